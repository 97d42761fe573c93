import type { IsoDate } from '@chokepoint/kernel';
import { type Commitment, commitmentState, isBinding } from './commitment.js';
import { endOf } from './initiative-status.js';
import type { InitiativeState } from './initiative.state.js';
import { ownersOf } from './owners.js';

export const TRACK_RECORD_METHOD = 'track-record@1';

/** How promises were kept. Shares are 0-1 and null where there is nothing to take them of. */
export interface TrackRecord {
  /** Binding ones; an intention is none. */
  readonly commitments: number;
  /** Of them those that are met, missed or overdue by the day: their time has come. */
  readonly due: number;
  readonly metOnTime: number;
  readonly metLate: number;
  readonly overdue: number;
  readonly missed: number;
  /** Met on time over due ones. */
  readonly onTimeRate: number | null;
  /** Median days after the deadline, over those met late, missed after it or overdue so far. */
  readonly medianDelay: number | null;
  readonly withDeadline: number | null;
  readonly withTarget: number | null;
  /** With a target that is a mass. */
  readonly withTonnes: number | null;
  /** Of those with the EU on one side, those for which somebody is named there. */
  readonly withEuOwner: number | null;
}

const MASS: ReadonlySet<string> = new Set(['t', 'kg', 'kt', 'Mt', 't/yr', 'kg/yr']);

/** The binding commitments of some initiatives as they stood on `day`. */
export function trackRecord(states: readonly InitiativeState[], day: IsoDate): TrackRecord {
  const all = states.flatMap((state) =>
    state.commitments
      .filter(({ made }) => made.on <= day && isBinding(made.bindingness))
      .map((commitment) => ({
        commitment,
        ...commitmentState(commitment, day, endOf(state)),
        ofEu: ownersOf(state, commitment, day).filter(({ side }) => side === 'EU'),
      })),
  );
  const count = (wanted: string) => all.filter(({ state }) => state === wanted).length;
  const [metOnTime, metLate, overdue, missed] = [
    count('met-on-time'),
    count('met-late'),
    count('overdue'),
    count('missed'),
  ];
  const due = metOnTime + metLate + overdue + missed;
  const share = (has: (commitment: Commitment) => boolean) =>
    ratio(all.filter(({ commitment }) => has(commitment)).length, all.length);
  const withEu = all.filter(({ ofEu }) => ofEu.length > 0);
  return {
    commitments: all.length,
    due,
    metOnTime,
    metLate,
    overdue,
    missed,
    onTimeRate: ratio(metOnTime, due),
    medianDelay: median(all.flatMap(({ daysLate }) => daysLate ?? [])),
    withDeadline: share(({ made }) => made.dueOn !== null),
    withTarget: share(({ made }) => made.target !== null),
    withTonnes: share(({ made }) => made.target !== null && MASS.has(made.target.unit)),
    withEuOwner: ratio(
      withEu.filter(({ ofEu }) => ofEu.some(({ name }) => name !== null)).length,
      withEu.length,
    ),
  };
}

const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0;
  return (lower + upper) / 2;
}
