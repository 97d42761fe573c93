import type { IsoDate } from '@chokepoint/kernel';
import type {
  InstrumentKind,
  PerimeterDefined,
  PerimeterMembershipStated,
} from './events/index.js';
import type { InitiativeState } from './initiative.state.js';

/** Whether the version of a day also holds on it, by the validity that its source states. */
export type Validity = 'valid' | 'not-yet' | 'ended' | 'not-stated';

/** A perimeter as it stands on a day. */
export interface Perimeter {
  readonly id: string;
  readonly current: PerimeterDefined;
  readonly validity: Validity;
  /** Every version stated by the day, the first one first. */
  readonly versions: readonly PerimeterDefined[];
  /** The last word by the day on each country or supplier, by instrument. */
  readonly members: readonly PerimeterMembershipStated[];
}

/** The perimeters that an initiative defined, or is expected to define, by `day`. */
export function perimetersOn(state: InitiativeState, day: IsoDate): readonly Perimeter[] {
  const versions = state.perimeters.filter(({ on }) => on <= day);
  return [...new Set(versions.map(({ perimeter }) => perimeter))].flatMap((id) => {
    const ordered = versions
      .filter(({ perimeter }) => perimeter === id)
      .toSorted((a, b) => a.version - b.version);
    const current = ordered.at(-1);
    if (current === undefined) return [];
    const members = lastWords(
      state.memberships.filter((one) => one.perimeter === id),
      day,
    );
    return [{ id, current, validity: validityOn(current, day), versions: ordered, members }];
  });
}

/** Whom the standing is asked of. */
export interface Candidate {
  readonly area: string;
  readonly supplier?: string | null;
  readonly instrument?: InstrumentKind | null;
}

/**
 * What decides on which side of a perimeter a candidate stands: a word on the supplier before one
 * on its country, and among those a word for the instrument before one for all. Null: no source
 * states it, which is neither inside nor outside.
 */
export function standingOf(
  { members }: Perimeter,
  { area, supplier = null, instrument = null }: Candidate,
): PerimeterMembershipStated | null {
  const ranked = members
    .filter((one) => one.area === area)
    .filter((one) => one.supplier === null || one.supplier === supplier)
    .filter((one) => one.instrument === null || one.instrument === instrument)
    .toSorted((a, b) => precision(b) - precision(a));
  return ranked[0] ?? null;
}

const precision = ({ supplier, instrument }: PerimeterMembershipStated): number =>
  (supplier === null ? 0 : 2) + (instrument === null ? 0 : 1);

function validityOn({ validFrom, validUntil }: PerimeterDefined, day: IsoDate): Validity {
  if (validUntil !== null && validUntil < day) return 'ended';
  if (validFrom === null) return 'not-stated';
  return validFrom > day ? 'not-yet' : 'valid';
}

/** Of two words of one day the one recorded later. */
function lastWords(
  all: readonly PerimeterMembershipStated[],
  day: IsoDate,
): readonly PerimeterMembershipStated[] {
  const last = new Map<string, PerimeterMembershipStated>();
  for (const one of all.filter(({ on }) => on <= day)) {
    const key = JSON.stringify([one.area, one.supplier, one.instrument]);
    const former = last.get(key);
    if (former === undefined || former.on <= one.on) last.set(key, one);
  }
  return [...last.values()];
}
