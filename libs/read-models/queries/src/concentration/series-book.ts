import type { ReadDb, ResolvedKnowledge } from '../knowledge/resolved-knowledge.js';
import type { Frequency } from '../knowledge/slices-at.query.js';
import { Precedence } from '../precedence/precedence.js';
import type { SeriesKey } from './concentration.query.js';
import { seriesQuery } from './series.query.js';

export type SeriesRow = Awaited<ReturnType<ReturnType<typeof seriesQuery>['execute']>>[number];

/** One source's answer to one question, oldest period first, never empty. */
export interface Series {
  readonly key: SeriesKey;
  readonly source: string;
  readonly rows: readonly SeriesRow[];
  readonly latest: SeriesRow;
}

const keyText = ({ mineral, stage, basis, measure }: SeriesKey): string =>
  [mineral, stage, basis, measure].join('|');

/** The series of some minerals in one frequency, each by the source that answers by default. */
export class SeriesBook {
  private readonly rows = new Map<string, Map<string, SeriesRow[]>>();

  constructor(
    all: readonly SeriesRow[],
    private readonly precedence: Precedence,
  ) {
    for (const row of all) this.add(row);
  }

  static async read(
    db: ReadDb,
    minerals: readonly string[],
    knowledge: ResolvedKnowledge,
    frequency?: Frequency,
  ): Promise<SeriesBook> {
    const precedence = await Precedence.read(db, knowledge);
    if (minerals.length === 0) return new SeriesBook([], precedence);
    const rows = await seriesQuery(db, minerals, knowledge, frequency).execute();
    return new SeriesBook(rows, precedence);
  }

  /** Null when no source reports it at this knowledge. */
  find(key: SeriesKey): Series | null {
    const bySource = this.rows.get(keyText(key));
    if (bySource === undefined) return null;
    const source = this.precedence.defaultSource(key, [...bySource.keys()]);
    const rows = source === null ? [] : (bySource.get(source) ?? []);
    const latest = rows.at(-1);
    return source === null || latest === undefined ? null : { key, source, rows, latest };
  }

  private add(row: SeriesRow): void {
    const key = keyText(row);
    const bySource = this.rows.get(key) ?? new Map<string, SeriesRow[]>();
    bySource.set(row.source, [...(bySource.get(row.source) ?? []), row]);
    this.rows.set(key, bySource);
  }
}
