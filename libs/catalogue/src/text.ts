/**
 * Folds a name for comparison: case, accents, no-break and doubled spaces, and spaces around it do
 * not count; neither do quotation marks of either shape.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’`']/g, "'")
    .replace(/[\s\u00a0\ufeff]+/g, ' ')
    .trim()
    .toLowerCase();
}
