import { type Concentration, type ConcentrationPeriod } from '@chokepoint/api-contract';

/** The periods in order of time; the contract does not promise one. */
export const inOrder = (periods: readonly ConcentrationPeriod[]): ConcentrationPeriod[] =>
  [...periods].sort((a, b) => (a.period < b.period ? -1 : a.period > b.period ? 1 : 0));

export type WithLeader = ConcentrationPeriod & { top1: NonNullable<ConcentrationPeriod['top1']> };

export const hasLeader = (period: ConcentrationPeriod): period is WithLeader =>
  period.top1 !== null;

/** The periods whose leading supplier is known, oldest first. */
export const ledPeriods = (answer: Concentration): WithLeader[] =>
  inOrder(answer.periods).filter(hasLeader);

/** An area's name as the answer writes it. */
export function nameIn(answer: Concentration, area: string): string {
  for (const { shares } of answer.periods) {
    const found = shares.find((row) => row.area === area);
    if (found) return found.name;
  }
  return area;
}

/** Share of one area in a period: null when withheld, 0 is a zero, undefined when it is not listed. */
export const shareOf = (period: ConcentrationPeriod, area: string): number | null | undefined =>
  period.shares.find((row) => row.area === area)?.share;
