import type { Measure } from '@chokepoint/catalogue';

/** A column of figures in a wide table, as its heading describes it. */
export interface ValueColumn {
  readonly index: number;
  readonly name: string;
  readonly measure: Measure;
  readonly year: number;
  /** Unit as printed ('kt'); null where the row tells it. */
  readonly unit: string | null;
  readonly estimated: boolean;
  /** What of the row's products the column is about ('Pigment'), where it is not all of them. */
  readonly product: string | null;
  /** Index of the notes that belong to the column; -1 without. */
  readonly notes: number;
}

const MEASURES: Readonly<Record<string, Measure>> = {
  prod: 'production',
  cap: 'capacity',
  reserve: 'reserves',
  reserves: 'reserves',
};
const UNITS = /^(t|kg|kt|mt|mmt|mcm|kct|mct)$/i;

/**
 * The columns of figures of a wide table: 'Prod_kt_est_2023', 'PROD_EST_ 2024', 'Cap_Pigment_t_2021',
 * 'Reserves_t'. A heading without a year is about the year before the edition.
 */
export function valueColumns(header: readonly string[], edition: number): ValueColumn[] {
  const parsed = header.map((name, index) => parseHeading(name, index, edition));
  const notes = header.map((name) => notesOf(name));
  return parsed.flatMap((column) =>
    column === undefined ? [] : [{ ...column, notes: notes.indexOf(column.measure) }],
  );
}

/** Columns that say what a row is about. The third heading is sometimes the type's text itself. */
const ABOUT = /^(source|commodity|country|type|unit_meas|)$/i;
const TYPE_AT = 2;

/**
 * Why a wide table cannot be read: a heading that means nothing here, or figures without the notes
 * that say which of them are estimates. Undefined when it can.
 */
export function headerFault(
  header: readonly string[],
  columns: readonly ValueColumn[],
): string | undefined {
  const figures = new Set(columns.map(({ index }) => index));
  const unknown = header.find((name, index) => {
    const known = ABOUT.test(name.trim()) || index === TYPE_AT || figures.has(index);
    return !known && notesOf(name) === undefined;
  });
  if (unknown !== undefined) return `The column '${unknown}' is none that is known here.`;
  // Capacities by product (titanium) are printed without notes, reserves often so.
  const bare = columns.find(
    ({ measure, product, notes, estimated }) =>
      notes < 0 &&
      !estimated &&
      (measure === 'production' || (measure === 'capacity' && product === null)),
  );
  return bare && `No column of notes tells the estimates of '${bare.name}'.`;
}

/** The measure that a column of notes belongs to. */
function notesOf(heading: string): Measure | undefined {
  const [kind = ''] = /^([a-z]+)_notes?$/i.exec(heading.replace(/\s/g, ''))?.slice(1) ?? [];
  return MEASURES[kind.toLowerCase()];
}

function parseHeading(
  heading: string,
  index: number,
  edition: number,
): Omit<ValueColumn, 'notes'> | undefined {
  const [kind = '', ...words] = heading.replace(/\s/g, '').split('_');
  const measure = MEASURES[kind.toLowerCase()];
  if (!measure || words.some((word) => /^notes?$/i.test(word))) return undefined;
  const year = words.find((word) => /^\d{4}$/.test(word));
  const products = words.filter((word) => !/^(\d{4}|est)$/i.test(word) && !UNITS.test(word));
  return {
    index,
    name: heading,
    measure,
    year: year === undefined ? edition - 1 : Number(year),
    unit: words.find((word) => UNITS.test(word)) ?? null,
    estimated: words.some((word) => /^est$/i.test(word)),
    product: products.length > 0 ? products.join(' ') : null,
  };
}
