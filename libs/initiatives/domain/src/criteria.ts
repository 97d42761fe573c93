import type { IsoDate } from '@chokepoint/kernel';
import type { Assessment, CriterionAssessed } from './events/index.js';
import type { InitiativeState } from './initiative.state.js';

export const SIGNAL_METHOD = 'operational-signal@1';

/** A criterion with its latest assessment; null: nobody assessed it, which reads 'not-assessed'. */
export interface CriterionStanding {
  readonly criterion: string;
  readonly question: string;
  /** The commitment that it judges; null for the initiative as a whole. */
  readonly commitment: string | null;
  readonly assessment: Assessment;
  readonly assessed: CriterionAssessed | null;
}

export type Signal = 'operational' | 'political-signal' | 'not-assessed';

/** How each criterion that was set by `day` stands on it, in the order in which they were set. */
export function criteriaOn(state: InitiativeState, day: IsoDate): readonly CriterionStanding[] {
  return state.criteria
    .filter(({ on }) => on <= day)
    .flatMap(({ commitment, criteria }) =>
      criteria.map(({ criterion, question }) => {
        const assessed = latest(state, criterion, day);
        const assessment = assessed?.assessment ?? 'not-assessed';
        return { criterion, question, commitment, assessment, assessed };
      }),
    );
}

/**
 * What the criteria come to, by our own rule: 'operational' when each is met at least partly and
 * more than half are met whole, else 'political-signal'; 'not-assessed' while one of them is not.
 * Null without criteria.
 */
export function signalOf(standings: readonly CriterionStanding[]): Signal | null {
  if (standings.length === 0) return null;
  const found = standings.map(({ assessment }) => assessment);
  if (found.includes('not-assessed')) return 'not-assessed';
  const whole = found.filter((one) => one === 'met').length;
  return !found.includes('not') && whole * 2 > found.length ? 'operational' : 'political-signal';
}

/** Of two of one day the one recorded later. */
const latest = (
  { assessments }: InitiativeState,
  criterion: string,
  day: IsoDate,
): CriterionAssessed | null =>
  assessments
    .filter((one) => one.criterion === criterion && one.on <= day)
    .reduce<CriterionAssessed | null>(
      (last, one) => (last !== null && last.on > one.on ? last : one),
      null,
    );
