import type { ImportedFact } from '@chokepoint/supply-application';

/** Where a figure was read first. */
export interface Seen {
  readonly place: string;
  readonly value: number | null;
}

/**
 * Remembers the figures of one release. Tables made by a query may overlap, and facts of one slice
 * add up: a figure that two of them hold must count once. It grows with the figures of the
 * catalogue's codes only, not with the files.
 */
export class FirstSeen {
  private readonly figures = new Map<string, Seen>();

  /** The earlier place of the same figure; `undefined` at its first one, however often it is read. */
  before({ form, basis, measure, fact }: ImportedFact, file: string): Seen | undefined {
    const { area, partner, period, value, sourceRow } = fact;
    const key = [form, basis, measure, area, partner, period].join(' ');
    const place = `${file}, row ${sourceRow}`;
    const first = this.figures.get(key);
    if (first === undefined) this.figures.set(key, { place, value });
    return first === undefined || first.place === place ? undefined : first;
  }
}
