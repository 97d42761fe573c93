/** One row of a table. `fault` says why a row could not be taken apart; `fields` are then empty. */
export interface CsvRow {
  /** Number of the line on which the row begins, from 1, as an editor counts. */
  readonly row: number;
  readonly fields: readonly string[];
  readonly fault: string | null;
}

/** No-break spaces and byte order marks count as spaces; spaces around a cell do not count. */
export const clean = (text: string): string => text.replace(/[\u00a0\u202f\ufeff]/g, ' ').trim();

export const isBlank = (fields: readonly string[]): boolean =>
  fields.every((field) => field === '');
