import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { AREAS, isEuMember, isThirdCountry } from '@chokepoint/catalogue';

/** How large a synthetic release is: periods × minerals × reporters × partners, cut at `rows`. */
export interface Shape {
  readonly rows: number;
  /** Only every so-many-th row of that order: thinner, but about everything the whole is about. */
  readonly stride?: number;
  /** Multiplies every value, so that a second edition revises the first. */
  readonly factor: number;
}

/** One row of the file. */
export interface SyntheticFact extends Readonly<typeof SERIES> {
  readonly mineral: (typeof MINERALS)[number];
  readonly area: string;
  readonly partner: string;
  readonly period: string;
  readonly value: number;
}

const MINERALS = [
  'antimony',
  'baryte',
  'bismuth',
  'cobalt',
  'copper',
  'fluorspar',
  'lithium',
  'magnesium',
  'nickel',
  'niobium',
  'tungsten',
] as const;
const SERIES = {
  stage: 'processing',
  form: 'synthetic',
  basis: 'eu-imports',
  measure: 'value',
  unit: 'EUR',
} as const;
const COLUMNS = [
  'mineral',
  'stage',
  'form',
  'basis',
  'measure',
  'unit',
  'area',
  'partner',
  'period',
  'value',
] as const;
export const HEADER = COLUMNS.join(',');
/** The same as a table has them. */
export const COLUMNS_IN_SQL = COLUMNS.map((name) =>
  name === 'value' ? 'value double precision' : `${name} text`,
).join();
const DAY = '2024-12-31';
const REPORTERS = AREAS.map(({ code }) => code).filter((code) => isEuMember(code, DAY));
const PARTNERS = AREAS.filter(({ code, kind }) => kind === 'country' && isThirdCountry(code, DAY));
const PERIODS = Array.from({ length: 23 }, (_, i) => String(2002 + i));

/** Minerals that a file of so many rows is complete about. */
export const completeMinerals = (rows: number): readonly string[] =>
  MINERALS.slice(0, Math.floor(rows / (PERIODS.length * REPORTERS.length * PARTNERS.length)));

/**
 * Writes imports of every member state from every partner, in the declared synthetic layout. The
 * values come from a counter, not from chance, so two runs measure the same bytes.
 */
export async function writeSyntheticFile(path: string, shape: Shape): Promise<number> {
  const out = createWriteStream(path);
  out.write(`${HEADER}\n`);
  let written = 0;
  for (const fact of syntheticFacts(shape)) {
    if (!out.write(`${COLUMNS.map((column) => fact[column]).join(',')}\n`))
      await once(out, 'drain');
    written += 1;
  }
  out.end();
  await once(out, 'finish');
  return written;
}

/** The facts of such a file, in its order. */
export function* syntheticFacts({ rows, factor, stride = 1 }: Shape): Generator<SyntheticFact> {
  let no = 0;
  for (const mineral of MINERALS) {
    for (const period of PERIODS) {
      for (const reporter of REPORTERS) {
        for (const { code: partner } of PARTNERS) {
          if (no === rows * stride) return;
          no += 1;
          if (no % stride !== 0) continue;
          const value = (((no * 7919) % 1_000_003) + 1) * factor;
          yield { ...SERIES, mineral, area: reporter, partner, period, value };
        }
      }
    }
  }
}
