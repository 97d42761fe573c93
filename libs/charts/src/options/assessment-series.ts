import { formatScore } from '../format/number.js';
import { type Assessment } from '../titles/assessment-title.js';
import { SMALL, tip } from './base.js';

type Score = 'supplyRisk' | 'economicImportance';

export const scoreName: Readonly<Record<Score, string>> = {
  supplyRisk: 'supply risk (SR)',
  economicImportance: 'economic importance (EI)',
};
const SYMBOLS: Readonly<Record<Score, string>> = {
  supplyRisk: 'rect',
  economicImportance: 'circle',
};
const SCORES = ['supplyRisk', 'economicImportance'] as const;

/**
 * Thresholds of Reg. (EU) 2024/1252 Art. 4(2). Before 2017 the threshold of EI was 5, on another
 * scale (2017 study, 3.3).
 */
const THRESHOLDS = { supplyRisk: 1, economicImportance: 2.8, oldEconomicImportance: 5 } as const;

/**
 * One material's scores, a series each for the studies before and after the method changed, so that
 * nothing joins 2014 to 2017. A faint line leads the eye from mark to mark; it is no trend.
 */
export function milestones(
  rows: readonly Assessment[],
  colour: string,
  newSince: number,
  paper: string,
): object[] {
  const sorted = [...rows].sort((a, b) => (a.year < b.year ? -1 : 1));
  const eras = [
    sorted.filter(({ year }) => Number(year) < newSince),
    sorted.filter(({ year }) => Number(year) >= newSince),
  ];
  return SCORES.flatMap((score) =>
    eras
      .map((era) =>
        era.flatMap((row) => {
          const value = row[score];
          return value === null ? [] : [[Number(row.year), value] as const];
        }),
      )
      .filter((data) => data.length > 0)
      .map((data) => marks(rows[0]?.material ?? '', score, data, colour, paper)),
  );
}

function marks(
  material: string,
  score: Score,
  data: readonly (readonly [number, number])[],
  colour: string,
  paper: string,
): object {
  const filled = score === 'supplyRisk';
  return {
    type: 'line',
    name: `${material}, ${scoreName[score]}`,
    data,
    symbol: SYMBOLS[score],
    symbolSize: 9,
    lineStyle: { color: colour, width: 1, opacity: 0.45 },
    itemStyle: { color: filled ? colour : paper, borderColor: colour, borderWidth: 2 },
    label: {
      show: true,
      position: filled ? 'right' : 'top',
      fontSize: SMALL,
      color: colour,
      formatter: ({ value }: { value: readonly [number, number] }) => formatScore(value[1]),
    },
    labelLayout: { hideOverlap: true },
    tooltip: {
      formatter: ({ value: [year, value] }: { value: readonly [number, number] }) =>
        tip(`${material}, study of ${year}`, [
          { name: scoreName[score], value: formatScore(value) },
        ]),
    },
  };
}

/** The lines of the critical list over the studies that they apply to. */
export function thresholds(
  first: number,
  last: number,
  { before, after }: { readonly before: number; readonly after: number },
  colour: string,
): object[] {
  const line = (label: string, value: number, from: number, until: number): object => ({
    type: 'line',
    name: 'threshold',
    silent: true,
    data: [
      [from, value],
      [until, value],
    ],
    symbol: 'none',
    lineStyle: { color: colour, width: 1, type: 'dashed' },
    endLabel: { show: true, formatter: label, color: colour, fontSize: SMALL, distance: 4 },
  });
  const newer = Math.max(first, after) - 0.5;
  return [
    line('SR 1', THRESHOLDS.supplyRisk, first - 0.5, last + 0.5),
    ...(first <= before
      ? [line('EI 5', THRESHOLDS.oldEconomicImportance, first - 0.5, before + 0.5)]
      : []),
    ...(last >= after ? [line('EI 2.8', THRESHOLDS.economicImportance, newer, last + 0.5)] : []),
  ];
}
