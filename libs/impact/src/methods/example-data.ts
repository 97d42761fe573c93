/**
 * Flow of the Nile at Aswan, 10^8 m³ a year, 1886-1910: a public-domain series that every
 * statistics package ships. The level fell at 1899.
 */
export const EXAMPLE_FLOW: readonly number[] = [
  ...[960, 1180, 799, 958, 1140, 1100, 1210, 1150, 1250, 1260, 1220, 1030, 1100],
  ...[774, 840, 874, 694, 940, 833, 701, 916, 692, 1020, 1050, 969],
];

/** Positions 1 to 25; the first one after the date is 14. */
export const EXAMPLE_TIMES: readonly number[] = EXAMPLE_FLOW.map((_, i) => i + 1);
export const EXAMPLE_FIRST_POST = 14;
