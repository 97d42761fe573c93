import { gap, type Gap } from '../gap.js';
import { type Figure, point } from '../interval.js';
import { assessSupplyRisk, type SupplyRiskFactors } from './assessment.js';
import type { SupplyShare } from './supply-share.js';

export const DECOMPOSITION_METHOD = 'supply-risk-change@1';

/** What a change of supply risk can come from. */
export const CHANGE_FACTORS = [
  'global-shares',
  'eu-shares',
  'governance',
  'trade-parameters',
  'import-reliance',
  'recycling',
  'substitution',
] as const;
export type ChangeFactor = (typeof CHANGE_FACTORS)[number];

export interface SupplyRiskChange {
  readonly method: typeof DECOMPOSITION_METHOD;
  readonly before: number | null;
  readonly after: number | null;
  /** What each factor adds; together `after - before`. Null when one of the two is not known. */
  readonly parts: Readonly<Record<ChangeFactor, number>> | null;
  readonly gaps: readonly Gap[];
}

/**
 * Splits the change of supply risk between two assessments of a material by what changed. How much a
 * factor adds depends on which others moved before it, so each gets its mean over all orders (Shapley
 * value), and the parts add up. Both must rest on the same supply data. Our choice: not a published
 * method of the studies. Values alone, without bounds.
 */
export function supplyRiskChange(
  before: SupplyRiskFactors,
  after: SupplyRiskFactors,
): SupplyRiskChange {
  const values = [before, after].map((one) => assessSupplyRisk(one).supplyRisk?.value ?? null);
  const [from = null, to = null] = values;
  const answer = { method: DECOMPOSITION_METHOD, before: from, after: to } as const;
  if (!comparable(before, after)) {
    const message = 'The two assessments rest on different supply data or treatment of shares.';
    return { ...answer, parts: null, gaps: [gap('not-comparable', message)] };
  }
  const known = from !== null && to !== null;
  const parts = known ? shapley(worths(valuesOnly(before), valuesOnly(after))) : null;
  const message = 'A supply risk is not known in one of the two assessments, or between them.';
  return { ...answer, parts, gaps: parts ? [] : [gap('input-unknown', message)] };
}

const comparable = (a: SupplyRiskFactors, b: SupplyRiskFactors): boolean =>
  a.supplyData === b.supplyData &&
  a.renormalise.global === b.renormalise.global &&
  a.renormalise.eu === b.renormalise.eu;

/** Bounds take far longer than values over so many sets, and are not asked for. */
function valuesOnly(factors: SupplyRiskFactors): SupplyRiskFactors {
  const sharp = (shares: readonly SupplyShare[]): readonly SupplyShare[] =>
    shares.map((one) => ({ ...one, share: valueOnly(one.share) }));
  return { ...factors, global: sharp(factors.global), eu: sharp(factors.eu) };
}

/** A share without a value counts as its lower bound, as in `weightedHhi`. */
const valueOnly = ({ value, low }: Figure): Figure => ({ value, ...point(value ?? low) });

/** Supply risk with each set of factors moved; bit i of the index is factor i. */
function worths(before: SupplyRiskFactors, after: SupplyRiskFactors): readonly (number | null)[] {
  return Array.from({ length: 2 ** CHANGE_FACTORS.length }, (_, set) => {
    const moved = (factor: ChangeFactor): boolean =>
      (set & (1 << CHANGE_FACTORS.indexOf(factor))) !== 0;
    return assessSupplyRisk(between(before, after, moved)).supplyRisk?.value ?? null;
  });
}

function between(
  before: SupplyRiskFactors,
  after: SupplyRiskFactors,
  moved: (factor: ChangeFactor) => boolean,
): SupplyRiskFactors {
  const at = (factor: ChangeFactor): SupplyRiskFactors => (moved(factor) ? after : before);
  const trade = at('trade-parameters');
  return {
    ...before,
    global: withTrade(at('global-shares').global, trade.global, [before.global, after.global]),
    eu: withTrade(at('eu-shares').eu, trade.eu, [before.eu, after.eu]),
    governance: at('governance').governance,
    tradeRange: trade.tradeRange,
    importReliance: at('import-reliance').importReliance,
    eolRecyclingInputRate: at('recycling').eolRecyclingInputRate,
    substitution: at('substitution').substitution,
  };
}

/** A country that supplies at one of the two times only has one t, which it keeps. */
function withTrade(
  shares: readonly SupplyShare[],
  trade: readonly SupplyShare[],
  all: readonly (readonly SupplyShare[])[],
): readonly SupplyShare[] {
  return shares.map((one) => {
    const found = [trade, ...all].map((some) => some.find(({ area }) => area === one.area));
    return { ...one, trade: found.find((row) => row !== undefined)?.trade ?? null };
  });
}

function shapley(worth: readonly (number | null)[]): Readonly<Record<ChangeFactor, number>> | null {
  const known = worth.filter((value) => value !== null);
  if (known.length < worth.length) return null;
  const parts = CHANGE_FACTORS.map((factor, index) => [factor, shareOf(index, known)] as const);
  return Object.fromEntries(parts) as Record<ChangeFactor, number>;
}

/** Mean over all orders of what moving one factor adds to the factors that moved before it. */
function shareOf(index: number, worth: readonly number[]): number {
  const count = CHANGE_FACTORS.length;
  return worth.reduce((sum, value, set) => {
    if ((set & (1 << index)) !== 0) return sum;
    const added = (worth[set | (1 << index)] ?? value) - value;
    return (
      sum + (added * factorial(ones(set)) * factorial(count - ones(set) - 1)) / factorial(count)
    );
  }, 0);
}

const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1));

const ones = (set: number): number => (set === 0 ? 0 : (set & 1) + ones(set >> 1));
