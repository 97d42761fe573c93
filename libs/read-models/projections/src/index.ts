export { PROJECTION_VERSION } from './run/checkpoint.js';
export { emptyReadModels } from './run/empty-read-models.js';
export { rebuildReadModels } from './run/rebuild.js';
export {
  type ProjectionOptions,
  type ProjectionOutcome,
  type ProjectionProgress,
  runProjections,
} from './run/run-projections.js';
