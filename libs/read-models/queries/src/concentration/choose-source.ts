import {
  type Basis,
  isPrivate,
  type Measure,
  preferredSources,
  type SourceId,
  type Stage,
} from '@chokepoint/catalogue';
import type { SeriesKey } from './concentration.query.js';

/** Figures that were made up for tests of speed. */
const MADE_UP: SourceId = 'synthetic';

/** Made-up figures and private ones never answer a question that did not name their source. */
const answersUnasked = (source: string): boolean => source !== MADE_UP && !isPrivate(source);

/** The source that answers when none is named: the catalogue's first that has figures. */
export function defaultSource(key: SeriesKey, available: readonly string[]): string | null {
  const first = preferred(key).find((source) => available.includes(source));
  return first ?? available.find(answersUnasked) ?? null;
}

export const isPreferred = (source: string, key: SeriesKey): boolean =>
  preferred(key).includes(source);

const preferred = ({ mineral, stage, basis, measure }: SeriesKey): readonly string[] =>
  preferredSources(mineral, stage as Stage, basis as Basis, measure as Measure);
