import type { RowOutcome } from '@chokepoint/supply-application';
import { describe, expect, it } from 'vitest';
import { textFile } from '../common/source-files.js';
import { endings, outcomesOf } from '../testing/outcomes.js';
import { ecCriticalityImporter } from './ec-criticality.importer.js';

const table = (name: string, header: string) =>
  Object.assign((...rows: string[]) => textFile(name, [header, ...rows].join('\r\n')), { header });
const results = table(
  'table3.csv',
  'material,stage,supply_risk,economic_importance,import_reliance_pct,eol_rir_pct,supply_data_used',
);
const overTime = table('table20.csv', 'material,sr_2011,ei_2011,sr_2014,ei_2014,sr_2017,ei_2017');
const indices = table('table18.csv', 'material,si_ei,si_sr,hhi_wgi_t_global,hhi_wgi_t_eu28');
const joined = table(
  'inputs.csv',
  'material,stage,supply_data_used,SR_published_1dp,EI_published_1dp,IR_pct,EoL_RIR_pct,SI_EI_1dp,SI_SR_1dp,HHI_WGI_t_GS_1dp,HHI_WGI_t_EU28_1dp,SR_GS_only,SR_EU_only,SR_GS_EU',
);

const read = (...files: ReturnType<typeof textFile>[]) => outcomesOf(ecCriticalityImporter, files);
const imported = (outcomes: readonly RowOutcome[]) =>
  outcomes.flatMap((outcome) => (outcome.kind === 'imported' ? outcome : []));
const assessed = (outcomes: readonly RowOutcome[]) =>
  imported(outcomes)
    .flatMap(({ assessments = [] }) => assessments)
    .map(
      ({ mineral, material, year, supplyRisk, economicImportance, sourceRow, raw }) =>
        `${mineral} ${material} ${year}: ${supplyRisk} ${economicImportance} ${sourceRow} '${raw}'`,
    );

