import type { InitiativeDetail, Position } from '@chokepoint/api-contract';
import {
  criteriaOn,
  type DatedOn,
  earliestDay,
  type InitiativeState,
  type Position as RegisterPosition,
  positionsOn,
  SIGNAL_METHOD,
  signalOf,
  subjectsOn,
  wholeOwnersOn,
} from '@chokepoint/initiatives';
import type { IsoDate } from '@chokepoint/kernel';
import { toCriterion } from './to-commitment.js';
import { toCitations, toDated } from './to-dated.js';

type Judgements = Pick<
  InitiativeDetail,
  | 'expected'
  | 'owners'
  | 'acts'
  | 'criteria'
  | 'signal'
  | 'signalMethod'
  | 'positions'
  | 'subjects'
  | 'benchmarks'
  | 'legalChecks'
  | 'scenarios'
>;

/** What was said of an initiative by a day beside its dates, instruments and promises. */
export function toJudgements(state: InitiativeState, asOf: IsoDate): Judgements {
  const by = (dated: DatedOn) => dated.on <= asOf;
  const whole = criteriaOn(state, asOf).filter(({ commitment }) => commitment === null);
  return {
    expected: state.expected.filter(by).map((one) => ({
      milestone: one.milestone,
      what: one.what,
      expectedOn: one.expectedOn,
      expectedPrecision: one.expectedPrecision,
      earliestOn: earliestDay({ on: one.expectedOn, precision: one.expectedPrecision }),
      passed: one.expectedOn < asOf,
      ...toDated(one),
    })),
    owners: wholeOwnersOn(state, asOf).map((owner) => ({ ...owner })),
    acts: state.acts.filter(by).map(({ side, body, name, what, ...dated }) => ({
      side,
      body,
      name,
      what,
      ...toDated(dated),
    })),
    criteria: whole.map(toCriterion),
    signal: signalOf(whole),
    signalMethod: SIGNAL_METHOD,
    positions: positionsOn(state, asOf).map(toPosition),
    subjects: subjectsOn(state, asOf).map(({ subject, conflicting, values }) => ({
      subject,
      conflicting,
      values: values.map(({ value, statements }) => ({
        value,
        citations: toCitations(statements.flatMap(({ citations }) => citations)),
      })),
    })),
    benchmarks: [...new Set(state.benchmarks.filter(by).flatMap(({ benchmarks }) => benchmarks))],
    legalChecks: latestChecks(state.legalChecks.filter(by)),
    scenarios: state.scenarios.filter(by).map(({ scenario, question, branches, ...dated }) => ({
      scenario,
      question,
      branches: branches.map(({ branch, name }) => ({
        branch,
        name,
        indications: state.indications
          .filter((one) => by(one) && one.scenario === scenario && one.branch === branch)
          .map(({ what, ...indicated }) => ({ what, ...toDated(indicated) })),
      })),
      ...toDated(dated),
    })),
  };
}

export const toPosition = ({
  instrument,
  stance,
  stated,
  ageDays,
}: RegisterPosition): Position => ({
  instrument,
  stance,
  by: stated?.by ?? null,
  what: stated?.what ?? null,
  statedOn: stated?.on ?? null,
  ageDays,
  citations: toCitations(stated?.citations ?? []),
});

/** Of each check the last word. */
function latestChecks(all: InitiativeState['legalChecks']): Judgements['legalChecks'] {
  const latest = new Map(all.map((one) => [`${one.instrument}|${one.check}`, one]));
  return [...latest.values()].map(({ instrument, check, question, answer, ...dated }) => ({
    instrument,
    check,
    question,
    answer,
    ...toDated(dated),
  }));
}
