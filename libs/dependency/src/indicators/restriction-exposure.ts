import type { CountryShare } from '../benchmarks/single-country.js';
import { gap, type Gap } from '../gap.js';
import { add, clamp, type Interval } from '../interval.js';

export const RESTRICTION_EXPOSURE_METHOD = 'restriction-exposure@1';

/** An export restriction of one country on one mineral, in force from and until days that count. */
export interface ExportRestriction {
  readonly mineral: string;
  readonly area: string;
  readonly from: string;
  /** Last day; null: no end is known. */
  readonly until: string | null;
  /** Whom it hits: everyone, or areas by their codes. */
  readonly against: 'all' | readonly string[];
  /** 'licence', 'quota', 'ban', …: in the words of whoever records it. */
  readonly kind: string;
}

export interface ExposureInput {
  readonly mineral: string;
  readonly shares: readonly CountryShare[];
  /** Share of countries that are not named, together. */
  readonly unnamed: Interval;
  readonly restrictions: readonly ExportRestriction[];
  /** ISO date. */
  readonly day: string;
  /** Is it the Union, one of its members on that day, or an aggregate of them? */
  readonly isUnion: (area: string) => boolean;
}

export interface ExposedArea extends CountryShare {
  /** `direct`: hits the Union. `others-only`: in force, but against others alone. */
  readonly exposure: 'direct' | 'others-only';
  readonly restrictions: readonly ExportRestriction[];
}

export interface RestrictionExposure {
  readonly method: typeof RESTRICTION_EXPOSURE_METHOD;
  readonly day: string;
  /** Share of supply from areas with a restriction in force that hits the Union, 0-1. */
  readonly direct: Interval;
  /** From areas that restrict others alone: nothing is held back from the Union, but it shows the means. */
  readonly othersOnly: Interval;
  readonly areas: readonly ExposedArea[];
  readonly gaps: readonly Gap[];
}

/**
 * Share of supply that comes from countries with an export restriction in force on a day. It counts
 * only what is recorded. The indicator is the one that the Organisation for Economic Co-operation and
 * Development takes of its inventory (secondary); to tell direct from others apart is our choice.
 */
export function restrictionExposure(input: ExposureInput): RestrictionExposure {
  const areas = input.shares.flatMap((share) => exposedArea(share, input));
  const of = (exposure: ExposedArea['exposure']) =>
    areas.filter((one) => one.exposure === exposure).map(({ share }) => share);
  const unnamed = { low: 0, high: input.unnamed.high };
  return {
    method: RESTRICTION_EXPOSURE_METHOD,
    day: input.day,
    direct: clamp(add(...of('direct'), unnamed), 0, 1),
    othersOnly: clamp(add(...of('others-only'), unnamed), 0, 1),
    areas,
    gaps: notes(input, areas),
  };
}

function exposedArea(share: CountryShare, input: ExposureInput): readonly ExposedArea[] {
  const restrictions = input.restrictions.filter(
    (one) => one.area === share.area && inForce(one, input),
  );
  if (restrictions.length === 0) return [];
  const direct = restrictions.some(
    ({ against }) => against === 'all' || against.some(input.isUnion),
  );
  return [{ ...share, exposure: direct ? 'direct' : 'others-only', restrictions }];
}

const inForce = ({ mineral, from, until }: ExportRestriction, input: ExposureInput): boolean =>
  mineral === input.mineral && from <= input.day && (until === null || input.day <= until);

function notes({ unnamed }: ExposureInput, areas: readonly ExposedArea[]): readonly Gap[] {
  const none = 'No restriction in force is recorded, which does not show that there is none.';
  return [
    ...(areas.length === 0 ? [gap('no-restriction-recorded', none)] : []),
    ...(unnamed.high > 0
      ? [gap('unnamed-supply', 'Countries that are not named may restrict exports too.')]
      : []),
  ];
}
