import type { InstrumentKind } from './events/index.js';
import type { InitiativeState } from './initiative.state.js';
import { type Perimeter, standingOf } from './perimeters.js';

export const EXPOSURE_METHOD = 'exposure@1';

/** Instruments by which a country holds back what leaves it. */
const HOLDS_BACK: readonly InstrumentKind[] = [
  'export-licence',
  'export-quota',
  'export-ban',
  'export-duty',
  'technology-ban',
];

/** Which way an instrument bears on supply from an origin; 'not-stated' where no source tells. */
export type Bearing = 'risk' | 'opportunity' | 'elsewhere' | 'not-stated';

/** What decides the bearing, in the order in which the rule looks. */
export type BearingReason =
  | 'origin-holds-back'
  | 'union-holds-back'
  | 'another-origin-holds-back'
  | 'outside-perimeter'
  | 'inside-perimeter'
  | 'origin-is-target'
  | 'origin-is-party'
  | 'no-source';

export interface Exposure {
  readonly bearing: Bearing;
  readonly reason: BearingReason;
}

/** Where supply comes from: the country, and the circles that it belongs to ('EU'). */
export interface Origin {
  readonly area: string;
  readonly circles: readonly string[];
}

/**
 * Which way an instrument of an initiative bears on supply from an origin, by our own rule: a
 * country that holds back exports is a risk for what comes from it, unless buyer and origin are both
 * in the Union, which holds back from others; else the perimeter decides,
 * where a source puts the origin inside or outside; else a target of the initiative is at risk and
 * a party to it has an opportunity. No amount is drawn from it.
 */
export function exposureTo(
  { announced: { parties, lane } }: InitiativeState,
  instrument: InstrumentKind,
  origin: Origin,
  perimeters: readonly Perimeter[],
): Exposure {
  const roles = parties
    .filter(({ area }) => area === origin.area || origin.circles.includes(area ?? ''))
    .map(({ role }) => role);
  const acts = roles.some((role) => role !== 'target' && role !== 'observer');
  if (HOLDS_BACK.includes(instrument)) return heldBack(acts, origin);
  const sides = perimeters.flatMap(
    (perimeter) => standingOf(perimeter, { area: origin.area, instrument })?.standing ?? [],
  );
  if (sides.includes('outside')) return { bearing: 'risk', reason: 'outside-perimeter' };
  if (sides.includes('inside')) return { bearing: 'opportunity', reason: 'inside-perimeter' };
  if (roles.includes('target') && lane === 'shock') {
    return { bearing: 'risk', reason: 'origin-is-target' };
  }
  return acts && lane === 'initiative'
    ? { bearing: 'opportunity', reason: 'origin-is-party' }
    : { bearing: 'not-stated', reason: 'no-source' };
}

function heldBack(byOrigin: boolean, { circles }: Origin): Exposure {
  if (!byOrigin) return { bearing: 'elsewhere', reason: 'another-origin-holds-back' };
  return circles.includes('EU')
    ? { bearing: 'elsewhere', reason: 'union-holds-back' }
    : { bearing: 'risk', reason: 'origin-holds-back' };
}
