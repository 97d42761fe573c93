/** What one release says about one area of a slice (mineral, stage, basis, measure, period). */
export interface ShareRow {
  /** ISO 3166-1 alpha-2 code, or the aggregate `OTHER`. Rows of one area are added up. */
  readonly area: string;
  /** `other` is an aggregate of countries that the source does not name. Never the world total. */
  readonly kind: 'country' | 'other';
  /** In the slice's unit, not negative. Null when the source gives no number; flags say why. */
  readonly value: number | null;
  /** Lower bound where the source prints one (`>85`), or null. */
  readonly low: number | null;
  /** Upper bound where the source prints one (`<0.1%`), or null. */
  readonly high: number | null;
  readonly flags: readonly string[];
}

/** `top-n`: no area inside `OTHER` is larger than the smallest one that is listed. */
export type Listing = 'complete' | 'top-n';

export interface ConcentrationInput {
  readonly rows: readonly ShareRow[];
  /** The total that the publisher prints, in the unit of the rows (1 for shares), or null. */
  readonly printedTotal: number | null;
  /** Is the area neither in the Union nor an overseas territory, on the period's last day? */
  readonly isThirdCountry: (area: string) => boolean;
  readonly listing: Listing;
}
