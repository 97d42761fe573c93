import { emptyReadModels } from './empty-read-models.js';
import {
  type ProjectionOptions,
  type ProjectionOutcome,
  runProjections,
} from './run-projections.js';

/** Empties the read models and makes them anew from the log. */
export async function rebuildReadModels(options: ProjectionOptions): Promise<ProjectionOutcome> {
  await emptyReadModels(options.database);
  return runProjections(options);
}
