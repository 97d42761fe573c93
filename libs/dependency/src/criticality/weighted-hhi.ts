import { gap, type Gap } from '../gap.js';
import { around, type Figure, type Interval } from '../interval.js';
import {
  covered,
  type Governance,
  reported,
  shareGaps,
  sumOfShares,
  type SupplyShare,
  weighted,
  type WeightedShare,
} from './supply-share.js';
import { highestWeighted, lowestWeighted, type Term } from './weighted-bounds.js';

export const WEIGHTED_HHI_METHOD = 'weighted-hhi@1';

export interface WeightedHhiInput {
  readonly shares: readonly SupplyShare[];
  readonly governance: Governance;
  /** Divide by the sum of the shares, where a table leaves small ones out. */
  readonly renormalise: boolean;
  /** Lowest and highest t on record, for countries without one; null: none is assumed. */
  readonly tradeRange: Interval | null;
}

/** What one country adds to the sum, as reported. */
export interface WeightedPart {
  readonly area: string;
  /** 0-1, as it counts: renormalised where the sum is. */
  readonly share: number;
  readonly governance: number | null;
  readonly trade: number | null;
  /** Null where governance or t is not known. */
  readonly part: number | null;
}

export interface WeightedHhi {
  readonly method: typeof WEIGHTED_HHI_METHOD;
  readonly governanceVintage: string;
  /** 0-10, times t. Null when it cannot be worked out. */
  readonly hhi: Figure | null;
  /** What the shares add up to before they are made to sum to one. */
  readonly rawSum: Figure;
  readonly renormalised: boolean;
  /** Share of the reported supply of which governance and t are known, 0-1. */
  readonly covered: number;
  /** Largest share first. */
  readonly parts: readonly WeightedPart[];
  readonly gaps: readonly Gap[];
}

/**
 * Concentration of supply weighted by governance and export restrictions,
 * `HHI_WGI,t = sum(S^2 * WGI * t)` over the supplying countries.
 * Source: Regulation (EU) 2024/1252, Annex II, section 2, point 5. That shares are made to sum to one
 * where a table leaves small ones out is our choice; the raw sum stays beside the figure.
 */
export function weightedHhi(input: WeightedHhiInput): WeightedHhi {
  const terms = weighted(input.shares, input.governance, input.tradeRange);
  const rawSum = sumOfShares(terms);
  const gaps = shareGaps(terms);
  const answer = {
    method: WEIGHTED_HHI_METHOD,
    governanceVintage: input.governance.vintage,
    rawSum,
    renormalised: input.renormalise,
    covered: covered(terms),
    parts: parts(terms, input.renormalise ? (rawSum.value ?? 0) : 1),
  } as const;
  const refusal = notComputable(terms, rawSum);
  if (refusal) return { ...answer, hhi: null, gaps: [...gaps, refusal] };
  return { ...answer, hhi: figure(terms, input.renormalise), gaps };
}

function notComputable(terms: readonly WeightedShare[], rawSum: Figure): Gap | undefined {
  if (terms.length === 0) return gap('no-shares', 'No share of supply is known.');
  if (rawSum.low <= 0) return gap('no-supply', 'The shares may add up to nothing.');
  if (terms.every(({ weight }) => weight !== null)) return undefined;
  return gap(
    'not-computable',
    'A trade parameter is not recorded, and no range of recorded ones is given.',
  );
}

function figure(terms: readonly WeightedShare[], renormalise: boolean): Figure {
  const bounded = terms.flatMap(({ share, weight }) => (weight ? [{ share, weight }] : []));
  return around(valueOf(terms, renormalise), renormalise ? shared(bounded) : plain(bounded));
}

const shared = (terms: readonly Term[]): Interval => ({
  low: lowestWeighted(terms),
  high: highestWeighted(terms),
});

const plain = (terms: readonly Term[]): Interval => ({
  low: terms.reduce((sum, { share, weight }) => sum + weight.low * share.low ** 2, 0),
  high: terms.reduce((sum, { share, weight }) => sum + weight.high * share.high ** 2, 0),
});

function valueOf(terms: readonly WeightedShare[], renormalise: boolean): number | null {
  const counting = terms.filter((term) => reported(term) > 0);
  const weights = counting.flatMap(({ weight }) => weight?.value ?? []);
  const total = counting.reduce((sum, term) => sum + reported(term), 0);
  if (weights.length < counting.length || total === 0) return null;
  const squares = counting.reduce(
    (sum, term) => sum + reported(term) ** 2 * (term.weight?.value ?? 0),
    0,
  );
  return renormalise ? squares / total ** 2 : squares;
}

function parts(terms: readonly WeightedShare[], total: number): readonly WeightedPart[] {
  return terms
    .map((term) => {
      const share = total > 0 ? reported(term) / total : 0;
      const weight = term.weight?.value ?? null;
      return {
        area: term.area,
        share,
        governance: term.governance?.value ?? null,
        trade: term.trade?.value ?? null,
        part: weight === null ? null : share ** 2 * weight,
      };
    })
    .toSorted((a, b) => b.share - a.share || (a.area < b.area ? -1 : 1));
}
