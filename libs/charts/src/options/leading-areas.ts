import { type Concentration } from '@chokepoint/api-contract';

/** The areas worth a colour of their own: those with the largest mean share over the periods shown. */
export function leadingAreas(answer: Concentration, count: number): string[] {
  const sums = new Map<string, number>();
  for (const { shares } of answer.periods) {
    for (const { area, share } of shares) {
      if (area !== 'OTHER') sums.set(area, (sums.get(area) ?? 0) + (share ?? 0));
    }
  }
  return [...sums]
    .filter(([, sum]) => sum > 0)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, count)
    .map(([area]) => area);
}
