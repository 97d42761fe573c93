import type { Criticality, CriticalityQuery, Gap } from '@chokepoint/api-contract';
import { mineral, type Mineral, withMembers } from '@chokepoint/catalogue';
import {
  ECONOMIC_IMPORTANCE_THRESHOLD,
  SUPPLY_RISK_THRESHOLD,
  THRESHOLDS_METHOD,
} from '@chokepoint/dependency';
import { ok, type Result } from '@chokepoint/kernel';
import type { Find, ReadDb, ResolvedKnowledge } from '../knowledge/resolved-knowledge.js';
import { type AssessmentRow, assessmentsQuery } from '../minerals/assessments.query.js';
import { unknownMineral } from '../minerals/unknown-mineral.js';
import { gapsOf } from './criticality-gaps.js';
import { chosenVintage, toVintage, type Vintage } from './governance.js';
import { vintagesQuery } from './governance.query.js';
import { groupAssessments } from './group.js';
import { inputsQuery } from './inputs.query.js';
import { METHOD_SINCE, methodBreak, toMilestone } from './milestones.js';
import { readAssumedT, readGovernanceChoice } from './parameters.js';
import { sharesQuery } from './shares.query.js';
import { recompute, studiesOf, type StudyInputs } from './studies.js';
import { type Assumptions, assessStage } from './supply.js';
import { supplyStudies } from './supply-study.js';

export interface CriticalityParams extends Omit<CriticalityQuery, 'publishedBy' | 'knownAt'> {
  readonly mineral: string;
}

/**
 * Official criticality of a mineral by Annex II of Regulation (EU) 2024/1252, and what it was worked
 * out from: milestones, recomputations from printed inputs, weighted concentration from recorded
 * shares, t and governance. Never a series to regress on. Refuses 'unknown-mineral', 'unknown-area',
 * 'bad-trade-parameter', 'unknown-governance', 'bad-governance' and 'governance-years-not-covered'.
 */
export const findCriticality: Find<CriticalityParams, Criticality> = async (
  db,
  params,
  knowledge,
) => {
  const item = mineral(params.mineral);
  if (item === undefined) return unknownMineral(params.mineral);
  const vintages = (await vintagesQuery(db, knowledge).execute()).map(toVintage);
  const assumptions = readAssumptions(params, vintages);
  if (!assumptions.ok) return assumptions;
  const recorded = await readRecorded(db, item, knowledge);
  const supply = [];
  for (const study of supplyStudies(recorded.shares)) {
    supply.push(await assessStage(db, study, recorded.own, vintages, assumptions.value));
  }
  const milestones = recorded.assessments
    .filter((row) => row.mineral === item.id)
    .map(toMilestone)
    .toSorted((a, b) => (a.year < b.year ? -1 : a.year > b.year ? 1 : 0));
  const recomputed = recorded.studies.map((study) => ({
    mineral: study.mineral,
    study: recompute(study, publishedRisk(study, recorded.assessments)),
  }));
  const answer = {
    mineral: item.id,
    name: item.name,
    ...knowledge,
    thresholds: THRESHOLDS,
    milestones,
    methodBreak: methodBreak(milestones),
    recomputed: recomputed.filter((one) => one.mineral === item.id).map(({ study }) => study),
    supply,
    group: groupAssessments(item.id, recorded.assessments, recomputed),
    partOf: laterGroups(item, recorded.assessments),
    vintages: [...vintages],
  };
  return ok({ ...answer, gaps: gapsOf(item, answer) satisfies Gap[] });
};

const THRESHOLDS: Criticality['thresholds'] = {
  method: THRESHOLDS_METHOD,
  supplyRisk: SUPPLY_RISK_THRESHOLD,
  economicImportance: ECONOMIC_IMPORTANCE_THRESHOLD,
  since: METHOD_SINCE,
  article: 'Regulation (EU) 2024/1252, Art. 4(2)',
};

function readAssumptions(
  params: CriticalityParams,
  vintages: readonly Vintage[],
): Result<Assumptions> {
  const assumedT = readAssumedT(params.t);
  if (!assumedT.ok) return assumedT;
  const asked = readGovernanceChoice(params.governance);
  if (!asked.ok) return asked;
  const formerRates = params.assume === 'former-rates';
  if (!asked.value) return ok({ assumedT: assumedT.value, frozen: null, formerRates });
  const vintage = chosenVintage(vintages, asked.value);
  if (!vintage.ok) return vintage;
  const frozen = { vintage: vintage.value, years: asked.value.years };
  return ok({ assumedT: assumedT.value, frozen, formerRates });
}

/** What the studies record of the mineral, of its members, and of the groups that it belongs to. */
async function readRecorded(db: ReadDb, item: Mineral, knowledge: ResolvedKnowledge) {
  const below = withMembers(item.id);
  const around = [...below, ...item.groups];
  const assessments = await assessmentsQuery(db, around, knowledge).execute();
  const studies = studiesOf(await inputsQuery(db, below, knowledge).execute());
  const shares = await sharesQuery(db, [item.id], knowledge).execute();
  return { assessments, studies, shares, own: studies.filter((one) => one.mineral === item.id) };
}

/** The printed risk of the same material and study. */
const publishedRisk = (
  { mineral: id, material, year }: StudyInputs,
  assessments: readonly AssessmentRow[],
): number | null =>
  assessments.find((row) => row.mineral === id && row.material === material && row.year === year)
    ?.supply_risk ?? null;

/** Groups that a study assesses after the last one that assesses the mineral by itself. */
function laterGroups(item: Mineral, assessments: readonly AssessmentRow[]): Criticality['partOf'] {
  const lastOf = (id: string) =>
    assessments
      .filter((row) => row.mineral === id)
      .map(({ year }) => year)
      .toSorted()
      .at(-1);
  const own = lastOf(item.id) ?? '';
  return item.groups.flatMap((id) => {
    const lastYear = lastOf(id);
    if (lastYear === undefined || lastYear <= own) return [];
    return [{ mineral: id, name: mineral(id)?.name ?? id, lastYear }];
  });
}
