import type { DatePrecision, IsoDate } from '@chokepoint/kernel';
import type { DatedOn, InitiativeSuspended, Verification } from './events/index.js';
import type { InitiativeState } from './initiative.state.js';

export type InitiativeStatus =
  | 'announced'
  | 'signed'
  | 'in-force'
  | 'suspended'
  /** A suspension's term lies before the day and no news is recorded: status unknown. */
  | 'term-passed'
  | 'expired'
  | 'superseded';

/**
 * How the initiative stood on `day`, by what happened on or before it (an imprecise date counts
 * from its last possible day on). Null when it was not announced by then.
 */
export function statusOn(state: InitiativeState, day: IsoDate): InitiativeStatus | null {
  const by = happenedBy(day);
  if (state.superseded && by(state.superseded)) return 'superseded';
  if (state.expired && by(state.expired)) return 'expired';
  const suspension = suspensionOn(state, day);
  if (suspension) return termPassed(suspension, day) ? 'term-passed' : 'suspended';
  if (state.enteredIntoForce.some(by)) return 'in-force';
  if (state.signed && by(state.signed)) return 'signed';
  return by(state.announced) ? 'announced' : null;
}

/** The suspension that is the last word on `day`; null when there is none, or the measure came back. */
export function suspensionOn(state: InitiativeState, day: IsoDate): InitiativeSuspended | null {
  const last = latest(state.suspensions.filter(happenedBy(day)));
  if (!last) return null;
  const back = state.enteredIntoForce.some((entry) => entry.on > last.on && entry.on <= day);
  return back ? null : last;
}

/** The day on which it ended, by expiry or by a successor; null when it did not. */
export const endOf = ({
  expired,
  superseded,
}: Pick<InitiativeState, 'expired' | 'superseded'>): IsoDate | null =>
  (expired ?? superseded)?.on ?? null;

export interface EffectiveDate {
  readonly kind: 'announced' | 'signed' | 'in-force';
  readonly on: IsoDate;
  readonly precision: DatePrecision;
}

/** The date for comparisons: entry into force, else signature, else announcement. */
export function effectiveDate(state: InitiativeState): EffectiveDate {
  const { kind, dated } = effective(state);
  return { kind, on: dated.on, precision: dated.precision };
}

const STRENGTH: readonly Verification[] = ['primary', 'computed', 'secondary'];

/** How well the effective date is verified: the best of its citations. */
export function verificationOf(state: InitiativeState): Verification {
  const marks = effective(state).dated.citations.map((citation) => citation.verification);
  return STRENGTH.find((strength) => marks.includes(strength)) ?? 'secondary';
}

export interface Milestone {
  readonly kind: 'announced' | 'signed' | 'in-force' | 'suspended' | 'expired' | 'superseded';
  readonly dated: DatedOn;
  /** What was suspended, and until when; the id of the successor; else null. */
  readonly detail: string | null;
}

/** The turns of an initiative's life in order of date. */
export function milestones(state: InitiativeState): readonly Milestone[] {
  const plain = (kind: Milestone['kind']) => (dated: DatedOn) => ({ kind, dated, detail: null });
  const all: Milestone[] = [
    plain('announced')(state.announced),
    ...some(state.signed).map(plain('signed')),
    ...state.enteredIntoForce.map(plain('in-force')),
    ...state.suspensions.map((dated) => ({
      kind: 'suspended' as const,
      dated,
      detail: term(dated),
    })),
    ...some(state.expired).map(plain('expired')),
    ...some(state.superseded).map((dated) => ({
      kind: 'superseded' as const,
      dated,
      detail: dated.by,
    })),
  ];
  return all.toSorted((a, b) => (a.dated.on < b.dated.on ? -1 : a.dated.on > b.dated.on ? 1 : 0));
}

function effective(state: InitiativeState): { kind: EffectiveDate['kind']; dated: DatedOn } {
  const [entry] = state.enteredIntoForce;
  if (entry) return { kind: 'in-force', dated: entry };
  if (state.signed) return { kind: 'signed', dated: state.signed };
  return { kind: 'announced', dated: state.announced };
}

const happenedBy = (day: IsoDate) => (dated: DatedOn) => dated.on <= day;

const termPassed = ({ until }: InitiativeSuspended, day: IsoDate): boolean =>
  until !== null && until < day;

const latest = <T extends DatedOn>(all: readonly T[]): T | undefined =>
  all.reduce<T | undefined>((last, one) => (last && last.on > one.on ? last : one), undefined);

const some = <T>(value: T | null): readonly T[] => (value === null ? [] : [value]);

const term = ({ what, until }: InitiativeSuspended): string =>
  until === null ? what : `${what} (until ${until})`;
