import { fold } from '../text.js';
import type { FormId, MineralId, PriceUnit, Stage } from '../vocabulary.js';

/** A quote of the World Bank's Pink Sheet that is of a mineral of the catalogue. */
export interface PinkSheetSeries {
  /** As its column is headed, without the marks of notes. */
  readonly name: string;
  /** The publisher's code of the series, printed in some editions only. */
  readonly code: string;
  readonly mineral: MineralId;
  readonly stage: Stage;
  readonly form: FormId;
  readonly unit: PriceUnit;
  /** The unit as it stands below the name: another one is another quote. */
  readonly printedUnit: string;
}

type Row = readonly [name: string, code: string, mineral: MineralId, stage: Stage, form: FormId];

const PER_TON: readonly Row[] = [
  // Unalloyed primary ingots, London Metal Exchange.
  ['Aluminum', 'ALUMINUM', 'aluminium', 'processing', 'aluminum'],
  // Grade A cathodes, London Metal Exchange.
  ['Copper', 'COPPER', 'copper', 'processing', 'copper'],
  // Cathodes, London Metal Exchange.
  ['Nickel', 'NICKEL', 'nickel', 'processing', 'nickel'],
  // Free on board North Africa.
  ['Phosphate rock', 'PHOSROCK', 'phosphate-rock', 'extraction', 'phosphate-rock'],
];
const PER_OUNCE: readonly Row[] = [
  // Refined; London afternoon fixing to May 2025, spot average of daily rates since.
  ['Platinum', 'PLATINUM', 'platinum', 'processing', 'platinum'],
];

const quotedIn =
  (unit: PriceUnit, printedUnit: string) =>
  ([name, code, mineral, stage, form]: Row): PinkSheetSeries => ({
    name,
    code,
    mineral,
    stage,
    form,
    unit,
    printedUnit,
  });

/**
 * The quotes that are imported, as the sheet 'Description' of the workbook explains them. Thermal coal
 * is not coking coal, natural gas is not helium, and the other quotes are of no mineral on the lists.
 */
export const PINK_SHEET_SERIES: readonly PinkSheetSeries[] = [
  ...PER_TON.map(quotedIn('USD/t', '($/mt)')),
  ...PER_OUNCE.map(quotedIn('USD/toz', '($/troy oz)')),
];

const byName = new Map(PINK_SHEET_SERIES.map((series) => [fold(series.name), series]));

/** The quote that a column's heading means, marks of notes (`**`) and stray spaces aside. */
export const pinkSheetSeries = (heading: string): PinkSheetSeries | undefined =>
  byName.get(fold(heading.replace(/\*+\s*$/, '')));
