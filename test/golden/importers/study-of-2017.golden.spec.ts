import {
  type Figure,
  overlap,
  printedSupplyRiskInput,
  rounded,
  STUDY_2017_DECIMALS,
  supplyRisk,
} from '@chokepoint/dependency';
import type { Ledger } from '@chokepoint/ledger';
import type {
  CriticalityAssessed,
  CriticalityInputsReported,
  CriticalityInputsRow,
  CriticalityRow,
} from '@chokepoint/supply';
import { beforeAll, describe, expect, it } from 'vitest';
import { ABSENT, emptyLedger, importGenuine } from './genuine.js';

if (ABSENT !== undefined) console.warn(`Golden files of the study of 2017: ${ABSENT}`);

describe.skipIf(ABSENT !== undefined)('the study of 2017', () => {
  const ledger: Ledger = emptyLedger();
  const rows = async <Row>(release: string, type: string): Promise<(Row & { file: string })[]> => {
    const events = await ledger.readStream(`release-${release}`, { limit: 1_000 });
    return events
      .filter((event) => event.type === type)
      .flatMap(({ data }) => {
        const { file, rows: told } = data as unknown as { file: string; rows: readonly Row[] };
        return told.map((row) => ({ ...row, file }));
      });
  };
  const assessed = (release: string) =>
    rows<CriticalityAssessed['rows'][number]>(release, 'CriticalityAssessed');
  let assessments: CriticalityRow[];
  let inputs: (CriticalityInputsRow & { file: string })[];

  beforeAll(async () => {
    await importGenuine(ledger, 'ec-criticality/2017');
    await importGenuine(ledger, 'ec-criticality/2023');
    assessments = await assessed('ec-criticality-2017');
    inputs = await rows<CriticalityInputsReported['rows'][number]>(
      'ec-criticality-2017',
      'CriticalityInputsReported',
    );
  });

  const scores = ({ supplyRisk, economicImportance }: CriticalityRow) => [
    supplyRisk,
    economicImportance,
  ];

  it('assesses each material once a year', () => {
    const keys = assessments.map(({ material, year }) => `${material} ${year}`);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    const of = (material: string) => assessments.filter((one) => one.material === material);
    expect(of('Gallium').map((one) => [one.year, ...scores(one)])).toEqual([
      ['2011', 2.5, 6.5],
      ['2014', 1.8, 6.3],
      ['2017', 1.4, 3.2],
    ]);
    expect(of('Dysprosium').map((one) => [one.year, ...scores(one)])).toEqual([['2017', 5.2, 6.3]]);
  });

  it('says the same as the study of 2023 does of the earlier ones', async () => {
    const later = new Map(
      (await assessed('ec-criticality-2023')).map((one) => [`${one.material} ${one.year}`, one]),
    );
    const both = assessments.flatMap((one) => {
      const other = later.get(`${one.material} ${one.year}`);
      return other === undefined ? [] : [[one, other] as const];
    });
    expect(both.length).toBeGreaterThan(80);
    for (const [one, other] of both) expect(scores(one), one.material).toEqual(scores(other));
  });

  const joined = () => inputs.filter(({ file }) => file === 'eu_crm_2017_sr_inputs.csv');

  it('gives the inputs of 50 materials of the catalogue, in three tables that agree', () => {
    const files = [...new Set(inputs.map(({ file }) => file))];
    expect(files.map((file) => inputs.filter((one) => one.file === file).length)).toEqual([
      50, 50, 50,
    ]);
    const [gallium] = joined().filter(({ material }) => material === 'Gallium');
    expect(gallium).toMatchObject({
      mineral: 'gallium',
      stage: 'processing',
      supplyData: 'global-and-eu',
      importReliance: 0.34,
      hhiWgiGlobal: 3.5,
      hhiWgiEu: 1.1,
      substitutionSR: 1,
      supplyRiskBoth: 1.4,
    });
    const withheld = joined().filter((one) => one.importReliance === null);
    expect(withheld.map(({ material }) => material)).toEqual(['Beryllium']);
  });

  const riskOf = (row: CriticalityInputsRow): Figure | null =>
    row.supplyData === null
      ? null
      : supplyRisk(
          printedSupplyRiskInput({ ...row, supplyData: row.supplyData }, STUDY_2017_DECIMALS),
        ).supplyRisk;

  it('gives inputs from which the printed supply risk comes out again, to their rounding', () => {
    const published = new Map(
      assessments
        .filter(({ year }) => year === '2017')
        .map((one) => [one.material, one.supplyRisk]),
    );
    expect(joined().length).toBe(50);
    for (const row of joined()) {
      const printed = published.get(row.material) ?? NaN;
      expect(overlap(riskOf(row)!, rounded(printed, 1)), row.material).toBe(true);
    }
  });
});
