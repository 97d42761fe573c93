import type { UnitId } from './vocabulary.js';
import { fold } from './text.js';

/** A printed unit: `value * factor` is in `unit`. */
export interface ParsedUnit {
  readonly unit: UnitId;
  readonly factor: number;
}

const SCALES: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9 };

/** Words of a mass or a volume. `dry` (weight without water) and `metric` say how, not how much. */
const WORDS: Readonly<Record<string, ParsedUnit>> = {
  t: { unit: 't', factor: 1 },
  ton: { unit: 't', factor: 1 },
  tons: { unit: 't', factor: 1 },
  tonne: { unit: 't', factor: 1 },
  tonnes: { unit: 't', factor: 1 },
  kt: { unit: 't', factor: 1e3 },
  mmt: { unit: 't', factor: 1e6 },
  kg: { unit: 'kg', factor: 1 },
  kilogram: { unit: 'kg', factor: 1 },
  kilograms: { unit: 'kg', factor: 1 },
  g: { unit: 'kg', factor: 1e-3 },
  mcm: { unit: 'Mm3', factor: 1 },
  mm3: { unit: 'Mm3', factor: 1 },
  'cubic meters': { unit: 'Mm3', factor: 1e-6 },
  'cubic metres': { unit: 'Mm3', factor: 1e-6 },
  eur: { unit: 'EUR', factor: 1 },
  euro: { unit: 'EUR', factor: 1 },
  usd: { unit: 'USD', factor: 1 },
  kusd: { unit: 'USD', factor: 1e3 },
  '%': { unit: 'share', factor: 0.01 },
  percent: { unit: 'share', factor: 0.01 },
  share: { unit: 'share', factor: 1 },
};

/**
 * Reads a unit as publishers print it: 'thousand metric tons', 'kt', 'million cubic meters', '100 kg'.
 * What is counted ('metric tons, W content') does not change it. `undefined` when it is not known or
 * is no mass, volume, money or share ('flasks', 'carats'), and for 'mt', which can be two things.
 */
export function parseUnit(text: string): ParsedUnit | undefined {
  if (text.trim() === 'Mt') return { unit: 't', factor: 1e6 };
  const words = fold(text)
    .replace(/,.*\b(content|equivalent)$/, '')
    .replace(/[,_]/g, ' ')
    .replace(/\b(metric|dry|gross weight|contained)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const match = /^(thousand|million|billion|\d+)? ?(.+)$/.exec(words);
  const unit = WORDS[match?.[2] ?? ''];
  if (!unit) return undefined;
  const scale = match?.[1];
  return { unit: unit.unit, factor: unit.factor * (scale ? (SCALES[scale] ?? Number(scale)) : 1) };
}

/**
 * Converts between units of one kind (tonnes and kilograms). `undefined` where no constant factor
 * exists: euro and dollar, volume and mass.
 */
export function convert(value: number, from: UnitId, to: UnitId): number | undefined {
  if (from === to) return value;
  if (from === 't' && to === 'kg') return value * 1000;
  if (from === 'kg' && to === 't') return value / 1000;
  return undefined;
}
