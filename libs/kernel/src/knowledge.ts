import type { IsoDate } from './dates.js';
import type { Position } from './position.js';

/**
 * From which knowledge a question is asked. `publishedBy`: what sources had said by that day.
 * `knownAt`: what this ledger had recorded at that position. Both are 'latest' when null.
 */
export interface Knowledge {
  readonly publishedBy: IsoDate | null;
  readonly knownAt: Position | null;
}

export const LATEST: Knowledge = { publishedBy: null, knownAt: null };
