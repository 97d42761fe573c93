import { fold } from '../text.js';
import type { FormId, MineralId, Stage } from '../vocabulary.js';

/** A table of supply in the IEA's Critical Minerals Data Explorer. */
export interface CmdeSeries {
  /** As it is headed: 'Copper - Mining'. */
  readonly heading: string;
  readonly mineral: MineralId;
  readonly stage: Stage;
  readonly form: FormId;
}

type Row = readonly [heading: string, mineral: MineralId, stage: Stage, form: FormId];

const ROWS: readonly Row[] = [
  ['Copper - Mining', 'copper', 'extraction', 'mine'],
  ['Copper - Refining', 'copper', 'processing', 'refinery'],
  ['Cobalt - Mining', 'cobalt', 'extraction', 'content'],
  ['Cobalt - Refining', 'cobalt', 'processing', 'refinery'],
  ['Lithium - Mining', 'lithium', 'extraction', 'content'],
  // Carbonate, hydroxide and others, counted by the lithium in them.
  ['Lithium - Chemicals', 'lithium', 'processing', 'chemicals-content'],
  ['Nickel - Mining', 'nickel', 'extraction', 'content'],
  ['Nickel - Refining', 'nickel', 'processing', 'refinery'],
  ['Graphite - Mining (natural)', 'graphite', 'extraction', 'gross-weight'],
  // Of natural and of synthetic graphite together: more of it is made than graphite is mined.
  ['Graphite - Battery grade', 'graphite', 'processing', 'battery-grade-natural-and-synthetic'],
  // Neodymium, praseodymium, dysprosium and terbium: four of the seven elements of the strategic list.
  ['Magnet rare earth elements - Mining', 'magnet-rare-earths', 'extraction', 'nd-pr-dy-tb'],
  ['Magnet rare earth elements - Refining', 'magnet-rare-earths', 'processing', 'nd-pr-dy-tb'],
];

/** The tables that are imported, all of the sheet in the edition of May 2024. */
export const CMDE_SERIES: readonly CmdeSeries[] = ROWS.map(([heading, mineral, stage, form]) => ({
  heading,
  mineral,
  stage,
  form,
}));

const byHeading = new Map(CMDE_SERIES.map((series) => [fold(series.heading), series]));

export const cmdeSeries = (heading: string): CmdeSeries | undefined => byHeading.get(fold(heading));
