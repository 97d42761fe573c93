import { type ImpactRow, type SmallestEffect } from '@chokepoint/api-contract';
import { type OutcomeScale, outcomeScale, seriesLabel } from '../format/outcome.js';
import { reasonsInWords, VERDICT_NAMES } from '../format/verdict.js';

export type ForestOrder = 'estimate' | 'name';

/** Names a series of an outcome: mineral and stage. */
export const movementKey = ({ mineral, stage }: Pick<ImpactRow, 'mineral' | 'stage'>): string =>
  `${mineral}~${stage}`;

const collator = new Intl.Collator('en', { sensitivity: 'base' });
const byName = (a: ImpactRow, b: ImpactRow): number =>
  collator.compare(seriesLabel(a), seriesLabel(b));
const estimate = ({ movement }: ImpactRow): number | null => movement.trendAdjusted?.value ?? null;

/** Largest rise first; what has no estimate last, by name. */
function byEstimate(a: ImpactRow, b: ImpactRow): number {
  const [x, y] = [estimate(a), estimate(b)];
  if (x === null || y === null) return Number(x === null) - Number(y === null) || byName(a, b);
  return y - x || byName(a, b);
}

export const forestOrder = (rows: readonly ImpactRow[], order: ForestOrder): ImpactRow[] =>
  [...rows].sort(order === 'name' ? byName : byEstimate);

/** What would show with most of the periods that are looked ahead to. */
export const lastProspect = ({ movement }: ImpactRow): SmallestEffect | null =>
  movement.prospects.at(-1) ?? null;

/** Rows that lie so far out that they would press all others together are cut instead. */
const SHOWN_SHARE = 0.9;
const STEPS = [0.01, 0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1];

/** Half width of the axis, 0-1: as wide as nine in ten rows need, on a round step. */
export function forestReach(rows: readonly ImpactRow[]): number {
  const needs = rows
    .map(({ movement, ...row }) => {
      const { trendAdjusted, smallestEffect } = movement;
      const band = smallestEffect ?? lastProspect({ movement, ...row });
      return Math.max(
        Math.abs(trendAdjusted?.low ?? 0),
        Math.abs(trendAdjusted?.high ?? 0),
        band?.rise ?? 0,
        band?.fall ?? 0,
      );
    })
    .filter((need) => need > 0)
    .sort((a, b) => a - b);
  const need = needs[Math.ceil(needs.length * SHOWN_SHARE) - 1] ?? 0;
  return STEPS.find((step) => step >= need) ?? 1;
}

/** The whole row in words, for those who do not see the chart. */
export function rowInWords(row: ImpactRow): string {
  const { movement } = row;
  const { change, range } = outcomeScale(row.outcome);
  const { trendAdjusted, verdict } = movement;
  if (trendAdjusted === null || verdict.code === 'not-assessable') {
    return `${seriesLabel(row)}: not assessable, ${reasonsInWords(movement)}`;
  }
  const { value, low, high } = trendAdjusted;
  return `${seriesLabel(row)}: ${VERDICT_NAMES[verdict.code]}, ${change(value)} (${range(low, high)})`;
}

/** '±31.3', or '−28.1, +33.0' where fall and rise differ. */
export function smallestInWords({ rise, fall }: SmallestEffect, scale: OutcomeScale): string {
  const [down, up] = [scale.signed(-fall), scale.signed(rise)];
  return down.slice(1) === up.slice(1) ? `±${up.replace(/^\+/, '')}` : `${down}, ${up}`;
}
