import { type Concentration, type ConcentrationPeriod } from '@chokepoint/api-contract';
import {
  formatHhiRange,
  formatPeriod,
  formatQuantity,
  formatShare,
  formatShareRange,
  sourceName,
} from '@chokepoint/charts';
import { type RealExample, type RealFigure } from './real-example.js';

type Answer = Pick<
  Concentration,
  'mineral' | 'stage' | 'basis' | 'measure' | 'unit' | 'source' | 'periods'
>;

/** The latest period of an answer that has an index; null where none has. */
export function realConcentration(answer: Answer, what: string): RealExample | null {
  const periods = answer.periods.toSorted((a, b) => (a.period < b.period ? -1 : 1));
  const last = periods.findLast(({ hhi }) => hhi !== null);
  if (last === undefined || answer.source === null) return null;
  return {
    about: `${what} in ${formatPeriod(last.period)}, by ${sourceName(answer.source)}.`,
    given: last.shares.map((share) => given(answer, last.period, share)),
    results: results(last),
  };
}

function given(
  answer: Answer,
  period: string,
  row: ConcentrationPeriod['shares'][number],
): RealFigure {
  const { mineral, stage, basis, measure, source, unit } = answer;
  const { area, name, value, share } = row;
  if (value === null || share === null || source === null)
    return { name, text: row.flags.includes('withheld') ? 'withheld' : 'not known' };
  const amount = unit === null ? '' : `${formatQuantity(value, unit)}, `;
  const figure = { mineral, stage, basis, measure, source, period, area };
  return { name, text: `${amount}${formatShare(share)}`, figure };
}

function results({ hhi, effectiveSuppliers: many, top1 }: ConcentrationPeriod): RealFigure[] {
  return [
    ...(hhi ? [{ name: 'HHI', text: `${formatHhiRange(hhi.low, hhi.high)} of 10,000` }] : []),
    ...(many ? [{ name: 'effective suppliers', text: span(many.low, many.high) }] : []),
    ...(top1 ? [{ name: 'top-1', text: formatShareRange(top1.low, top1.high) }] : []),
  ];
}

function span(low: number, high: number): string {
  const [from, to] = [low.toFixed(2), high.toFixed(2)];
  return from === to ? from : `${from} to ${to}`;
}
