import { type Figure, printedFigure, rounded } from '@chokepoint/dependency';

interface PrintedShare {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly raw: string | null;
}

/** A number without a percent sign is one of whole percent, as the importer reads it. */
const WHOLE_PERCENT = 2;

/** A share of 0-1 within everything that rounds to what is printed, or within the bounds that are. */
export function shareFigure({ value, low, high, raw }: PrintedShare): Figure {
  if (value === null) return { value, low: low ?? 0, high: high ?? 1 };
  const printed = raw?.endsWith('%') ? printedFigure(raw) : null;
  return printed ?? rounded(value, WHOLE_PERCENT);
}
