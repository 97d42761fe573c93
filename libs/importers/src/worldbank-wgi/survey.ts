import type { GovernanceDimension } from '@chokepoint/supply';

/** Columns of one year in the wide layout. */
export interface YearColumns {
  readonly year: string;
  readonly estimate: number;
  readonly standardError: number;
}

/** A sheet of one dimension: a row a country, columns by year. To the update of 2023. */
export interface WideSheet {
  readonly kind: 'wide';
  readonly dimension: GovernanceDimension;
  readonly years: readonly YearColumns[];
  readonly headingRow: number;
}

/** A sheet with a row by country, dimension and year. From the update of 2024 on. */
export interface LongSheet {
  readonly kind: 'long';
  readonly columns: Readonly<Record<LongField, number>>;
  readonly headingRow: number;
}

export const LONG_FIELDS = [
  'id',
  'code',
  'name',
  'year',
  'dimension',
  'estimate',
  'standardError',
] as const;
export type LongField = (typeof LONG_FIELDS)[number];

export type SheetLayout = WideSheet | LongSheet;

/** What is known of a workbook before its rows are read. */
export interface Survey {
  /** Year of the update, which covers the years before it. */
  readonly edition: string;
  readonly sheets: ReadonlyMap<string, SheetLayout>;
}
