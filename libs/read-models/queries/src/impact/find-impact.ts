import type { Gap, ImpactAnswer, ImpactRow, Outcome } from '@chokepoint/api-contract';
import { mineral as mineralOf } from '@chokepoint/catalogue';
import { ok } from '@chokepoint/kernel';
import { SeriesBook } from '../concentration/series-book.js';
import { seriesName } from '../concentration/series-name.js';
import { coveredMinerals, covers, findRegistered, readRegister } from '../initiatives/register.js';
import type { Find } from '../knowledge/resolved-knowledge.js';
import { unknownMineral } from '../minerals/unknown-mineral.js';
import { OUTCOMES, seriesOf } from './impact.outcomes.js';
import { toImpactRow } from './to-impact-row.js';

export interface ImpactParams {
  readonly initiative: string;
  readonly mineral?: string | undefined;
  readonly outcome?: Outcome | undefined;
}

/**
 * What moved after an initiative: for each mineral it covers and each outcome the means of up to
 * five periods before and after. It says nothing of why.
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
  const book = await SeriesBook.read(db, covered, knowledge);
  const rows: ImpactRow[] = [];
  const gaps: Gap[] = [];
  for (const id of covered) {
    for (const one of outcome === undefined ? OUTCOMES : [outcome]) {
      const keys = seriesOf(id, one);
      const series = keys.flatMap((key) => book.find(key) ?? []);
      rows.push(...series.map((each) => toImpactRow(entry, register, one, each)));
      if (series.length === 0) gaps.push(noSeries(id, one, keys.map(seriesName)));
    }
  }
  return ok({ initiative, ...knowledge, rows, gaps });
};

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
