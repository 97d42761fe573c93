export const DEFAULT_STREAM_LIMIT = 1_000;
/** Statements carry up to 500 rows each, so a page of this many events is some 12 MB at most. */
export const DEFAULT_PAGE_LIMIT = 500;

/** @throws RangeError unless the limit is a whole number of at least 1. */
export const streamLimit = (limit = DEFAULT_STREAM_LIMIT): number => checked(limit);

/** @throws RangeError unless the limit is a whole number of at least 1. */
export const pageLimit = (limit = DEFAULT_PAGE_LIMIT): number => checked(limit);

function checked(limit: number): number {
  if (!Number.isSafeInteger(limit) || limit < 1) throw new RangeError(`Not a limit: ${limit}`);
  return limit;
}
