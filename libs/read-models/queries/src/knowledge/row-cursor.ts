import { isPosition, ok, refuse, type Result } from '@chokepoint/kernel';
import type { RowPlace } from '../facts/facts.query.js';

/** Where a page ended, as text for the next question. */
export const toCursor = ({ position, row }: RowPlace): string => `${position}.${row}`;

/** Reads a cursor; null when none is given. Refuses 'bad-cursor'. */
export function fromCursor(text: string | undefined): Result<RowPlace | null> {
  if (text === undefined) return ok(null);
  const [position = '', row = '', ...rest] = text.split('.');
  if (!isPosition(position) || !/^\d{1,9}$/.test(row) || rest.length > 0) {
    return refuse('bad-cursor', `'${text}' is not a cursor; pass on 'nextCursor' as it came.`);
  }
  return ok({ position, row: Number(row) });
}

/** Splits rows that were asked for with one too many into the page and the next cursor. */
export function pageOf<Row extends { readonly position: string; readonly row_no: number }>(
  rows: readonly Row[],
  limit: number,
): { readonly rows: readonly Row[]; readonly nextCursor: string | null } {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const more = rows.length > limit && last !== undefined;
  return {
    rows: page,
    nextCursor: more ? toCursor({ position: last.position, row: last.row_no }) : null,
  };
}
