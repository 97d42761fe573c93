import type { WhatIfInput, WhatIfQuery } from '@chokepoint/api-contract';
import type { DisruptionRisk, Market } from '@chokepoint/instruments';

export const KG = 1000;
export const MILLION = 1e6;

/** A query in which the named inputs are there. */
export type Having<Need extends WhatIfInput> = WhatIfQuery & {
  readonly [Name in Need]: NonNullable<WhatIfQuery[Name]>;
};

export const missingOf = (query: WhatIfQuery, needs: readonly WhatIfInput[]): WhatIfInput[] =>
  needs.filter((name) => query[name] === undefined);

export const holds = <Need extends WhatIfInput>(
  query: WhatIfQuery,
  needs: readonly Need[],
): query is Having<Need> => missingOf(query, needs).length === 0;

export const marketOf = (query: WhatIfQuery): Market => ({
  price: query.price,
  freight: query.freight,
  buyerKg: query.buyerTonnes * KG,
  exemptShare: query.exemptShare ?? 0,
  offer: query.offer ?? null,
});

export const RISK_INPUTS = ['disruptionProbability', 'severity', 'marginLost'] as const;

/** Null where one of its inputs is missing. */
export function riskOf(query: WhatIfQuery): DisruptionRisk | null {
  if (!holds(query, RISK_INPUTS)) return null;
  const { disruptionProbability: probability, severity, marginLost } = query;
  return { probability, severity, marginLost };
}

/**
 * The same inputs at another world price. A reference price that is given moves in step with it: an
 * index does not stand still in a stress year.
 */
export function atPrice(query: WhatIfQuery, price: number): WhatIfQuery {
  const { referencePrice } = query;
  if (referencePrice === undefined) return { ...query, price };
  return { ...query, price, referencePrice: (referencePrice * price) / query.price };
}
