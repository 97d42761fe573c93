import { type Cell } from '@chokepoint/charts';
import { type ReactNode } from 'react';

/** A column of a data table: what it sorts, filters and exports by, and how it is shown. */
export interface Column<Row> {
  readonly id: string;
  readonly label: string;
  readonly value: (row: Row) => Cell;
  readonly cell?: (row: Row) => ReactNode;
  readonly numeric?: boolean;
  /** Dates, codes and names that must not break. */
  readonly nowrap?: boolean;
  /** Left out until chosen. */
  readonly hidden?: boolean;
  /** What the column means, shown on hover of its head. */
  readonly title?: string;
  readonly style?: (row: Row) => React.CSSProperties | undefined;
}
