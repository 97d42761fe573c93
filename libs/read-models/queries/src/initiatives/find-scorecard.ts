import type { ScorecardAnswer } from '@chokepoint/api-contract';
import { defaultAnalysisId } from '@chokepoint/analyses';
import { effectiveDate, TRACK_RECORD_METHOD, trackRecord } from '@chokepoint/initiatives';
import { ok } from '@chokepoint/kernel';
import { type KnownRun, readRuns } from '../analyses/read-analyses.js';
import type { Find } from '../knowledge/resolved-knowledge.js';
import type { RegisterParams } from './find-owners.js';
import { readRegister, type Registered } from './register.js';

/** Dependency as it is followed beside the promises. */
const OUTCOME = { outcome: 'top1-eu-imports', frequency: 'annual' } as const;

/**
 * What was promised and kept, initiative by initiative, and beside it what the latest recorded run
 * of its default analysis found of the leader's share of EU imports.
 */
export const findScorecard: Find<RegisterParams, ScorecardAnswer> = async (
  db,
  { asOf },
  knowledge,
) => {
  const register = (await readRegister(db, knowledge)).filter(
    ({ state: { announced } }) => announced.lane === 'initiative' && announced.on <= asOf,
  );
  const analyses = new Map(register.map(({ id }) => [id, defaultAnalysisId(id, OUTCOME)]));
  const runs = await readRuns(db, [...analyses.values()], knowledge);
  return ok({
    ...knowledge,
    asOf,
    method: TRACK_RECORD_METHOD,
    total: trackRecord(
      register.map(({ state }) => state),
      asOf,
    ),
    rows: register.map((entry) => ({
      ...trackRecord([entry.state], asOf),
      ...toRow(entry, asOf),
      effect: toEffect(runs.get(analyses.get(entry.id) ?? '')),
    })),
  });
};

const toRow = ({ id, state }: Registered, asOf: string) => ({
  initiative: id,
  initiativeName: state.announced.name,
  type: state.announced.type,
  effectiveOn: effectiveDate(state).on,
  instruments: [
    ...new Set(state.instruments.filter(({ on }) => on <= asOf).map(({ kind }) => kind)),
  ],
});

const toEffect = (run: KnownRun | undefined): ScorecardAnswer['rows'][number]['effect'] =>
  run === undefined
    ? null
    : {
        series: run.digests.length,
        assessable: run.assessable,
        moved: run.rose + run.fell,
        rose: run.rose,
        fell: run.fell,
      };
