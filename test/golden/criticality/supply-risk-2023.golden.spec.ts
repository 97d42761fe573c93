import {
  assessSupplyRisk,
  bottleneck,
  economicImportance,
  exactly,
  type Figure,
  type Governance,
  overlap,
  printedFigure,
  rounded,
  type SupplyRiskFactors,
  type SupplyStage,
  type EndUse,
} from '@chokepoint/dependency';
import { beforeAll, describe, expect, it } from 'vitest';
import { ABSENT, emptyLedger } from '../importers/genuine.js';
import {
  factorsOf,
  genuineGovernance,
  genuineShares,
  type GenuineShares,
} from './genuine-factors.js';
import { MISFITS, STUDY_2023, type StudyInputs } from './study-of-2023.js';
import { studyTable } from './table.js';

if (ABSENT !== undefined) console.warn(`Supply risk of the study of 2023: ${ABSENT}`);

describe.skipIf(ABSENT !== undefined)('the study of 2023, from country shares', () => {
  let shares: GenuineShares;
  const governance = new Map<string, Governance>();
  beforeAll(async () => {
    const ledger = emptyLedger();
    shares = await genuineShares(ledger);
    for (const update of ['2023', '2024']) {
      governance.set(update, await genuineGovernance(ledger, update));
    }
  }, 120_000);

  const rowOf = (mineral: string, stage: SupplyStage) =>
    STUDY_2023.find((one) => one.mineral === mineral && one.stage === stage)!;
  const assess = (row: StudyInputs, update = '2023', more: Partial<SupplyRiskFactors> = {}) =>
    assessSupplyRisk({ ...factorsOf(shares, governance.get(update)!, row), ...more });
  const fits = (row: StudyInputs, risk: Figure | null) =>
    risk !== null && overlap(risk, rounded(row.published, 1));

  it.each(['2023', '2024'])('48 of 68 stages come out with the governance of %s', (update) => {
    const misfits = STUDY_2023.filter((row) => !fits(row, assess(row, update).supplyRisk));
    const names = misfits.map(({ mineral, stage }) => `${mineral} ${stage}`);
    expect(names).toEqual([...MISFITS.keys()]);
    expect(STUDY_2023).toHaveLength(68);
  });

  it.each(['magnesium', 'bismuth', 'niobium', 'vanadium', 'tungsten', 'silicon-metal'])(
    'processed %s comes out within 0.07',
    (mineral) => {
      const row = rowOf(mineral, 'processing');
      expect(Math.abs(assess(row).supplyRisk!.value! - row.published)).toBeLessThan(0.07);
    },
  );

  it('has misfits whose cause can be shown', () => {
    const recycled = { eolRecyclingInputRate: rounded(0.17, 2) };
    const phosphate = rowOf('phosphate-rock', 'extraction');
    expect(fits(phosphate, assess(phosphate, '2023', recycled).supplyRisk)).toBe(true);
    const vanadium = rowOf('vanadium', 'extraction');
    const primary = { eolRecyclingInputRate: exactly(0) };
    expect(fits(vanadium, assess(vanadium, '2023', primary).supplyRisk)).toBe(true);
    const arsenic = rowOf('arsenic', 'processing');
    expect(assess(arsenic).by.global!.value).toBeCloseTo(1.96, 1);
    const germanium = rowOf('germanium', 'processing');
    expect(assess(germanium).supplyRisk!.low).toBeGreaterThan(3.5);
  });

  it('needs the shares of EU sourcing to sum to one, and those of the world not to', () => {
    const plain = { renormalise: { global: false, eu: false } };
    const gallium = rowOf('gallium', 'processing');
    expect(assess(gallium).supplyRisk!.value).toBeCloseTo(3.92, 2);
    expect(assess(gallium, '2023', plain).supplyRisk!.value).toBeCloseTo(3.8, 1);
    const vanadium = assess(rowOf('vanadium', 'processing'));
    expect(vanadium.global!.rawSum.value).toBeCloseTo(0.887, 9);
  });

  it.each([
    ['niobium', 'extraction'],
    ['cobalt', 'extraction'],
    ['antimony', 'extraction'],
    ['aluminium', 'extraction'],
    ['manganese', 'extraction'],
    ['lithium', 'processing'],
    ['lanthanum', 'processing'],
    ['tungsten', 'processing'],
  ] as const)('the bottleneck of %s is %s, as published', (mineral, stage) => {
    const risk = (of: SupplyStage) => assess(rowOf(mineral, of)).supplyRisk;
    const found = bottleneck({ extraction: risk('extraction'), processing: risk('processing') });
    expect(found.stage).toBe(stage);
  });

  it('rests on a governance that two updates give alike, China between 5.66 and 5.71', () => {
    for (const { scaled } of governance.values()) {
      expect(scaled.get('CN')!.value).toBeGreaterThan(5.66);
      expect(scaled.get('CN')!.value).toBeLessThan(5.715);
    }
  });
});

/** SI of economic importance and EI as published; same transcription as the risks above. */
const IMPORTANCE: readonly (readonly [material: string, si: number, published: number])[] = [
  ['Tungsten', 0.95, 8.7],
  ['Rhodium', 0.99, 8.6],
  ['Palladium', 0.92, 8.1],
  ['Samarium', 0.98, 7.7],
  ['Chromium', 0.93, 7.2],
  ['Neodymium', 0.97, 7.2],
  ['Cobalt', 0.97, 6.8],
  ['Strontium', 0.98, 6.5],
  ['Phosphate Rock', 0.96, 6.4],
  ['Antimony', 0.92, 5.4],
  ['Bismuth', 0.95, 5.7],
  ['Vanadium', 0.9, 3.9],
  ['Aggregates', 1, 3.2],
];
/** NACE C28, machinery and equipment, EUR million. */
const LARGEST = 204_200;

describe.skipIf(ABSENT !== undefined)('economic importance in the study of 2023', () => {
  const rows = ABSENT === undefined ? studyTable('2023/fact_MaterialUseShares.csv') : [];
  const usesOf = (material: string): readonly EndUse[] =>
    rows
      .filter((row) => row.Material === material)
      .map((row) => {
        const added = Object.entries(row).find(([column]) => column.startsWith('VA in million'));
        return {
          application: row.Application!,
          share: printedFigure(row.Share!)!,
          valueAdded: added?.[1] ? Number(added[1]) : null,
        };
      });

  it.each(IMPORTANCE)('%s: SI %d, published %d', (material, si, published) => {
    const { scaled } = economicImportance(usesOf(material), rounded(si, 2), LARGEST);
    expect(Math.abs(scaled!.value! - published)).toBeLessThan(0.06);
    expect(overlap(scaled!, rounded(published, 1))).toBe(true);
  });
});
