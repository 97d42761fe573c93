import { type EChartsOption } from 'echarts';
import { type ChartTheme } from './theme/chart-theme.js';

/** What a builder must know of its frame; nothing else of the page reaches it. */
export interface Frame {
  readonly theme: ChartTheme;
  /** Under about 560 px: labels move into the key. */
  readonly narrow: boolean;
  /** From about 1,000 px: figures stand beside the marks. */
  readonly roomy?: boolean;
}

export type Cell = string | number | null;

/** The figures of a chart as a table: its text alternative and its CSV. */
export interface ChartTable {
  readonly columns: readonly { readonly label: string; readonly numeric: boolean }[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Key of a chart: a colour or a shape with its word. */
export interface KeyEntry {
  readonly label: string;
  readonly colour: string;
  readonly shape:
    | 'square'
    | 'line'
    | 'thin'
    | 'dashed'
    | 'dotted'
    | 'hollow'
    | 'dot'
    | 'triangle'
    | 'diamond'
    | 'band'
    | 'box'
    | 'hatch';
}

/** A row of a chart that can be chosen, also with the keyboard. */
export interface ChartPlace {
  /** What is picked: the data name of its marks. */
  readonly id: string;
  /** All that the row says. */
  readonly label: string;
  readonly selected: boolean;
  /** In pixels from the upper edge of the chart. */
  readonly top: number;
  readonly height: number;
}

export interface Chart {
  readonly kind: 'chart';
  /** A plain statement of what is seen. */
  readonly title: string;
  /** Measure, basis and unit. */
  readonly subtitle: string;
  readonly option: EChartsOption;
  readonly height: number;
  readonly key: readonly KeyEntry[];
  readonly table: ChartTable;
  readonly releases: readonly string[];
  readonly notes: readonly string[];
  /** Top to bottom; left out where nothing can be chosen. */
  readonly places?: readonly ChartPlace[];
}

/** No figures: the reason in words. An empty chart is never drawn. */
export interface NoChart {
  readonly kind: 'none';
  readonly title: string;
  readonly reason: string;
}

export type ChartResult = Chart | NoChart;

export const noChart = (title: string, reasons: readonly string[], fallback: string): NoChart => ({
  kind: 'none',
  title,
  reason: reasons.length > 0 ? reasons.join(' ') : fallback,
});

export const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];
