import type { AnalysisSeries } from '@chokepoint/api-contract';
import { mineral as mineralOf } from '@chokepoint/catalogue';
import { type AnalysisResult, type Assessed, frameOf, sideOf } from '@chokepoint/impact';
import { ok, refuse, type Result } from '@chokepoint/kernel';
import { toImpactRow } from '../impact/to-impact-row.js';
import { readRegister, type Registered } from '../initiatives/register.js';
import type { Find, ReadDb, ResolvedKnowledge } from '../knowledge/resolved-knowledge.js';
import {
  type AnalysedSeries,
  analysedSeries,
  type AnsweringAnalysis,
  toAnswering,
} from './analysis-book.js';
import { type AnalysisBooks, readBooks } from './analysis-books.js';
import { defaultDesigns } from './default-designs.js';
import { findAnalysis, readAnalyses } from './read-analyses.js';
import { toDesign } from './to-design.js';

export interface AnalysisSeriesParams {
  readonly analysis: string;
  readonly mineral: string;
  readonly stage?: string | undefined;
}

/**
 * One series of an analysis with everything that its verdict rests on: path, estimators, placebos,
 * synthetic control. A default that is not registered yet answers too. Refuses 'unknown-analysis'
 * and 'no-such-series'.
 */
export const findAnalysisSeries: Find<AnalysisSeriesParams, AnalysisSeries> = async (
  db,
  { analysis: id, mineral, stage },
  knowledge,
) => {
  const register = await readRegister(db, knowledge);
  const books = await readBooks(db, knowledge);
  const found = await answering(db, id, register, books, knowledge);
  if (!found.ok) return found;
  const all = await analysedSeries(db, found.value, register, books, knowledge);
  const one = all.find(
    ({ input }) => input.mineral === mineral && (stage === undefined || input.stage === stage),
  );
  if (one === undefined) {
    const of = all.map(({ input }) => `${input.mineral} (${input.stage})`).join(', ');
    return refuse('no-such-series', `'${id}' holds no such series. It holds: ${of || 'none'}.`);
  }
  return ok({ ...knowledge, ...toSeries(found.value, one, register) });
};

async function answering(
  db: ReadDb,
  id: string,
  register: readonly Registered[],
  books: AnalysisBooks,
  knowledge: ResolvedKnowledge,
): Promise<Result<AnsweringAnalysis>> {
  const known = findAnalysis(await readAnalyses(db, knowledge), id);
  if (known.ok) return ok(toAnswering(known.value));
  const wanted = defaultDesigns(register, books).find((one) => one.id === id);
  if (wanted === undefined) return known;
  return ok({ ...wanted, registeredAt: null });
}

function toSeries(
  analysis: AnsweringAnalysis,
  analysed: AnalysedSeries,
  register: readonly Registered[],
): Omit<AnalysisSeries, 'knownAt' | 'publishedBy' | 'stale'> {
  const { input, result } = analysed;
  const row = toImpactRow(analysis, analysed, register);
  return {
    analysis: row.analysis,
    design: toDesign(analysis.design),
    reason: analysis.reason,
    row,
    releases: [...input.releases],
    path: pathOf(analysed),
    estimators: result.assessed?.estimators.map(toEstimator) ?? [],
    placebosInTime: placebosInTime(result),
    ...spaceOf(input.mineral, result.assessed),
    smallestEffects:
      result.assessed?.smallestEffects.map(({ rho, rise, fall }) => ({ rho, rise, fall })) ?? [],
  };
}

/** Without a model there is still the window of the series to be drawn; its points where none fits. */
function pathOf({ input, result }: AnalysedSeries): AnalysisSeries['path'] {
  if (result.assessed !== null) return result.assessed.path.map((point) => ({ ...point }));
  const frame = frameOf(result.design, input.points);
  const periods =
    frame?.periods ??
    input.points.map(({ period, value }) => ({
      period,
      value,
      use: value === null ? 'missing' : sideOf(period, result.design.effectiveOn),
    }));
  return periods.map(({ period, use, value }) => ({
    period,
    use,
    observed: value,
    counterfactual: null,
    low: null,
    high: null,
  }));
}

function toEstimator(row: Assessed['estimators'][number]): AnalysisSeries['estimators'][number] {
  const { model, method, effect, df, rho, assumptions } = row;
  return { model, method, ...effect, df, rho, assumptions: [...assumptions] };
}

/** A fake date is given in periods from the first one that counts as after. */
function placebosInTime({ assessed, design }: AnalysisResult): AnalysisSeries['placebosInTime'] {
  if (assessed === null || assessed.placeboInTime === null) return [];
  const { path, placeboInTime } = assessed;
  const zero =
    path.findIndex(({ period }) => sideOf(period, design.effectiveOn) === 'after') +
    design.lagPeriods;
  return placeboInTime.placebos.flatMap(({ firstPost, effect }) => {
    const at = path[zero + firstPost];
    return at === undefined ? [] : [{ period: at.period, effect }];
  });
}

const nameOf = (id: string): string => mineralOf(id)?.name ?? id;

function spaceOf(
  mineral: string,
  assessed: Assessed | null,
): Pick<AnalysisSeries, 'placebosInSpace' | 'syntheticControl'> {
  const control = assessed?.space.control ?? null;
  if (control === null) return { placebosInSpace: [], syntheticControl: null };
  const { weights, meanGap, rmspePre, rmspePost, ratio, placebos } = control;
  return {
    placebosInSpace: [{ id: mineral, ratio }, ...placebos].map((one) => ({
      mineral: one.id,
      name: nameOf(one.id),
      ratio: one.ratio,
    })),
    syntheticControl: {
      weights: weights.map(({ id, weight }) => ({ mineral: id, name: nameOf(id), weight })),
      meanGap,
      rmspeBefore: rmspePre,
      rmspeAfter: rmspePost,
      ratio,
    },
  };
}
