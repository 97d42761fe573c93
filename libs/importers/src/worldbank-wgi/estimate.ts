import { areaByAlias, worldBankArea } from '@chokepoint/catalogue';
import { shown, type Cell } from '../common/xlsx/cell.js';
import { readFigure } from '../common/xlsx/figure.js';

/** What is printed where a country has no estimate: the first in the wide layout, the second since. */
const NOT_AVAILABLE: ReadonlySet<string> = new Set(['#N/A', '..']);

/** Estimates are in standard normal units. None beyond this was ever printed; ranks go to 100. */
const FARTHEST = 5;

export interface Estimate {
  readonly estimate: number | null;
  readonly standardError: number | null;
}

/** What is wrong, and in which of the two cells. */
export interface Misread {
  readonly cell: 'estimate' | 'standardError';
  readonly reason: string;
}

/** An estimate with its standard error; null when both cells are blank, which says nothing. */
export function readEstimate(
  estimateCell: Cell | undefined,
  errorCell: Cell | undefined,
): Estimate | Misread | null {
  const estimate = readFigure(estimateCell, NOT_AVAILABLE);
  const error = readFigure(errorCell, NOT_AVAILABLE);
  if (estimate.kind === 'unreadable') return { cell: 'estimate', reason: estimate.reason };
  if (error.kind === 'unreadable') return { cell: 'standardError', reason: error.reason };
  if (estimate.kind === 'blank' && error.kind === 'blank') return null;
  if (estimate.kind !== error.kind) {
    return { cell: 'standardError', reason: 'Only one of estimate and standard error is there.' };
  }
  if (estimate.kind !== 'number' || error.kind !== 'number') {
    return { estimate: null, standardError: null };
  }
  if (Math.abs(estimate.value) > FARTHEST) {
    return { cell: 'estimate', reason: 'Not an estimate in standard normal units.' };
  }
  if (error.value < 0 || error.value > FARTHEST) {
    return { cell: 'standardError', reason: 'Not a standard error.' };
  }
  return { estimate: estimate.value, standardError: error.value };
}

/** The area of a row, or why there is none. A row whose name means another country is not believed. */
export function areaOf(
  code: Cell | undefined,
  name: Cell | undefined,
): string | { reason: string } {
  const area = worldBankArea(shown(code));
  if (area === undefined) return { reason: 'Not an area of the catalogue.' };
  const named = areaByAlias(shown(name))?.code;
  return named === undefined || named === area
    ? area
    : { reason: `Code and name ('${shown(name)}') mean two countries.` };
}
