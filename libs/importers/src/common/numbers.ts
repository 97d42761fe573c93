/** Reads '1234', '1,234' or '0.5'; null when the text is anything else ('1,23', '1 234', '12e3'). */
export function parseNumber(text: string): number | null {
  return /^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(text) ? Number(text.replaceAll(',', '')) : null;
}

/** Takes the binary noise off a product of decimal numbers: 0.1 * 3 is 0.3. */
export const tidy = (value: number): number => Number(value.toPrecision(15));
