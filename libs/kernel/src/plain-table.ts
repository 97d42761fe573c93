/** A table of rows of lists is as deep as it gets; the bound also ends a list that holds itself. */
const DEPTH = 3;

/**
 * The canonical text of lists of plain values, where `JSON.stringify` writes the same bytes many
 * times as fast: nothing in it has members to sort. Undefined for anything else, which is then the
 * full canonicalisation's to write or refuse.
 */
export function plainTableText(value: unknown): string | undefined {
  if (!Array.isArray(value) || !isPlainList(value, DEPTH)) return undefined;
  const text = JSON.stringify(value);
  // It writes half a surrogate pair as an escape, where RFC 8785 refuses it.
  return text.includes('\\ud') ? undefined : text;
}

function isPlainList(list: readonly unknown[], depth: number): boolean {
  if (depth === 0 || (list as { readonly toJSON?: unknown }).toJSON !== undefined) return false;
  for (const value of list) if (!isPlainValue(value, depth)) return false;
  return true;
}

function isPlainValue(value: unknown, depth: number): boolean {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return true;
    case 'number':
      return Number.isFinite(value);
    default:
      return value === null || (Array.isArray(value) && isPlainList(value, depth - 1));
  }
}
