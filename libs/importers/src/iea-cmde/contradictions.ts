import type { ImportedFact } from '@chokepoint/supply-application';

/** Totals are sums of figures in hundreds of tonnes, so rounding moves them by less than this. */
const ROUNDING_TONNES = 500;

/** A table in one year. */
export const tableKey = ({ mineral, stage, fact }: ImportedFact): string =>
  `${mineral} ${stage} ${fact.period}`;

/**
 * Tables whose rows do not add up to the total printed below them. In the edition of 2024 there are
 * three, each by exactly the country listed last: the rest of the world seems to count it once more.
 */
export function contradictedTables(facts: readonly ImportedFact[]): ReadonlySet<string> {
  const gaps = new Map<string, number>();
  for (const one of facts) {
    const sign = one.fact.area === 'WORLD' ? -1 : 1;
    const gap = gaps.get(tableKey(one)) ?? 0;
    gaps.set(tableKey(one), gap + sign * (one.fact.value ?? 0));
  }
  const wide = [...gaps].filter(([, gap]) => Math.abs(gap) > ROUNDING_TONNES);
  return new Set(wide.map(([key]) => key));
}

/** Marks what such a table says of the rest of the world and of the whole: one of the two is wrong. */
export function markContradicted(
  facts: readonly ImportedFact[],
  contradicted: ReadonlySet<string>,
): readonly ImportedFact[] {
  return facts.map((one) => {
    const sum = one.fact.area === 'OTHER' || one.fact.area === 'WORLD';
    if (!sum || !contradicted.has(tableKey(one))) return one;
    return { ...one, fact: { ...one.fact, flags: [...one.fact.flags, 'suspect'] } };
  });
}
