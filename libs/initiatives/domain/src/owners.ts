import type { IsoDate } from '@chokepoint/kernel';
import type { Commitment } from './commitment.js';
import type { EuBody, OwnerNamed, PolicyArea } from './events/index.js';
import type { InitiativeState } from './initiative.state.js';

/** Who answers on one side; a null name is a finding: the source names nobody. */
export interface Owner {
  readonly side: string;
  readonly body: EuBody | null;
  readonly name: string | null;
  readonly part: OwnerNamed['part'];
  readonly policyArea: PolicyArea | null;
}

/**
 * Who owned a commitment on `day`: those that its source names, and those named for it since. A
 * side that was named later is no longer without one.
 */
export function ownersOf(
  state: InitiativeState,
  { id, made }: Commitment,
  day: IsoDate,
): readonly Owner[] {
  const since = namedBy(state, day).filter(({ commitment }) => commitment === id);
  const sides = new Set(since.map(({ side }) => side));
  const first = made.owners
    .filter(({ name, side }) => name !== null || !sides.has(side))
    .map(({ side, name }) => ({ ...UNPLACED, side, name }));
  return [...first, ...since.map(toOwner)];
}

/** Everybody on the EU's side named by `day`, for the whole or for a commitment of it. */
export const euOwnersOn = (state: InitiativeState, day: IsoDate): readonly Owner[] =>
  distinct([
    ...state.commitments
      .filter(({ made }) => made.on <= day)
      .flatMap((commitment) => ownersOf(state, commitment, day)),
    ...namedBy(state, day)
      .filter(({ commitment }) => commitment === null)
      .map(toOwner),
  ]).filter(({ side, name }) => side === 'EU' && name !== null);

/** Everybody named by `day` for the initiative as a whole, on any side. */
export const wholeOwnersOn = (state: InitiativeState, day: IsoDate): readonly Owner[] =>
  distinct(
    namedBy(state, day)
      .filter(({ commitment }) => commitment === null)
      .map(toOwner),
  );

/** The last thing that somebody of a side is recorded to have done by `day`. */
export const lastAct = (state: InitiativeState, day: IsoDate, body: EuBody) =>
  state.acts
    .filter((act) => act.body === body && act.on <= day)
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))
    .at(-1) ?? null;

const UNPLACED = { body: null, part: 'lead', policyArea: null } as const;

const namedBy = ({ owners }: InitiativeState, day: IsoDate): readonly OwnerNamed[] =>
  owners.filter(({ on }) => on <= day);

const toOwner = ({ side, body, name, part, policyArea }: OwnerNamed): Owner => ({
  side,
  body,
  name,
  part,
  policyArea,
});

const distinct = (owners: readonly Owner[]): readonly Owner[] => [
  ...new Map(owners.map((owner) => [`${owner.side}|${owner.body}|${owner.name}`, owner])).values(),
];
