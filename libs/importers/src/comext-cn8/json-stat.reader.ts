import type { RowOutcome } from '@chokepoint/supply-application';
import type { CsvRow } from '../common/csv.js';
import type { FirstSeen } from './first-seen.js';
import type { Cube } from './json-stat.js';
import type { Cell, Observation } from './observation.js';
import { addPartner, outcomeOf } from './observation-outcome.js';
import { PartnerSums } from './partner-sums.js';

const PAGE = 500;

/** What the dimensions of the dataset are called, and the parts of a cell. */
const NAMES: Readonly<Record<Cell, string>> = {
  freq: 'freq',
  reporter: 'reporter',
  partner: 'partner',
  product: 'product',
  flow: 'flow',
  indicators: 'indicators',
  period: 'time',
  value: 'value',
  flag: 'status',
  confidentiality: 'confidentiality',
};

/** The dimensions of the dataset; a cube with others is not read. */
export const DIMENSIONS: readonly string[] = [
  NAMES.freq,
  NAMES.reporter,
  NAMES.partner,
  NAMES.product,
  NAMES.flow,
  NAMES.indicators,
  NAMES.period,
];

/**
 * Reads the cells of a cube that have a value or a status, in their order. The row of a cell is its
 * place in the cube, counted from 1: place 0 is row 1.
 */
export function* cubePages(
  file: string,
  cube: Cube,
  seen: FirstSeen,
): Generator<readonly RowOutcome[]> {
  const partners = new PartnerSums();
  for (const place of cube.cells.places) addPartner(observationOf(file, cube, place), partners);
  let page: RowOutcome[] = [];
  for (const place of cube.cells.places) {
    page.push(outcomeOf(observationOf(file, cube, place), seen, partners));
    if (page.length >= PAGE) {
      yield page;
      page = [];
    }
  }
  if (page.length > 0) yield page;
}

function observationOf(file: string, cube: Cube, place: number): Observation {
  const cell = cube.cells.at(place);
  const cells = new Map<string, string>([
    ...coordinates(cube, place),
    [NAMES.value, cell.value],
    [NAMES.flag, cell.status],
  ]);
  const row: CsvRow = { row: place + 1, fields: [...cells.values()], fault: null };
  return {
    file,
    row,
    get: (name) => cells.get(NAMES[name]) ?? '',
    nameOf: (name) => NAMES[name],
  };
}

/** The category of each dimension at a place: the last dimension runs fastest. */
function coordinates({ dimensions }: Cube, place: number): [string, string][] {
  let rest = place;
  return dimensions
    .toReversed()
    .map(({ id, codes }): [string, string] => {
      const at = rest % codes.length;
      rest = Math.floor(rest / codes.length);
      return [id, codes[at] ?? ''];
    })
    .toReversed();
}
