import { ok, type Result } from '@chokepoint/kernel';
import { type GapPath, gapPath } from './gap-path.js';
import { type Panel, type PanelInput, toPanel } from './panel.js';
import { simplexWeights } from './simplex-weights.js';
import { differenceGram, unitProducts } from './unit-products.js';

export const SYNTHETIC_CONTROL_METHOD = 'synthetic-control@1';

export interface DonorWeight {
  readonly id: string;
  /** 0-1; the weights add up to 1. */
  readonly weight: number;
}

export interface DonorRatio {
  readonly id: string;
  /** RMSPE after over before, the donor taken for the target; null when it fits exactly. */
  readonly ratio: number | null;
}

export interface SyntheticControl {
  readonly method: typeof SYNTHETIC_CONTROL_METHOD;
  /** Donors with weight, heaviest first. */
  readonly weights: readonly DonorWeight[];
  /** Target less synthetic control, one a period, in the unit of the series. */
  readonly gaps: readonly number[];
  /** Mean gap after the date. */
  readonly meanGap: number;
  readonly rmspePre: number;
  readonly rmspePost: number;
  readonly ratio: number | null;
  readonly placebos: readonly DonorRatio[];
  /** J, donors. */
  readonly donors: number;
  /** 1 when no donor's ratio is as large as the target's. */
  readonly rank: number;
  /** rank / (J + 1), 0-1. */
  readonly p: number;
  /** 1 / (J + 1): with few donors 5 % cannot be reached. */
  readonly smallestP: number;
  /** Change of the target's mean less change of the donors' mean. */
  readonly differenceInDifferences: number;
}

/**
 * Synthetic control with placebos in space: weights from the outcome before the date only, then
 * the same for every donor with the other donors, and the rank of RMSPE after / before. Abadie,
 * Diamond and Hainmueller, JASA 105 (2010). Refuses as `toPanel`.
 */
export function syntheticControl(input: PanelInput): Result<SyntheticControl> {
  const panel = toPanel(input);
  return panel.ok ? ok(overPanel(panel.value)) : panel;
}

export interface InTimePlacebo {
  /** Periods before the fake date. */
  readonly pre: number;
  /** Mean gap between the fake date and the real one. */
  readonly meanGap: number;
  readonly rmspePre: number;
}

/**
 * The synthetic control of a fake date before the real one, from the periods before the real one
 * only: a large gap says that the donors do not follow the target. Refuses as `toPanel`.
 */
export function syntheticControlInTime(
  { target, donors, pre }: PanelInput,
  fakePre: number,
): Result<InTimePlacebo> {
  const early = <T>(values: readonly T[]) => values.slice(0, pre);
  const panel = toPanel({
    target: early(target),
    donors: donors.map(({ id, values }) => ({ id, values: early(values) })),
    pre: fakePre,
  });
  if (!panel.ok) return panel;
  const units = [panel.value.target, ...panel.value.donors.map(({ values }) => values)];
  const pool = panel.value.donors.map((_, i) => i + 1);
  const gram = differenceGram(unitProducts(units, fakePre), 0, pool);
  const path = gapPath(panel.value.target, units.slice(1), simplexWeights(gram), fakePre);
  return ok({
    pre: fakePre,
    meanGap: mean(path.gaps.slice(fakePre)),
    rmspePre: path.rmspePre,
  });
}

function overPanel(panel: Panel): SyntheticControl {
  const { target, donors, pre } = panel;
  const units = [target, ...donors.map(({ values }) => values)];
  const products = unitProducts(units, pre);
  const others = donors.map((_, i) => i + 1);
  const fit = (unit: number, pool: readonly number[]): GapPath =>
    gapPath(
      units[unit] ?? [],
      pool.map((i) => units[i] ?? []),
      simplexWeights(differenceGram(products, unit, pool)),
      pre,
    );
  const own = fit(0, others);
  const placebos = donors.map(({ id }, i) => {
    const pool = others.filter((other) => other !== i + 1);
    return { id, ratio: fit(i + 1, pool).ratio };
  });
  const rank = 1 + placebos.filter(({ ratio }) => sizeOf(ratio) >= sizeOf(own.ratio)).length;
  return {
    method: SYNTHETIC_CONTROL_METHOD,
    weights: heaviest(panel, own.weights),
    gaps: own.gaps,
    meanGap: mean(own.gaps.slice(pre)),
    rmspePre: own.rmspePre,
    rmspePost: own.rmspePost,
    ratio: own.ratio,
    placebos,
    donors: donors.length,
    rank,
    p: rank / (donors.length + 1),
    smallestP: 1 / (donors.length + 1),
    differenceInDifferences: differenceInDifferences(panel),
  };
}

/** An exact fit before makes any gap after infinitely large beside it. */
const sizeOf = (ratio: number | null): number => ratio ?? Infinity;

const heaviest = ({ donors }: Panel, weights: readonly number[]): DonorWeight[] =>
  donors
    .map(({ id }, i) => ({ id, weight: weights[i] ?? 0 }))
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));

function differenceInDifferences({ target, donors, pre }: Panel): number {
  const change = (values: readonly number[]) =>
    mean(values.slice(pre)) - mean(values.slice(0, pre));
  return change(target) - mean(donors.map(({ values }) => change(values)));
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
