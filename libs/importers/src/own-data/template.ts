/** What may stand in a column. */
export type ColumnKind =
  | 'mineral'
  | 'area'
  | 'form'
  | 'id'
  | 'minerals'
  | 'stages'
  | 'choice'
  | 'period'
  | 'day'
  | 'date'
  | 'year'
  | 'moment'
  | 'quantity'
  | 'share'
  | 'mass-unit'
  | 'price-unit'
  | 'yes-no'
  | 'url'
  | 'text';

export interface TemplateColumn {
  readonly name: string;
  readonly required: boolean;
  readonly kind: ColumnKind;
  /** The only values of a `choice`. */
  readonly allowed: readonly string[];
  readonly meaning: string;
  readonly example: string;
  /** Other headings under which tables carry it, to suggest a mapping by. */
  readonly aliases: readonly string[];
}

export const TEMPLATE_IDS = ['supply', 'stockpiles', 'consumption', 'prices', 'contracts'] as const;
export type TemplateId = (typeof TEMPLATE_IDS)[number];

/** A layout of a table: a header line, then rows below it. */
export interface TableLayout {
  readonly title: string;
  readonly meaning: string;
  readonly columns: readonly TemplateColumn[];
  /** Columns that two rows must not have alike; none: two rows must not be the same altogether. */
  readonly key: readonly string[];
}

/** A layout in which users bring figures of their own, a row a figure. */
export interface Template extends TableLayout {
  readonly id: TemplateId;
}
