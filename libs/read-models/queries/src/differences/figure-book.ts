import type { FigureDifference } from '@chokepoint/api-contract';
import type { Stand } from '@chokepoint/dependency';
import type { StatementTable } from '@chokepoint/read-schema';
import type { Selectable } from 'kysely';
import type { ReadDb } from '../knowledge/resolved-knowledge.js';
import { type ChangedSlice, releasesOn, type SliceId, sliceKey } from './changed-slices.js';
import { statementsOfReleasesQuery } from './figures-of-slices.query.js';

type Saying = NonNullable<FigureDifference['parts'][number]['later']>;
type Statement = Selectable<StatementTable>;
/** As the event holds it: see the statement table. */
type Fact = readonly [
  area: string,
  partner: string | null,
  period: string,
  value: number | null,
  flags: readonly string[],
  row: number,
  raw?: string | null,
];

/** What makes a figure within a slice. */
export interface FigureId {
  readonly form: string;
  readonly unit: string;
  readonly area: string;
  readonly partner: string | null;
}

/** What one release says of a figure: several rows add up, and one without a number leaves none. */
export interface Said {
  readonly value: number | null;
  readonly saying: Saying;
}

export interface FigureEditions {
  readonly id: FigureId;
  /** By release. */
  readonly said: ReadonlyMap<string, Said>;
}

export const standOf = (said: Said | undefined): Stand =>
  said === undefined ? undefined : said.value;

/** What each release on the way says of every figure of some slices. */
export class FigureBook {
  private readonly slices = new Map<string, Map<string, Writable>>();

  private constructor(private readonly wanted: ReadonlySet<string>) {}

  /** `area` keeps the figures of which it is the area or the partner. */
  static async read(
    db: ReadDb,
    slices: readonly ChangedSlice[],
    area: string | undefined,
  ): Promise<FigureBook> {
    const book = new FigureBook(new Set(slices.map(({ id }) => sliceKey(id))));
    const releases = releasesOn(slices);
    if (releases.length === 0) return book;
    const minerals = [...new Set(slices.map(({ id }) => id.mineral))];
    const statements = await statementsOfReleasesQuery(db, releases, minerals).execute();
    for (const statement of statements) book.add(statement, area);
    return book;
  }

  figuresOf(id: SliceId): readonly FigureEditions[] {
    return [...(this.slices.get(sliceKey(id))?.values() ?? [])];
  }

  private add(statement: Statement, wantedArea: string | undefined): void {
    for (const fact of statement.facts as readonly Fact[]) {
      const [area, partner, period] = fact;
      if (wantedArea !== undefined && area !== wantedArea && partner !== wantedArea) continue;
      const slice = sliceKey({ ...statement, period });
      if (!this.wanted.has(slice)) continue;
      const { form, unit } = statement;
      const figures = this.slices.get(slice) ?? new Map<string, Writable>();
      this.slices.set(slice, figures);
      const key = [form, unit, area, partner].join('|');
      const figure = figures.get(key) ?? { id: { form, unit, area, partner }, said: new Map() };
      figures.set(key, figure);
      const former = figure.said.get(statement.release_id);
      figure.said.set(statement.release_id, withFact(former, statement, fact));
    }
  }
}

interface Writable {
  readonly id: FigureId;
  readonly said: Map<string, Said>;
}

function withFact(
  former: Said | undefined,
  { release_id, file, position, event_id, content_hash }: Statement,
  [, , , value, flags, row, raw]: Fact,
): Said {
  const told = {
    ...{ file, row, raw: raw ?? null },
    ...{ position, eventId: event_id, contentHash: content_hash },
  };
  const before = former?.saying;
  const sum =
    former === undefined
      ? value
      : former.value === null || value === null
        ? null
        : former.value + value;
  return {
    value: sum,
    saying: {
      release: release_id,
      flags: [...new Set([...(before?.flags ?? []), ...flags])],
      rows: [...(before?.rows ?? []), told],
    },
  };
}
