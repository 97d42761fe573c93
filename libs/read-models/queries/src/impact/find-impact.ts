import type { Gap, ImpactAnswer, ImpactRow, Outcome } from '@chokepoint/api-contract';
import { mineral as mineralOf } from '@chokepoint/catalogue';
import { ok } from '@chokepoint/kernel';
import { analysedSeries, answeringAnalyses } from '../analyses/analysis-book.js';
import { readBooks } from '../analyses/analysis-books.js';
import { OUTCOMES, seriesOf } from '../analyses/outcomes.js';
import { seriesName } from '../concentration/series-name.js';
import { coveredMinerals, covers, findRegistered, readRegister } from '../initiatives/register.js';
import type { Find } from '../knowledge/resolved-knowledge.js';
import { unknownMineral } from '../minerals/unknown-mineral.js';
import { toImpactRow } from './to-impact-row.js';

export interface ImpactParams {
  readonly initiative: string;
  readonly mineral?: string | undefined;
  readonly outcome?: Outcome | undefined;
}

/**
 * What moved after an initiative, for each mineral it covers and each outcome: the means of up to
 * five periods before and after, and what the registered analysis says. It says nothing of why.
 * Refuses 'unknown-initiative' and 'unknown-mineral'.
 */
export const findImpact: Find<ImpactParams, ImpactAnswer> = async (db, params, knowledge) => {
  const { initiative, mineral, outcome } = params;
  if (mineral !== undefined && mineralOf(mineral) === undefined) return unknownMineral(mineral);
  const register = await readRegister(db, knowledge);
  const found = findRegistered(register, initiative);
  if (!found.ok) return found;
  const entry = found.value;
  const covered = mineral === undefined ? coveredMinerals(entry.state) : [mineral];
  if (mineral !== undefined && !covers(entry.state, mineral)) {
    return ok({ initiative, ...knowledge, rows: [], gaps: [notCovered(initiative, mineral)] });
  }
  const books = await readBooks(db, knowledge);
  const analyses = await answeringAnalyses(db, entry, register, books, knowledge);
  const rows: ImpactRow[] = [];
  for (const analysis of analyses.filter(({ design }) => asks(outcome, design.outcome))) {
    const series = await analysedSeries(db, analysis, register, books, knowledge);
    rows.push(
      ...series
        .filter(({ input }) => mineral === undefined || input.mineral === mineral)
        .map((one) => toImpactRow(analysis, one, register)),
    );
  }
  return ok({ initiative, ...knowledge, rows, gaps: gapsOf(covered, outcome, rows) });
};

const asks = (wanted: Outcome | undefined, outcome: Outcome): boolean =>
  wanted === undefined || wanted === outcome;

/** Covered minerals that no source reports an outcome of. */
function gapsOf(
  covered: readonly string[],
  wanted: Outcome | undefined,
  rows: readonly ImpactRow[],
): Gap[] {
  const seen = new Set(rows.map(({ mineral, outcome }) => `${mineral}|${outcome}`));
  return covered.flatMap((id) =>
    OUTCOMES.filter((outcome) => asks(wanted, outcome) && !seen.has(`${id}|${outcome}`)).map(
      (outcome) => noSeries(id, outcome, seriesOf(id, outcome).map(seriesName)),
    ),
  );
}

const notCovered = (initiative: string, mineral: string): Gap => ({
  code: 'not-covered',
  message: `'${initiative}' does not cover '${mineral}'.`,
});

function noSeries(mineral: string, outcome: Outcome, names: readonly string[]): Gap {
  const what =
    names.length > 0 ? names.join('; ') : `${outcome} of ${mineralOf(mineral)?.name ?? mineral}`;
  return {
    code: 'no-series',
    message: `At this knowledge no imported source reports ${what}.`,
  };
}
