import { isPrivate } from '@chokepoint/catalogue';
import type { Ownership } from '@chokepoint/dependency';
import type { SeriesKey } from '../concentration/concentration.query.js';
import type { Precedence } from '../precedence/precedence.js';
import type { SliceFigures } from './slice-figures.js';
import type { SliceRow } from './slices.query.js';

/** A slice with what follows from it. */
export interface Slice {
  readonly row: SliceRow;
  readonly figures: SliceFigures;
  readonly ownership: Ownership;
}

/** One source's slices of one question, oldest period first, never empty. */
export interface SliceSeries {
  readonly key: SeriesKey;
  readonly source: string;
  readonly slices: readonly Slice[];
}

const keyText = ({ mineral, stage, basis, measure }: SeriesKey): string =>
  [mineral, stage, basis, measure].join('|');

/** All slices of an answer, by question and source. */
export class SliceBook {
  private readonly byKey = new Map<string, Map<string, Slice[]>>();

  constructor(slices: readonly Slice[]) {
    for (const slice of slices) {
      const key = keyText(slice.row);
      const bySource = this.byKey.get(key) ?? new Map<string, Slice[]>();
      bySource.set(slice.row.source, [...(bySource.get(slice.row.source) ?? []), slice]);
      this.byKey.set(key, bySource);
    }
  }

  /** Of every question the series of the source that answers: the one named, or by precedence. */
  answering(named: string | undefined, precedence: Precedence): readonly SliceSeries[] {
    return [...this.byKey.values()].flatMap((bySource) => {
      const [first] = [...bySource.values()].flat();
      if (first === undefined) return [];
      const { mineral, stage, basis, measure } = first.row;
      const key = { mineral, stage, basis, measure };
      const source = named ?? precedence.defaultSource(key, [...bySource.keys()].filter(isPublic));
      const slices = source === null ? undefined : bySource.get(source);
      return source === null || slices === undefined ? [] : [{ key, source, slices }];
    });
  }

  /** One source's slices of a question. */
  of(key: SeriesKey, source: string): readonly Slice[] {
    return this.byKey.get(keyText(key))?.get(source) ?? [];
  }
}

const isPublic = (source: string): boolean => !isPrivate(source);
