import { describe, expect, it } from 'vitest';
import { textFile } from '../common/source-files.js';
import { briefly, endings, factsOf, outcomesOf } from '../testing/outcomes.js';
import { ecCriticalityImporter } from './ec-criticality.importer.js';
import { parseShare } from './share.js';

const latin1 = (name: string, ...lines: string[]) =>
  textFile(name, Buffer.from(lines.join('\r\n'), 'latin1'));
const HEADER = 'Material,Stage,Country,Share,t';
const world = (...rows: string[]) => latin1('fact_GlobalSupplyShares&t.csv', HEADER, ...rows);
const union = (...rows: string[]) => latin1('fact_EUSupplyShares&t.csv', HEADER, ...rows);
const facts = async (...files: ReturnType<typeof textFile>[]) =>
  factsOf(await outcomesOf(ecCriticalityImporter, files)).map(briefly);

describe('supply shares', () => {
  it('are fractions of the study period, with the basis of their file', async () => {
    const outcomes = await outcomesOf(ecCriticalityImporter, [
      world('Gallium,P,China,93.8%,1.0'),
      union('Gallium,P,T\u00fcrkiye,69%,1'),
    ]);
    expect(factsOf(outcomes).map((one) => `${one.basis} ${one.stage} ${briefly(one)}`)).toEqual([
      "world-production processing gallium content share CN 2016/2020: 0.938 share  '93.8%'",
      "eu-sourcing processing gallium content share TR 2016/2020: 0.69 share  '69%'",
    ]);
  });

  it('bring the trade parameter with them', async () => {
    const [row] = await outcomesOf(ecCriticalityImporter, [world('Nickel,E,Indonesia,30%,1.3')]);
    expect(row).toMatchObject({
      row: 2,
      parameters: [
        {
          period: '2016/2020',
          row: { mineral: 'nickel', stage: 'extraction', area: 'ID', t: 1.3, sourceRow: 2 },
        },
      ],
    });
  });

  it('know the names and spellings of the study', async () => {
    expect(
      await facts(
        world(
          'Cobalt,E,"Congo, D.R.",62.5%,1.1',
          'Barytes,E,Brasilia,1%,1.0',
          'Borate,P,"Korea, South",1%,1.0',
        ),
      ),
    ).toEqual([
      "cobalt content share CD 2016/2020: 0.625 share  '62.5%'",
      "baryte content share BR 2016/2020: 0.01 share  '1%'",
      "boron content share KR 2016/2020: 0.01 share  '1%'",
    ]);
  });

  it('keep titanium and its metal apart', async () => {
    expect(
      await facts(world('Titanium,E,China,20%,1.0', 'Titanium metal,E,China,20%,1.0')),
    ).toEqual([
      "titanium titanium-ores share CN 2016/2020: 0.2 share  '20%'",
      "titanium titanium-metal-ores share CN 2016/2020: 0.2 share  '20%'",
    ]);
  });

  it('are marked where the EU row of germanium repeats the world row', async () => {
    expect(
      await facts(union('Germanium,P,China,83%,1'), world('Germanium,P,China,83.1%,1.0')),
    ).toEqual([
      "germanium content share CN 2016/2020: 0.83 share suspect '83%'",
      "germanium content share CN 2016/2020: 0.831 share  '83.1%'",
    ]);
  });

  it.each([
    ['93.8%', { value: 0.938, low: null, high: null, flags: [] }],
    ['<0.1%', { value: null, low: 0, high: 0.001, flags: ['bound'] }],
    ['>0%', { value: null, low: 0, high: null, flags: ['bound'] }],
    ['6', { value: 0.06, low: null, high: null, flags: ['suspect'] }],
    ['0.6', null],
    ['101%', null],
    ['>6', null],
    ['n/a', null],
    ['', null],
  ])('reads %s', (text, expected) => expect(parseShare(text)).toEqual(expected));

  it('are refused or skipped row by row', async () => {
    const outcomes = await outcomesOf(ecCriticalityImporter, [
      world(
        'Zinc,E,China,30%,1.0',
        'Cobalt,X,China,30%,1.0',
        'Cobalt,E,Atlantis,30%,1.0',
        'Cobalt,E,China,much,1.0',
        'Cobalt,E,China,3%,-',
      ),
    ]);
    expect(endings(outcomes)).toEqual([
      '2 skipped: outside the catalogue',
      "3 rejected: Stage 'X': Neither E nor P.",
      "4 rejected: Country 'Atlantis': Not one area that the catalogue knows.",
      "5 rejected: Share 'much': Not a share in percent.",
      "6 rejected: t '-': Not a number.",
    ]);
  });
});

describe('assessments over time', () => {
  const table = (...rows: string[]) =>
    latin1('dimension_CRMsOverTime.csv', 'Material,Year,SR,EI', ...rows);

  it('give supply risk and economic importance, also where one is missing', async () => {
    const outcomes = await outcomesOf(ecCriticalityImporter, [
      table(
        'Gallium,2023,3.9,3.9',
        'HREEs,2020,5.6,-',
        'Arsenic,2011,-,-',
        '"Natural Teak\nwood",2023,1,2',
        'Cobalt,2023,high,6.8',
      ),
    ]);
    expect(outcomes.slice(0, 2)).toEqual([
      {
        kind: 'imported',
        row: 2,
        assessments: [
          {
            mineral: 'gallium',
            material: 'Gallium',
            year: '2023',
            supplyRisk: 3.9,
            economicImportance: 3.9,
            sourceRow: 2,
            raw: '3.9,3.9',
          },
        ],
      },
      {
        kind: 'imported',
        row: 3,
        assessments: [
          {
            mineral: 'heavy-rare-earths',
            material: 'HREEs',
            year: '2020',
            supplyRisk: 5.6,
            economicImportance: null,
            sourceRow: 3,
            raw: '5.6,-',
          },
        ],
      },
    ]);
    expect(endings(outcomes)).toEqual([
      '4 skipped: not assessed in that study',
      '5 skipped: outside the catalogue',
      "7 rejected: SR 'high': Not a number.",
    ]);
  });
});

describe('the files of the study', () => {
  it('need their names to tell the world from the Union', async () => {
    const result = await ecCriticalityImporter.detect([latin1('shares.csv', HEADER)]);
    expect(result).toMatchObject({
      error: { code: 'unknown-layout', details: { file: 'shares.csv' } },
    });
  });

  it('are left out by rule where the catalogue holds what they say', async () => {
    const uses = latin1(
      'fact_MaterialUseShares.csv',
      'Material,Application,Share,NACE sector',
      'Gallium,Lighting,25%,C27',
    );
    expect(await ecCriticalityImporter.detect([uses])).toMatchObject({
      error: { code: 'nothing-to-import' },
    });
    expect(endings(await outcomesOf(ecCriticalityImporter, [uses, world()]))).toEqual([
      '2 skipped: shares of use: kept in the catalogue',
    ]);
  });

  it('are of the edition of 2023', async () => {
    expect(await ecCriticalityImporter.detect([world()])).toMatchObject({
      value: { source: 'ec-criticality', edition: '2023', published: { latest: '2023-03-16' } },
    });
  });
});
