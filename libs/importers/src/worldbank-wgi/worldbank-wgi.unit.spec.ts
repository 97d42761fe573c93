import type { RowOutcome } from '@chokepoint/supply-application';
import { describe, expect, it } from 'vitest';
import { endings, outcomesOf } from '../testing/outcomes.js';
import { workbookFile, type SpecCell, type SpecSheet } from '../testing/workbook-file.js';
import { HEADING_2025, LONG_HEADING, wideSheet } from '../testing/workbook-samples.js';
import { worldBankWgiImporter } from './worldbank-wgi.importer.js';

const INTRODUCTION: SpecSheet = {
  name: 'Introduction',
  rows: [null, ['The Worldwide Governance Indicators, 2023 Update']],
};
const read = (...sheets: SpecSheet[]) =>
  outcomesOf(worldBankWgiImporter, [workbookFile('wgi.xlsx', sheets)]);
const refusal = async (...sheets: SpecSheet[]) => {
  const result = await worldBankWgiImporter.detect([workbookFile('wgi.xlsx', sheets)]);
  return result.ok
    ? `edition ${result.value.edition}`
    : `${result.error.code}: ${result.error.message}`;
};
const told = (outcomes: readonly RowOutcome[]): string[] =>
  outcomes.flatMap((one) =>
    one.kind === 'imported'
      ? (one.governance ?? []).map(
          ({ area, dimension, year, estimate, standardError, sourceRow }) =>
            `${area} ${dimension} ${year}: ${estimate} ± ${standardError} row ${sourceRow}`,
        )
      : [],
  );
const ends = (outcomes: readonly RowOutcome[]) =>
  endings(outcomes).filter((one) => !one.endsWith('title or heading'));

const country = (name: string, code: string, ...pairs: SpecCell[][]): SpecCell[] => [
  name,
  code,
  ...pairs.flatMap(([estimate = null, error = null]) => [estimate, error, 8, 50, 40, 60]),
];

