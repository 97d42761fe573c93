import { fold } from '../text.js';

/** A unit that the publisher printed by mistake. */
export interface UnitError {
  readonly edition: string;
  readonly commodity: string;
  readonly printed: string;
  readonly meant: string;
  readonly reason: string;
}

export const USGS_UNIT_ERRORS: readonly UnitError[] = [
  {
    edition: '2025',
    commodity: 'titanium mineral concentrates',
    printed: 'metric tons',
    meant: 'thousand metric tons',
    reason:
      'The 2023 and 2024 editions print the same magnitudes (world 9,500 and 9,400) in thousand metric tons.',
  },
];

/**
 * The unit that was meant where an edition of the Mineral Commodity Summaries prints a wrong one.
 * An empty unit in that table counts as the wrong one. `undefined`: no error is known.
 */
export const usgsUnitError = (
  edition: string,
  commodity: string,
  printed: string,
): UnitError | undefined =>
  USGS_UNIT_ERRORS.find(
    (error) =>
      error.edition === edition &&
      error.commodity === fold(commodity) &&
      ['', error.printed].includes(fold(printed)),
  );
