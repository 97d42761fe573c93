import {
  type Basis,
  type Measure,
  preferredSources,
  type SourceId,
  type Stage,
} from '@chokepoint/catalogue';
import type { SeriesKey } from './concentration.query.js';

/** Figures that were made up for tests of speed never answer a question that did not name them. */
const NEVER_DEFAULT: SourceId = 'synthetic';

/** The source that answers when none is named: the catalogue's first that has figures. */
export function defaultSource(key: SeriesKey, available: readonly string[]): string | null {
  const preferred: readonly string[] = preferredSources(
    key.mineral,
    key.stage as Stage,
    key.basis as Basis,
    key.measure as Measure,
  );
  const first = preferred.find((source) => available.includes(source));
  return first ?? available.find((source) => source !== NEVER_DEFAULT) ?? null;
}