describe('a sheet a dimension, a column a year (to the update of 2023)', () => {
  it('gives estimates and standard errors; what is not available is recorded as that', async () => {
    const found = await read(
      INTRODUCTION,
      wideSheet(
        'VoiceandAccountability',
        country('Andorra', 'ADO', [1.5, 0.25], ['#N/A', '#N/A']),
        country('Congo, Dem. Rep.', 'ZAR', [-1.5, 0.2], [-1.6, 0.3]),
        country('Niue', 'NIU', [null, null], [{ xml: '<c r="@" t="e"><v>#N/A</v></c>' }, '#N/A']),
        country('Zambia', 'ZMB', [null, null], [null, null]),
      ),
      wideSheet('Political StabilityNoViolence', country('China', 'CHN', [-0.5, 0.2], [0, 0.1])),
    );
    expect(told(found)).toEqual([
      'AD va 2021: 1.5 ± 0.25 row 7',
      'AD va 2022: null ± null row 7',
      'CD va 2021: -1.5 ± 0.2 row 8',
      'CD va 2022: -1.6 ± 0.3 row 8',
      'NU va 2022: null ± null row 9',
      'CN pv 2021: -0.5 ± 0.2 row 7',
      'CN pv 2022: 0 ± 0.1 row 7',
    ]);
    expect(ends(found)).toEqual([
      "2 skipped: sheet 'Introduction': not imported",
      '10 skipped: no figure printed',
    ]);
  });

  it('knows the code of each country that the Bank codes in its own way', async () => {
    const codes = ['ADO', 'ANT', 'KSV', 'XKX', 'ROM', 'ROU', 'TMP', 'WBG', 'ZAR'];
    const areas = await Promise.all(
      codes.map(async (code) => {
        const found = await read(
          wideSheet('VoiceandAccountability', country('', code, [1, 1], [1, 1])),
        );
        return told(found)[0]?.slice(0, 2);
      }),
    );
    expect(areas).toEqual(['AD', 'AN', 'XK', 'XK', 'RO', 'RO', 'TL', 'PS', 'CD']);
  });

  it('refuses rows that it cannot place or read', async () => {
    const ok = [1, 0.2];
    const found = await read(
      wideSheet(
        'VoiceandAccountability',
        country('Sub-Saharan Africa', 'SSF', ok, ok),
        country('Niger', 'NGA', ok, ok),
        country('China', 'CHN', ok, ok),
        country('China', 'CHN', ok, ok),
        country('Ghana', 'GHA', [52.5, 0.2], ok),
        country('Chile', 'CHL', ok, [1, -0.2]),
        country('Cuba', 'CUB', ok, ['#N/A', 0.2]),
        country('Fiji', 'FJI', [{ xml: '<c r="@"><f>1+1</f><v>2</v></c>' }, 0.2], ok),
        country('Mali', 'MLI', ['good', 0.2], ok),
        ['Peru', { xml: '<c r="@" t="str"><f>B7</f><v>PER</v></c>' }, 1, 0.2],
      ),
    );
    expect(ends(found)).toEqual([
      "7 rejected: Code (VoiceandAccountability!B7) 'SSF': Not an area of the catalogue.",
      "8 rejected: Code (VoiceandAccountability!B8) 'NGA': Code and name ('Niger') mean two countries.",
      "10 rejected: Code (VoiceandAccountability!B10) 'CHN': A second row of that country.",
      "11 rejected: 2021 Estimate (VoiceandAccountability!C11) '52.5': Not an estimate in standard normal units.",
      "12 rejected: 2022 StdErr (VoiceandAccountability!J12) '-0.2': Not a standard error.",
      "13 rejected: 2022 StdErr (VoiceandAccountability!J13) '0.2': Only one of estimate and standard error is there.",
      "14 rejected: 2021 Estimate (VoiceandAccountability!C14) '2': The cell holds a formula.",
      "15 rejected: 2021 Estimate (VoiceandAccountability!C15) 'good': Not a number.",
      "16 rejected: Country (VoiceandAccountability!B16) 'PER': The cell holds a formula.",
    ]);
  });

  it('is known with the codes headed as before 2020, and tells its edition by its last year', async () => {
    const old = wideSheet(
      'VoiceandAccountability',
      country('China', 'CHN', [-1, 0.1], [-1.1, 0.1]),
    );
    const rows = old.rows.map((row, index) => (index === 5 && row ? row.with(1, 'WBCode') : row));
    expect(told(await read({ ...old, rows }))).toHaveLength(2);
    expect(await refusal(INTRODUCTION, { ...old, rows })).toBe('edition 2023');
  });

  const china = wideSheet('VoiceandAccountability', country('China', 'CHN', [1, 1], [1, 1]));
  const changed = (row: number, column: number, cell: SpecCell): SpecSheet => ({
    ...china,
    rows: china.rows.map((old, index) => (index === row - 1 && old ? old.with(column, cell) : old)),
  });
  it.each([
    ['another title than its name', changed(1, 0, 'Rule of Law'), 'another dimension as title'],
    ['an unknown title', changed(1, 0, 'Wealth'), 'no title of a dimension'],
    ['a label renamed', changed(6, 2, 'Score'), "'Score' below 2021"],
    ['two estimates of a year', changed(6, 4, 'Estimate'), "two columns 'estimate' below 2021"],
    ['an estimate dropped', changed(6, 2, 'NumSrc'), 'no estimate below 2021'],
    ['a year dropped', changed(5, 9, null), 'no year above column 10'],
    ['the code renamed', changed(6, 1, 'ISO'), 'no heading with years above it'],
  ])('with %s is refused', async (_, sheet, expected) => {
    expect(await refusal(sheet)).toContain(`unknown-layout: The layout of wgi.xlsx is not known.`);
    expect(await refusal(sheet)).toContain(expected);
  });

  it('is refused with a dimension twice, or when it calls itself another update', async () => {
    expect(await refusal(china, { ...china, name: 'Copy' })).toContain(
      'two sheets of one dimension',
    );
    const other = {
      name: 'Introduction',
      rows: [['The Worldwide Governance Indicators, 2019 Update']],
    };
    expect(await refusal(other, china)).toMatch(
      /^edition-contradicted: .* update of 2019, .* with 2022/,
    );
  });
});

