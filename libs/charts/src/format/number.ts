const NBSP = '\u00a0';
const DASH = '\u2013';
const MINUS = '\u2212';

/** Below this two bounds are the same figure for a reader. */
const SAME = 0.0005;

const decimals = (digits: number): Intl.NumberFormat =>
  new Intl.NumberFormat('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const one = decimals(1);
const whole = decimals(0);
const exact = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 });
const compact = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 });

/** `0.981` -> '98.1 %'. */
export const formatShare = (share: number): string => `${one.format(share * 100)}${NBSP}%`;

/** A share with its bounds: one figure where they meet, '94.0–99.1 %' where they do not. */
export function formatShareRange(low: number, high: number): string {
  if (high - low < SAME) return formatShare((low + high) / 2);
  return `${one.format(low * 100)}${DASH}${one.format(high * 100)}${NBSP}%`;
}

/** HHI of 0-1 on the usual scale of 0 to 10,000. */
export const formatHhi = (hhi: number): string => whole.format(hhi * 10_000);

export function formatHhiRange(low: number, high: number): string {
  const [from, to] = [formatHhi(low), formatHhi(high)];
  return from === to ? from : `${from}${DASH}${to}`;
}

/** Difference of two shares in points of a hundred: `-0.052` -> '−5.2 points'. */
export function formatPoints(difference: number): string {
  const text = one.format(Math.abs(difference) * 100);
  if (text === '0.0') return `0.0${NBSP}points`;
  return `${difference < 0 ? MINUS : '+'}${text}${NBSP}points`;
}

/** Change against what was before: `+42.4 %`. In words where there is no ratio: no number, or zero before. */
export function formatRelativeChange(change: number | null): string {
  if (change === null) return 'no ratio';
  const text = one.format(Math.abs(change) * 100);
  if (text === '0.0') return `0.0${NBSP}%`;
  return `${change < 0 ? MINUS : '+'}${text}${NBSP}%`;
}

export const formatScore = (value: number): string => one.format(value);

/** Every digit that was recorded, grouped: '540,000'. */
export const formatExact = (value: number): string => exact.format(value);

export const formatCount = (value: number): string => whole.format(value);

const MASS = [
  [1e9, 'Gt'],
  [1e6, 'Mt'],
  [1e3, 'kt'],
  [1, 't'],
] as const;
const MONEY = [
  [1e9, 'bn'],
  [1e6, 'M'],
  [1e3, 'k'],
] as const;

function formatMass(tonnes: number): string {
  for (const [size, unit] of MASS) {
    if (Math.abs(tonnes) >= size) return `${compact.format(tonnes / size)}${NBSP}${unit}`;
  }
  return tonnes === 0 ? `0${NBSP}t` : `${compact.format(tonnes * 1000)}${NBSP}kg`;
}

function formatMoney(value: number, currency: string): string {
  for (const [size, suffix] of MONEY) {
    if (Math.abs(value) >= size) {
      return `${currency}${NBSP}${compact.format(value / size)}${NBSP}${suffix}`;
    }
  }
  return `${currency}${NBSP}${compact.format(value)}`;
}

/** A quantity with unit prefix to three figures: 540000 kg -> '540 t', 1.21e9 USD -> 'USD 1.21 bn'. */
export function formatQuantity(value: number, unit: string): string {
  switch (unit) {
    case 'share':
      return formatShare(value);
    case 't':
      return formatMass(value);
    case 'kg':
      return formatMass(value / 1000);
    case 'EUR':
    case 'USD':
      return formatMoney(value, unit);
    default:
      return `${compact.format(value)}${NBSP}${unit === 'Mm3' ? 'million m³' : unit}`;
  }
}

/** `60000` bytes -> '60 kB'. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes}${NBSP}B`;
  return bytes < 1e6
    ? `${compact.format(bytes / 1e3)}${NBSP}kB`
    : `${compact.format(bytes / 1e6)}${NBSP}MB`;
}
