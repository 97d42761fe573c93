import type { FactFlag } from '@chokepoint/supply';
import { parseNumber, tidy } from '../common/numbers.js';

/** What a cell of world statistics says, in the unit that `factor` leads to. */
export interface CellValue {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly flags: readonly FactFlag[];
}

const none = (...flags: FactFlag[]): CellValue => ({ value: null, low: null, high: null, flags });

const WORDS: readonly (readonly [pattern: RegExp, value: CellValue])[] = [
  [/^W$/, none('withheld')],
  [/^(NA|not available)$/i, none('not-available')],
  [/^(XX|not applicable)$/i, none('not-applicable')],
  [/\bincluded (with|in)\b/i, none('included-elsewhere')],
  [
    /^((is |are )?(considered|categorized|estimated)( to be| as)? )?"?(very )?(large|moderate|small)\b/i,
    none('not-available'),
  ],
];

/**
 * Reads a cell of the Mineral Commodity Summaries. By the publisher's key NA is not available, W
 * withheld to avoid disclosing company data, XX not applicable, a dash zero, e estimated.
 * 'blank': nothing is printed. 'unknown': not one of these.
 */
export function parseCell(text: string, factor: number): CellValue | 'blank' | 'unknown' {
  if (text === '') return 'blank';
  const number = parseNumber(text);
  if (number !== null) return { ...none(), value: tidy(number * factor) };
  if (/^[—–-]+$/.test(text)) return { ...none('nil-or-negligible'), value: 0 };
  if (/^less than (½|1\/2) unit\.?$/i.test(text)) {
    return { ...none('nil-or-negligible', 'bound'), low: 0, high: tidy(factor / 2) };
  }
  return estimated(text, factor) ?? bound(text, factor) ?? word(text) ?? 'unknown';
}

/** What a note says of a figure that is not printed: 'W for 23-24', 'NA', 'Large'. */
export function parseNote(note: string, year: number): CellValue | undefined {
  if (/^W for\b/i.test(note)) return none('withheld');
  const dated = /^na for (\d{4})$/i.exec(note);
  if (dated) return Number(dated[1]) === year ? none('not-available') : undefined;
  if (/^(less than (½|1\/2) unit|na\b|xx$)/i.test(note)) {
    const read = parseCell(note.replace(/^na\b.*/i, 'NA').replace(/^xx$/i, 'XX'), 1);
    return typeof read === 'string' ? undefined : read;
  }
  return word(note);
}

function estimated(text: string, factor: number): CellValue | undefined {
  const number = parseNumber(/^e\s*([\d.,]+)$/.exec(text)?.[1] ?? '');
  return number === null ? undefined : { ...none('estimated'), value: tidy(number * factor) };
}

function bound(text: string, factor: number): CellValue | undefined {
  const [, sign, digits = ''] = /^([<>])\s*([\d.,]+)$/.exec(text) ?? [];
  const number = parseNumber(digits);
  if (number === null) return undefined;
  const edge = tidy(number * factor);
  return sign === '<'
    ? { value: null, low: 0, high: edge, flags: ['bound'] }
    : { value: null, low: edge, high: null, flags: ['bound'] };
}

const word = (text: string): CellValue | undefined =>
  WORDS.find(([pattern]) => pattern.test(text))?.[1];
