import type { SeriesPoint } from '../before-after.js';
import {
  type InTimePlacebo,
  syntheticControl,
  type SyntheticControl,
  syntheticControlInTime,
} from '../synthetic-control/synthetic-control.js';
import { TRANSFORMS } from '../transform/transform.js';
import type { AnalysisDesign } from './analysis-design.js';
import type { Frame } from './frame.js';
import { frequencyOf, positionOf } from './time-axis.js';

export interface Donor {
  readonly id: string;
  readonly series: readonly SeriesPoint[];
}

/** Synthetic control, or why there is none. */
export interface Space {
  readonly control: SyntheticControl | null;
  /** The same on a date in the middle of the periods before; null where they are too few. */
  readonly inTime: InTimePlacebo | null;
  readonly refusal: { readonly code: string; readonly message: string } | null;
  /** Donors of the design without a figure in some period, and donors that were not given. */
  readonly leftOut: readonly string[];
}

/**
 * Placebos in space over the periods that the analysis uses, on its scale. A donor without a
 * figure in one of them is left out and named; nothing is filled in.
 */
export function inSpace(frame: Frame, design: AnalysisDesign, given: readonly Donor[]): Space {
  const byId = new Map(given.map((donor) => [donor.id, donor]));
  const aligned = design.donors.map((id) => ({ id, values: align(frame, design, byId.get(id)) }));
  const donors = aligned.filter(({ values }) => values.length > 0);
  const leftOut = aligned.filter(({ values }) => values.length === 0).map(({ id }) => id);
  if (design.donors.length === 0) {
    const refusal = { code: 'no-donors', message: 'The design names no donors.' };
    return { control: null, inTime: null, refusal, leftOut };
  }
  const input = { target: frame.y, donors, pre: frame.pre };
  const result = syntheticControl(input);
  if (!result.ok) {
    const { code, message } = result.error;
    return { control: null, inTime: null, refusal: { code, message }, leftOut };
  }
  const early = syntheticControlInTime(input, Math.floor(frame.pre / 2));
  return { control: result.value, inTime: early.ok ? early.value : null, refusal: null, leftOut };
}

/** One value a used period; empty when any is missing or has no place on the scale. */
function align(frame: Frame, { transform }: AnalysisDesign, donor: Donor | undefined): number[] {
  if (
    donor === undefined ||
    frequencyOf(donor.series.map(({ period }) => period)) !== frame.frequency
  ) {
    return [];
  }
  const at = new Map(
    donor.series.map(({ period, value }) => [positionOf(period, frame.frequency), value]),
  );
  const { forward } = TRANSFORMS[transform];
  const values = frame.periods
    .filter(({ y }) => y !== null)
    .map(({ period }) => {
      const value = at.get(positionOf(period, frame.frequency)) ?? null;
      return value === null ? null : forward(value);
    });
  const known = values.filter((value) => value !== null);
  return known.length === values.length ? known : [];
}