describe('the tables of the study of 2017', () => {
  it('give results over time, group by group, and no more than is printed', async () => {
    const outcomes = await read(
      overTime(
        'Borate,0.6,5.0,1.0,5.7,3.0,3.1',
        'Bismuth,-,-,-,-,3.8,3.6',
        'HREEs,4.9,5.8,4.7,-,-,-',
      ),
    );
    expect(assessed(outcomes)).toEqual([
      "boron Borate 2011: 0.6 5 2 '0.6,5.0'",
      "boron Borate 2014: 1 5.7 2 '1.0,5.7'",
      "boron Borate 2017: 3 3.1 2 '3.0,3.1'",
      "bismuth Bismuth 2017: 3.8 3.6 3 '3.8,3.6'",
      "heavy-rare-earths HREEs 2011: 4.9 5.8 4 '4.9,5.8'",
      "heavy-rare-earths HREEs 2014: 4.7 null 4 '4.7,-'",
    ]);
  });

  it('give what the results were worked out from; nothing printed is null, never zero', async () => {
    const [gallium, beryllium] = imported(
      await read(
        joined(
          'Gallium,Processing,GS + EUS,1.4,3.2,34,0,0.9,1.0,3.5,1.1,3.4,1.0,1.4',
          'Beryllium,Extraction,GS only,2.4,3.9,,0,1.0,1.0,2.4,,2.4,N/A,N/A',
        ),
      ),
    );
    expect(gallium?.inputs).toEqual([
      {
        mineral: 'gallium',
        material: 'Gallium',
        year: '2017',
        stage: 'processing',
        supplyData: 'global-and-eu',
        importReliance: 0.34,
        eolRecyclingInputRate: 0,
        substitutionSR: 1,
        substitutionEI: 0.9,
        hhiWgiGlobal: 3.5,
        hhiWgiEu: 1.1,
        supplyRiskGlobal: 3.4,
        supplyRiskEu: 1,
        supplyRiskBoth: 1.4,
        sourceRow: 2,
        raw: 'Gallium,Processing,GS + EUS,1.4,3.2,34,0,0.9,1.0,3.5,1.1,3.4,1.0,1.4',
      },
    ]);
    expect(beryllium?.inputs).toMatchObject([
      { supplyData: 'global', importReliance: null, hhiWgiEu: null, supplyRiskEu: null },
    ]);
  });

  it('leave null what a table has no column for', async () => {
    const [row] = imported(await read(indices('Gallium,0.9,1.0,3.5,N/A')));
    expect(row?.inputs).toMatchObject([
      { stage: null, supplyData: null, importReliance: null, hhiWgiGlobal: 3.5, hhiWgiEu: null },
    ]);
    expect(row?.assessments).toBeUndefined();
  });

  it('say one assessment once, where the study itself prints it', async () => {
    const outcomes = await read(
      joined('Bismuth,Processing,GS + EUS,3.8,3.6,100,1,1.0,0.9,4.0,4.2,3.8,3.9,3.8'),
      overTime('Bismuth,-,-,-,-,3.8,3.6', 'Gallium,2.5,6.5,1.8,6.3,1.4,3.2'),
      results('Bismuth,Processing,3.8,3.6,100,1,GS + EUS'),
    );
    expect(outcomes.map((one) => assessed([one]).length)).toEqual([0, 0, 3, 1]);
    expect(endings(outcomes)).toEqual(['2 skipped: the same assessment in another table']);
  });

  it('are refused where they contradict one another, or themselves', async () => {
    const outcomes = await read(
      joined('Bismuth,Processing,GS + EUS,3.8,3.6,10,1,1.0,0.9,4.0,4.2,3.8,3.9,3.8'),
      results(
        'Bismuth,Processing,3.8,3.6,100,1,GS + EUS',
        'Bismuth,Processing,3.8,3.6,100,1,GS only',
      ),
    );
    expect(endings(outcomes)).toEqual([
      "2 rejected: IR_pct 'Bismuth,Processing,GS + EUS,3.8,3.6,10,1,1.0,0.9,4.0,4.2,3.8,3.9,3.8': It is 0.1 here and 1 in table3.csv, row 2.",
      "3 rejected: material 'Bismuth,Processing,3.8,3.6,100,1,GS only': A second row of the material.",
    ]);
  });

  it('refuse or skip row by row what they cannot place', async () => {
    const outcomes = await read(
      results(
        'Aggregates,Extraction,0.2,2.3,0,8,EUS only',
        'Gallium,Refining,1.4,3.2,34,0,GS + EUS',
        'Gallium,Processing,1.4,3.2,34,0,all',
        'Gallium,Processing,1.4,3.2,134,0,GS + EUS',
        'Gallium,Processing,some,3.2,34,0,GS + EUS',
        'Gallium,Processing,1.4,3.2,34',
        'Gallium,Processing,1.4,3.2,34,0,GS + EUS,note',
      ),
      overTime('Gallium,-,-,-,-,-,-'),
    );
    expect(endings(outcomes)).toEqual([
      '2 skipped: outside the catalogue',
      "3 rejected: stage 'Refining': Neither Extraction nor Processing.",
      "4 rejected: supply_data_used 'all': None of 'GS + EUS', 'GS only' and 'EUS only'.",
      "5 rejected: import_reliance_pct '134': Not a number from 0 to 100.",
      "6 rejected: supply_risk 'some': Not a number from 0 to 15.",
      "7 rejected: row 'Gallium,Processing,1.4,3.2,34': 7 cells are expected, 5 are there.",
      "8 rejected: row 'Gallium,Processing,1.4,3.2,34,0,GS + EUS,note': 7 cells are expected, 8 are there.",
      '2 skipped: not assessed in that study',
    ]);
  });

  it('are an edition of their own, known by exactly their columns', async () => {
    expect(await ecCriticalityImporter.detect([results(), overTime()])).toMatchObject({
      value: {
        edition: '2017',
        published: { latest: '2017-09-13', precision: 'no-later-than' },
      },
    });
    const newer = textFile('dimension_CRMsOverTime.csv', 'Material,Year,SR,EI\r\n');
    expect(await ecCriticalityImporter.detect([results(), newer])).toMatchObject({
      error: { code: 'mixed-editions', details: { editions: ['2017', '2023'] } },
    });
    for (const header of [`${results.header},note`, results.header.replace('stage,', '')]) {
      expect(await ecCriticalityImporter.detect([textFile('t.csv', header)])).toMatchObject({
        error: { code: 'unknown-layout', details: { found: header } },
      });
    }
  });
});
