import type { Gap, ProjectsOverview, ProjectSummary } from '@chokepoint/api-contract';
import { statusOn } from '@chokepoint/initiatives';
import type { IsoDate } from '@chokepoint/kernel';
import type { Registered } from '../initiatives/register.js';
import { expectedSupply, type ImportWeights } from './expected-supply.js';

/** What projects come to, against what was met about and signed by the day. */
export function overviewOf(
  projects: readonly ProjectSummary[],
  initiatives: readonly Registered[],
  asOf: IsoDate,
  weights: ImportWeights,
): ProjectsOverview {
  const known = initiatives.filter(({ state }) => statusOn(state, asOf) !== null);
  const meetings = known.flatMap(({ state }) =>
    state.steps.filter(({ step, on }) => step === 'meeting' && on <= asOf),
  ).length;
  const ofType = (type: string): number =>
    known.filter(({ state }) => state.announced.type === type).length;
  const memoranda = ofType('memorandum');
  const withFid = projects.filter(({ fid }) => fid !== null).length;
  const talks = meetings + memoranda;
  return {
    projects: projects.length,
    withFid,
    meetings,
    memoranda,
    partnerships: ofType('partnership'),
    fidPerMeeting: talks === 0 || projects.length === 0 ? null : withFid / talks,
    supply: expectedSupply(projects, weights),
    gaps: gapsOf(projects),
  };
}

const STRATEGIC = ['strategic-project-inside-eu', 'strategic-project-outside-eu'];

function gapsOf(projects: readonly ProjectSummary[]): Gap[] {
  const designated = projects.some(({ programme }) => STRATEGIC.includes(programme));
  return [
    ...(projects.length === 0 ? [NONE] : []),
    ...(designated ? [] : [DESIGNATED]),
    ...(projects.some(({ capacities }) => capacities.length > 0) ? [AS_STATED] : []),
  ];
}

const NONE: Gap = {
  code: 'no-project',
  message: 'No project is recorded for this question at this knowledge and day.',
};
const DESIGNATED: Gap = {
  code: 'designated-not-named',
  message:
    'The strategic projects that the Commission designated are counted on the register of initiatives, but no source that this product ships names them one by one. Bring a list of them by the template.',
};
const AS_STATED: Gap = {
  code: 'capacity-as-stated',
  message:
    'Capacities are as their sources state them, in metal, oxide or gross weight; imports are gross weight. Their ratio is an order of magnitude.',
};
