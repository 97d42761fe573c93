/**
 * How numbers are written. 'plain': digits and at most a decimal point. 'point': commas or spaces
 * stand between thousands. 'comma': the decimal sign is a comma, points or spaces stand between thousands.
 */
export const DECIMALS = ['plain', 'point', 'comma'] as const;
export type Decimals = (typeof DECIMALS)[number];

/** How days are written: 2026-06-30, 30.06.2026 or 06/30/2026. */
export const DATE_ORDERS = ['iso', 'dmy', 'mdy'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

const GROUPED_BY_COMMA = /^(\d{1,3}(?:[, ]\d{3})+|\d+)(\.\d+)?( ?%)?$/;
const GROUPED_BY_POINT = /^(\d{1,3}(?:[. ']\d{3})+|\d+)(,\d+)?( ?%)?$/;

/** A number as the template writes it; text that is no number in that notation stays as it is. */
export function decimalsAs(decimals: Decimals, text: string): string {
  if (decimals === 'plain') return text;
  const pattern = decimals === 'point' ? GROUPED_BY_COMMA : GROUPED_BY_POINT;
  const [, whole, fraction = '', percent = ''] = pattern.exec(text) ?? [];
  if (whole === undefined) return text;
  return `${whole.replace(/\D/g, '')}${fraction.replace(',', '.')}${percent}`;
}

/** A day or a month as the template writes it; text in another order stays as it is. */
export function datesAs(order: DateOrder, text: string): string {
  if (order === 'iso') return text;
  const month = /^(\d{1,2})[./-](\d{4})$/.exec(text);
  if (month) return `${month[2]}-${two(month[1])}`;
  const day = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text);
  if (!day) return text;
  const [, first, second, year] = day;
  return order === 'dmy'
    ? `${year}-${two(second)}-${two(first)}`
    : `${year}-${two(first)}-${two(second)}`;
}

const two = (digits = ''): string => digits.padStart(2, '0');
