import {
  exactly,
  type Figure,
  groupMean,
  overlap,
  printedFigure,
  type SupplyData,
  supplyRisk,
} from '@chokepoint/dependency';
import { describe, expect, it } from 'vitest';
import { ABSENT } from '../importers/genuine.js';
import { studyTable, type TableRow } from './table.js';

if (ABSENT !== undefined) console.warn(`Supply risk of the study of 2017: ${ABSENT}`);

const CHOICES: Readonly<Record<string, SupplyData>> = {
  'GS + EUS': 'global-and-eu',
  'GS only': 'global',
  'EUS only': 'eu',
};
const LIGHT = ['Cerium', 'Lanthanum', 'Neodymium', 'Praseodymium', 'Samarium'];
const HEAVY = [
  'Dysprosium',
  'Erbium',
  'Europium',
  'Gadolinium',
  'Holmium',
  'Lutetium',
  'Terbium',
  'Thulium',
  'Ytterbium',
  'Yttrium',
];
const ALONE = [
  ['SR_GS_only', 'global'],
  ['SR_EU_only', 'eu'],
  ['SR_GS_EU', 'global-and-eu'],
] as const;

/** The study prints 0.0 for EU sourcing that it has no data of; the figure then is no concentration. */
const score = (text: string): Figure | null => printedFigure(text);
const within = (figure: Figure | null): Figure | null =>
  figure && { ...figure, low: Math.max(0, figure.low), high: Math.min(1, figure.high) };
const rate = (percent: string): Figure | null => within(printedFigure(`${percent}%`));

const answerFor = (row: TableRow) =>
  supplyRisk({
    supplyData: CHOICES[row.supply_data_used!]!,
    hhiGlobal: score(row.HHI_WGI_t_GS_1dp!),
    hhiEu: score(row.HHI_WGI_t_EU28_1dp!),
    importReliance: rate(row.IR_pct!),
    eolRecyclingInputRate: rate(row.EoL_RIR_pct!),
    substitution: within(printedFigure(row.SI_SR_1dp!)),
  });

describe.skipIf(ABSENT !== undefined)('the study of 2017, all inputs published', () => {
  const rows = ABSENT === undefined ? studyTable('2017/eu_crm_2017_sr_inputs.csv') : [];

  it('gives the printed supply risk of 78 of 78 materials, to the rounding of its inputs', () => {
    expect(rows).toHaveLength(78);
    const misses = rows.filter((row) => {
      const { supplyRisk: risk } = answerFor(row);
      return !risk || !overlap(risk, printedFigure(row.SR_published_1dp!)!);
    });
    expect(misses.map(({ material }) => material)).toEqual([]);
  });

  it('gives table 19: global supply alone, EU sourcing alone and both, side by side', () => {
    const checks = rows.flatMap((row) =>
      ALONE.flatMap(([column, supplyData]) => {
        const printed = printedFigure(row[column]!);
        return printed ? [{ row, column, supplyData, printed }] : [];
      }),
    );
    // Beryllium has no EU sourcing, so no value of it and none of both.
    expect(checks).toHaveLength(78 * 3 - 2);
    const misses = checks.filter(({ row, supplyData, printed }) => {
      const risk = answerFor(row).by[supplyData];
      return !risk || !overlap(risk, printed);
    });
    expect(misses.map(({ row, column }) => `${row.material} ${column}`)).toEqual([]);
  });

  it('gives its groups as plain means of their members', () => {
    const risks = (...names: string[]) =>
      new Map(
        names.map((name) => {
          const row = rows.find(({ material }) => material === name);
          return [name, exactly(Number(row?.SR_published_1dp ?? NaN))] as const;
        }),
      );
    const light = groupMean(risks(...LIGHT));
    const heavy = groupMean(risks(...HEAVY));
    // Printed over time, in the study of 2023: 5.0 and 4.9.
    expect(light.mean!.value!.toFixed(1)).toBe('5.0');
    expect(heavy.mean!.value!.toFixed(1)).toBe('4.9');
  });
});
