import { areaByAlias, isAggregate } from '@chokepoint/catalogue';
import type { FactFlag } from '@chokepoint/supply';
import { parseNumber } from '../common/numbers.js';
import { parseCell, type CellValue } from '../usgs-mcs/cell.js';
import type { CriticalColumn } from './layout.js';
import { isWorldNote, leavesOutTheUs } from './notes.js';

/** A figure of world production that a row prints: of the leading country, or of the world. */
export interface WorldFigure {
  readonly area: string;
  readonly printed: string;
  readonly note: string;
  readonly cell: CellValue;
  readonly flags: readonly FactFlag[];
}

/** Why a row cannot be taken, and where. */
export interface Fault {
  readonly column: CriticalColumn;
  readonly reason: string;
}

type CellOf = (column: CriticalColumn) => string;

/** The percentage is printed in whole points. */
const ROUNDING_POINTS = 0.5;

/**
 * The leading country's production and the world's. One country is a part of a list, and marked so: no
 * share is worked out of it. A percentage that is not theirs, rounded, marks both as suspect: one of
 * the three is wrong.
 */
export function readWorld(cell: CellOf, factor: number): readonly WorldFigure[] | Fault {
  const note = cell('worldNotes');
  if (!isWorldNote(note)) return { column: 'worldNotes', reason: 'A note that is not known here.' };
  const percent = percentOf(cell('leaderPercent'));
  if (percent === undefined) return { column: 'leaderPercent', reason: 'Not a percentage.' };
  const country = leaderOf(cell('leader'), cell('leaderOutput'));
  if (typeof country === 'string') return { column: 'leader', reason: country };
  const leader = amount(cell('leaderOutput'), factor);
  if (leader === undefined) return { column: 'leaderOutput', reason: NOT_READ };
  const total = amount(cell('worldOutput'), factor);
  if (total === undefined) return { column: 'worldOutput', reason: NOT_READ };
  const suspect: FactFlag[] = contradicts(leader, total, percent) ? ['suspect'] : [];
  const world: FactFlag[] = leavesOutTheUs(note) ? ['partial', ...suspect] : suspect;
  return [
    ...(country && leader
      ? [figure(country.area, cell('leaderOutput'), '', leader, ['partial', ...suspect])]
      : []),
    ...(total ? [figure('WORLD', cell('worldOutput'), note, total, world)] : []),
  ];
}

const NOT_READ = 'Not a number, nor a mark of the key.';

const figure = (
  area: string,
  printed: string,
  note: string,
  cell: CellValue,
  flags: readonly FactFlag[],
): WorldFigure => ({ area, printed, note, cell, flags });

/** Null: none is named. 'NA' in this column is 'not available'; it is not the code of Namibia. */
function leaderOf(printed: string, output: string): { readonly area: string } | string | null {
  if (printed === '' || printed === 'NA') {
    return output === '' || output === 'NA' ? null : 'A figure of a country that is not named.';
  }
  const area = areaByAlias(printed);
  return area && !isAggregate(area.code)
    ? { area: area.code }
    : 'Not one country that the catalogue knows.';
}

/** Null where nothing is printed, undefined where it cannot be read. */
function amount(printed: string, factor: number): CellValue | null | undefined {
  const cell = parseCell(printed, factor);
  if (cell === 'blank') return null;
  return cell === 'unknown' ? undefined : cell;
}

function percentOf(printed: string): number | null | undefined {
  if (printed === '' || printed === 'NA') return null;
  const number = parseNumber(printed);
  return number !== null && number >= 0 && number <= 100 ? number : undefined;
}

function contradicts(
  leader: CellValue | null,
  total: CellValue | null,
  percent: number | null,
): boolean {
  const [part, whole] = [leader?.value ?? null, total?.value ?? null];
  if (part === null || whole === null) return false;
  if (part > whole) return true;
  // Half a point itself may have been rounded up or down.
  const slack = ROUNDING_POINTS + 1e-9;
  return percent !== null && whole > 0 && Math.abs((100 * part) / whole - percent) > slack;
}
