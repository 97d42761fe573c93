/** What a release reports of one mineral, in one period. */
export interface SliceKey {
  readonly stage: string;
  readonly basis: string;
  readonly measure: string;
  readonly period: string;
}
