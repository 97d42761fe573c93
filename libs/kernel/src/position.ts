/**
 * A place in the log. Opaque to everyone but a ledger adapter: compare it, store it, pass it back,
 * never compute with it. Written as a decimal number without leading zeros; '0' is before the
 * first event.
 */
export type Position = string & { readonly __position: never };

export const START = '0' as Position;

export function comparePositions(a: Position, b: Position): number {
  if (a.length !== b.length) return a.length - b.length;
  return a < b ? -1 : a > b ? 1 : 0;
}

export function isPosition(text: string): text is Position {
  return /^(0|[1-9]\d{0,18})$/.test(text);
}

export function toPosition(value: string | number | bigint): Position {
  const text = String(value);
  if (!isPosition(text)) throw new RangeError(`Not a ledger position: '${text}'`);
  return text;
}
