import { type JsonObject, refuse, type Result } from '@chokepoint/kernel';

/** What is wrong with one cell of a file, and what to do. */
export interface CellFault extends JsonObject {
  readonly file: string;
  /** Number of the line on which the row begins, from 1. */
  readonly row: number;
  /** Column of the template; null when the whole row is at fault. */
  readonly field: string | null;
  /** The cell as it stands. */
  readonly raw: string;
  readonly reason: string;
  readonly advice: string;
}

const LONGEST_RAW = 200;
const TOLD_FAULTS = 20;

/** A fault without its place in a file. */
export type Fault = Pick<CellFault, 'field' | 'raw' | 'reason' | 'advice'>;

export const placed = (file: string, row: number, fault: Fault): CellFault => ({
  file,
  row,
  ...fault,
  raw: fault.raw.slice(0, LONGEST_RAW),
});

/** One line for a person on a terminal. */
export const describeFault = ({ file, row, field, raw, reason, advice }: CellFault): string =>
  `${file}, row ${row}${field === null ? '' : `, ${field}`}: ${raw === '' ? 'empty' : `'${raw}'`}. ${reason} ${advice}`.trim();

/** Refuses a table with every fault that was found; the first of them are in the message too. */
export function refuseFaults(
  code: string,
  faults: readonly CellFault[],
  count: number,
): Result<never> {
  const told = faults.slice(0, TOLD_FAULTS).map(describeFault);
  const cells = count === 1 ? 'one cell' : `${count} cells`;
  const rest = count > told.length ? [`… and ${count - told.length} more.`] : [];
  return refuse(
    code,
    [`Nothing was written: ${cells} cannot be used.`, ...told, ...rest].join('\n'),
    { count, faults: [...faults] },
  );
}
