import type { IndicatorsAnswer } from '@chokepoint/api-contract';
import { LRUCache } from 'lru-cache';
import type { SliceFigures } from './slice-figures.js';

/** Slices of some five ledgers of the shipped size; each is a few kilobytes. */
const SLICES = 6_000;
/** Points of all answers together: those of some five questions for everything. */
const POINTS = 60_000;

/**
 * What was worked out of rows that never change, for as long as one process holds one database; what
 * was used least goes first. Keys name the generations that were read, so a rebuild starts afresh.
 */
export class IndicatorMemory {
  private readonly slices = new LRUCache<string, SliceFigures>({ max: SLICES });
  private readonly answers = new LRUCache<string, IndicatorsAnswer>({
    maxSize: POINTS,
    sizeCalculation: ({ series, notComputable }) =>
      1 + notComputable.length + series.reduce((sum, { points }) => sum + points.length, 0),
  });

  figures(key: string, make: () => SliceFigures): SliceFigures {
    const known = this.slices.get(key);
    if (known !== undefined) return known;
    const made = make();
    this.slices.set(key, made);
    return made;
  }

  async answer(key: string, make: () => Promise<IndicatorsAnswer>): Promise<IndicatorsAnswer> {
    const known = this.answers.get(key);
    if (known !== undefined) return known;
    const made = await make();
    this.answers.set(key, made);
    return made;
  }

  /** Forgets everything, as at the start of the process. */
  clear(): void {
    this.slices.clear();
    this.answers.clear();
  }
}
