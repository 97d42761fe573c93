import { ok, refuse, type Result } from '@chokepoint/kernel';

/**
 * The place in an order that the knowledge of the answer fixes, so that it is a number. Refuses
 * 'bad-cursor'.
 */
export function offsetOf(cursor = '0'): Result<number> {
  if (/^\d{1,9}$/.test(cursor)) return ok(Number(cursor));
  return refuse('bad-cursor', `'${cursor}' is not a cursor; pass on 'nextCursor' as it came.`);
}

/** One page of what is in order already, and the cursor of the next. */
export function pageOf<Row>(rows: readonly Row[], offset: number, limit: number) {
  const next = offset + limit;
  return {
    rows: rows.slice(offset, next),
    nextCursor: next < rows.length ? String(next) : null,
  };
}