describe('a row by country, dimension and year', () => {
  const row2024 = (
    id: string,
    code: string,
    name: string,
    year: SpecCell,
    dimension: string,
    ...pair: SpecCell[]
  ): SpecCell[] => [id, code, name, year, dimension, ...pair, 9, 50, 40, 60];
  const sheet2024 = (...rows: SpecCell[][]): SpecSheet => ({
    name: 'Sheet1',
    rows: [LONG_HEADING, ...rows],
  });

  it('is the update of 2024', async () => {
    const sheet = sheet2024(
      row2024('CHNcc2023', 'CHN', 'China', 2023, 'cc', -0.04794, 0.12),
      row2024('ASMcc1996', 'ASM', 'American Samoa', 1996, 'cc', '..', '..'),
      row2024('ROMpv1996', 'ROM', 'Romania', '1996', 'pv', '0.5', '0.3'),
    );
    expect(told(await read(sheet))).toEqual([
      'CN cc 2023: -0.04794 ± 0.12 row 2',
      'AS cc 1996: null ± null row 3',
      'RO pv 1996: 0.5 ± 0.3 row 4',
    ]);
    expect(await refusal(sheet)).toBe('edition 2024');
  });

  it('or the one of 2025: a sheet a dimension, other names, and sheets of sources beside it', async () => {
    const row = (
      code: string,
      name: string,
      dimension: string,
      ...pair: SpecCell[]
    ): SpecCell[] => [
      `${code}${dimension}2024`,
      name,
      code,
      'Region',
      'High income',
      2024,
      dimension,
      8,
      ...pair,
      -1,
      1,
      60,
      3,
      55,
      65,
    ];
    const sheets: SpecSheet[] = [
      { name: 'va', rows: [HEADING_2025, row('CHN', 'China', 'va', -1.4, 0.1)] },
      {
        name: 'rl',
        rows: [
          HEADING_2025,
          row('CHN', 'China', 'rl', 0.1, 0.2),
          row('XKX', 'Kosovo', 'rl', '..', '..'),
        ],
      },
      {
        name: 'sources',
        rows: [
          ['Source', 'Year'],
          ['EIU', 2024],
        ],
      },
    ];
    const found = await read(...sheets);
    expect(told(found)).toEqual([
      'CN va 2024: -1.4 ± 0.1 row 2',
      'CN rl 2024: 0.1 ± 0.2 row 2',
      'XK rl 2024: null ± null row 3',
    ]);
    expect(ends(found)).toHaveLength(2);
    expect(await refusal(...sheets)).toBe('edition 2025');
  });

  it('refuses rows that contradict themselves or come twice', async () => {
    const found = await read(
      sheet2024(
        row2024('CHNcc2023', 'CHN', 'China', 2023, 'cc', 1, 0.1),
        row2024('CHNcc2023', 'CHN', 'China', 2023, 'cc', 1, 0.1),
        row2024('CHNva2023', 'CHN', 'China', 2023, 'cc', 1, 0.1),
        row2024('CHNxx2023', 'CHN', 'China', 2023, 'xx', 1, 0.1),
        row2024('CHNcc23', 'CHN', 'China', 23, 'cc', 1, 0.1),
        row2024('CHNcc2022', 'CHN', 'Japan', 2022, 'cc', 1, 0.1),
        row2024('CHNcc2021', 'CHN', 'China', 2021, 'cc', 100, 0.1),
        row2024('CHNcc2020', 'CHN', 'China', 2020, 'cc', null, null),
      ),
    );
    expect(told(found)).toEqual(['CN cc 2023: 1 ± 0.1 row 2']);
    expect(ends(found)).toEqual([
      "3 rejected: id (Sheet1!A3) 'CHNcc2023': A second row of the same estimate.",
      "4 rejected: id (Sheet1!A4) 'CHNva2023': Not 'CHNcc2023', as the row's other cells say.",
      "5 rejected: dimension (Sheet1!E5) 'xx': Not one of the six dimensions.",
      "6 rejected: year (Sheet1!D6) '23': Not a year.",
      "7 rejected: code (Sheet1!B7) 'CHN': Code and name ('Japan') mean two countries.",
      "8 rejected: estimate (Sheet1!F8) '100': Not an estimate in standard normal units.",
      '9 skipped: no figure printed',
    ]);
  });

  it.each(['estimate', 'stddev', 'code', 'codeindyr'])(
    'is refused without %s, or with it twice',
    async (name) => {
      const at = LONG_HEADING.indexOf(name);
      const data = row2024('CHNcc2023', 'CHN', 'China', 2023, 'cc', 1, 0.1);
      const of = (heading: string[]) => refusal({ name: 'Sheet1', rows: [heading, data] });
      expect(await of(LONG_HEADING.with(at, `${name}_x`))).toContain('unknown-layout');
      expect(await of([...LONG_HEADING, name])).toContain('unknown-layout');
    },
  );
});
