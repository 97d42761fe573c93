import { columnsOf } from '../common/row-pages.js';

/** Tables of Comext as CSV, told apart by the names of their columns, in whatever order. */
export type ComextTable = 'annual-extract' | 'cn8-codes' | 'bulk' | 'sdmx-csv';

interface Columns {
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

const TABLES: Readonly<Record<ComextTable, Columns>> = {
  'annual-extract': {
    required: ['DECLARANT_ISO', 'PARTNER_ISO', 'PRODUCT_NC', 'FLOW', 'PERIOD', 'VALUE_IN_EUROS'],
    optional: [],
  },
  'cn8-codes': {
    required: ['cn8_code', 'material_group', 'material_name', 'stage'],
    optional: [],
  },
  bulk: {
    required: [
      'REPORTER',
      'PARTNER',
      'TRADE_TYPE',
      'PRODUCT_NC',
      'PRODUCT_SITC',
      'PRODUCT_CPA21',
      'PRODUCT_CPA22',
      'PRODUCT_BEC',
      'PRODUCT_BEC5',
      'PRODUCT_SECTION',
      'FLOW',
      'STAT_PROCEDURE',
      'SUPPL_UNIT',
      'PERIOD',
      'VALUE_EUR',
      'VALUE_NAC',
      'QUANTITY_KG',
      'QUANTITY_SUPPL_UNIT',
    ],
    optional: [],
  },
  'sdmx-csv': {
    required: [
      'DATAFLOW',
      'LAST UPDATE',
      'freq',
      'reporter',
      'partner',
      'product',
      'flow',
      'indicators',
      'TIME_PERIOD',
      'OBS_VALUE',
    ],
    optional: ['OBS_FLAG', 'CONF_STATUS'],
  },
};

/** For the message that refuses a file: what would have been known. */
export const COMEXT_HEADERS: readonly string[] = [
  ...Object.values(TABLES).map(({ required, optional }) =>
    [...required, ...optional.map((name) => `[${name}]`)].join(','),
  ),
  'JSON-stat 2.0',
];

const named = (names: readonly string[]): ReadonlySet<string> => new Set(columnsOf(names).keys());

/** The header without the blank cells that a comma at the end of a line makes. */
export const withoutBlankEnd = (header: readonly string[]): readonly string[] =>
  header.slice(0, header.findLastIndex((name) => name !== '') + 1);

/**
 * The table of a header: each of its columns is there once, and no other. `undefined` for any other
 * header, so that a column that was renamed, added, dropped or doubled is never read by guess.
 */
export function tableOf(header: readonly string[]): ComextTable | undefined {
  const names = withoutBlankEnd(header);
  const found = named(names);
  if (found.size !== names.length) return undefined;
  return (Object.keys(TABLES) as ComextTable[]).find((table) => {
    const { required, optional } = TABLES[table];
    const known = named([...required, ...optional]);
    return (
      [...named(required)].every((name) => found.has(name)) &&
      [...found].every((name) => known.has(name))
    );
  });
}

/**
 * Why a row does not fit its header; `undefined` when it does. A blank cell too many is the
 * publisher's comma at the end of each row.
 */
export function misfitUnder(
  header: readonly string[],
): (fields: readonly string[]) => string | undefined {
  const width = withoutBlankEnd(header).length;
  return (fields) => {
    if (fields.length === width) return undefined;
    if (fields.length < width) return `The row has ${fields.length} cells, the header ${width}.`;
    return fields.slice(width).some((cell) => cell !== '')
      ? 'A cell stands under no column of the header.'
      : undefined;
  };
}
