import pg from 'pg';

type Parser = (text: string) => unknown;

const DATE = 1082;
const DATES = 1182;
const TIMESTAMPTZ = 1184;
const TIMESTAMPTZS = 1185;
const INT8S = 1016;
const NUMERICS = 1231;
const TEXTS = 1009;

const asText: Parser = (text) => text;
/** The `pg` driver's own parser; its types list the scalar types only. */
const standard = (oid: number): Parser =>
  pg.types.getTypeParser(oid as Parameters<typeof pg.types.getTypeParser>[0], 'text');
const textArray = standard(TEXTS) as (text: string) => (string | null)[];

/**
 * How column values become JavaScript, the same on both drivers. Days stay 'YYYY-MM-DD', instants
 * become ISO 8601 in UTC to the millisecond, int8 and numeric stay text: none of them fits a
 * `Date` or a `number` without loss.
 */
const overrides = new Map<number, Parser>([
  [DATE, asText],
  [DATES, textArray],
  [INT8S, textArray],
  [NUMERICS, textArray],
  [TIMESTAMPTZ, toInstant],
  [TIMESTAMPTZS, (text) => textArray(text).map((item) => (item === null ? null : toInstant(item)))],
]);

export const valueParsers = {
  getTypeParser: (oid: number): Parser => overrides.get(oid) ?? standard(oid),
};

/** '2026-03-06 12:00:00.5+00' becomes '2026-03-06T12:00:00.500Z'; 'infinity' stays as it is. */
function toInstant(text: string): string {
  if (text.endsWith('infinity')) return text;
  const iso = text.replace(' ', 'T').replace(/([+-]\d{2})$/, '$1:00');
  return new Date(iso).toISOString();
}
