import { describe, expect, it } from 'vitest';
import { textFile } from '../common/source-files.js';
import { briefly, endings, factsOf, outcomesOf } from '../testing/outcomes.js';
import { usgsMcsImporter } from './usgs-mcs.importer.js';

const galli = (source: string) =>
  [
    '\uFEFFSource,Country,Type,Prod_kg_2022,Prod_kg_est_2023,Prod_notes,Cap_kg_2023,Cap_notes,',
    `${source},United\u00a0States,Primary production,0,0,,0,,`,
    `${source},China,Primary production,600000,600000,estimated in 2022 also,1000000,,`,
    `${source},Japane,Primary production,3000,3000,estimated in 2022 also,"10,000",,`,
    `${source},Other countries4,Primary production,W,NA,,"88,000",estimated,`,
    `${source},World total (rounded),Primary production,610000,610000,,"1,100,000",estimated,`,
    ',,,,,,,,',
  ].join('\r\n');
const file2024 = (text = galli('MCS2024')) => textFile('world/mcs2024-galli_world.csv', text);
const facts = async (...files: ReturnType<typeof textFile>[]) =>
  factsOf(await outcomesOf(usgsMcsImporter, files)).map(briefly);
const refusal = async (...files: ReturnType<typeof textFile>[]) => {
  const result = await usgsMcsImporter.detect(files);
  return result.ok ? undefined : result.error;
};

describe('one wide table a commodity (2023, 2024)', () => {
  it('gives a fact a figure, with footnotes off the names and marks as flags', async () => {
    const outcomes = await outcomesOf(usgsMcsImporter, [file2024()]);
    expect(factsOf(outcomes).map(briefly)).toEqual([
      'gallium primary-low-purity production US 2022: 0 kg',
      'gallium primary-low-purity production US 2023: 0 kg estimated',
      'gallium primary-low-purity capacity US 2023: 0 kg',
      'gallium primary-low-purity production CN 2022: 600000 kg estimated',
      'gallium primary-low-purity production CN 2023: 600000 kg estimated',
      'gallium primary-low-purity capacity CN 2023: 1000000 kg',
      'gallium primary-low-purity production JP 2022: 3000 kg estimated',
      'gallium primary-low-purity production JP 2023: 3000 kg estimated',
      "gallium primary-low-purity capacity JP 2023: 10000 kg  '10,000'",
      "gallium primary-low-purity production OTHER 2022: null kg withheld 'W'",
      "gallium primary-low-purity production OTHER 2023: null kg not-available 'NA'",
      "gallium primary-low-purity capacity OTHER 2023: 88000 kg estimated '88,000'",
      'gallium primary-low-purity production WORLD 2022: 610000 kg rounded',
      'gallium primary-low-purity production WORLD 2023: 610000 kg estimated+rounded',
      "gallium primary-low-purity capacity WORLD 2023: 1100000 kg estimated+rounded '1,100,000'",
    ]);
    expect(endings(outcomes)).toEqual(['7 skipped: blank row']);
    expect(factsOf(outcomes)[3]?.fact.sourceRow).toBe(3);
  });

  it('knows edition, date and licence from the rows, also with a stray space', async () => {
    const detected = await usgsMcsImporter.detect([file2024(galli('MCS 2024'))]);
    expect(detected).toMatchObject({
      value: { source: 'usgs-mcs', edition: '2024', published: { latest: '2024-01-31' } },
    });
  });

  it('is taken under another edition when told', async () => {
    const detected = await usgsMcsImporter.detect([file2024()], { edition: '2024-r1' });
    expect(detected).toMatchObject({ value: { edition: '2024-r1', published: null } });
  });

  it('converts to the unit of the mineral and keeps what is printed', async () => {
    const text =
      'Source,Country,Type,Prod_kt_est_2022,Reserves_kt,Reserves_notes\nMCS2023,Guinea,"Mine production, bauxite","86,000",7400000,\n';
    expect(await facts(textFile('mcs2023-bauxi_world.csv', text))).toEqual([
      "aluminium bauxite production GN 2022: 86000000 t estimated '86,000'",
      "aluminium bauxite reserves GN 2022: 7400000000 t  '7400000'",
    ]);
  });

  it.each([
    ['a column that means nothing', 'Prod_kt_2022,Prod_notes,Grade', "The column 'Grade' is none"],
    ['no notes on estimates', 'Prod_kt_2022,Reserves_kt', "tells the estimates of 'Prod_kt_2022'"],
    ['a column twice', 'Prod_kt_2022,Prod_kt_2022,Prod_notes', "'Prod_kt_2022' is there twice"],
  ])('refuses every row of a table with %s', async (_, columns, reason) => {
    const text = `Source,Country,Type,${columns}\nMCS2024,China,"Mine production",1,2,3\n`;
    const outcomes = await outcomesOf(usgsMcsImporter, [textFile('mcs2024-fluor_world.csv', text)]);
    expect(factsOf(outcomes)).toEqual([]);
    expect(endings(outcomes)).toEqual([expect.stringContaining(reason)]);
  });

  it('finds the type also under a heading that is itself the type', async () => {
    const text =
      'Source,Country,"Mine production, fluorspar",Prod_kt_2022,Prod_kt_Est_2023,Prod_notes\nMCS2024,China,"Mine production, fluorspar",5700,5700,\n';
    expect((await facts(textFile('mcs2024-fluor_world.csv', text)))[0]).toBe(
      "fluorspar gross-weight production CN 2022: 5700000 t  '5700'",
    );
  });

  it('reads two products from one row by their headings', async () => {
    const text =
      'Source,Country,Type,Prod_Sponge_t_Est_2022,Prod_Sponge_t_Est_2023,Prod_notes,Cap_Sponge_t_2023,Cap_Pigment_t_2023\nMCS2024,Japan,Sponge Metal Production and Sponge and Pigment Capacity,47000,60000,,65200,322000\n';
    expect(await facts(textFile('mcs2024-titan_world.csv', text))).toEqual([
      'titanium sponge production JP 2022: 47000 t estimated',
      'titanium sponge production JP 2023: 60000 t estimated',
      'titanium sponge capacity JP 2023: 65200 t',
      'titanium pigment capacity JP 2023: 322000 t',
    ]);
  });

  it('books reserves of all platinum-group metals to the group, not to platinum', async () => {
    const text = [
      'Source,Country,Type,Prod_kg_2022,Prod_kg_est_2023,Prod_notes,Reserves_kg,Reserves_notes',
      'MCS2024,Canada, Mine production: Palladium,16100,16000,,NA,Included with platinum',
      'MCS2024,Canada, Mine production: Platinum,5400,5500,,310000,Includes all platinum-group metals',
    ].join('\n');
    const reserves = (await facts(textFile('mcs2024-plati_world.csv', text))).filter((fact) =>
      fact.includes('reserves'),
    );
    expect(reserves).toEqual([
      "palladium content reserves CA 2023: null kg included-elsewhere 'NA'",
      'platinum-group-metals content reserves CA 2023: 310000 kg',
    ]);
  });

  it('marks vanadium reserves headed in the wrong unit and records what was meant', async () => {
    const text =
      'Source,Country,Type,Prod_t_2021,Prod_t_est_2022,Prod_notes,Reserves_t,Reserves_notes\nMCS2023,China,"Mine production, vanadium content",70300,70000,,9500,\n';
    expect((await facts(textFile('mcs2023-vanad_world.csv', text))).at(-1)).toBe(
      "vanadium content reserves CN 2022: 9500000 t suspect '9500'",
    );
  });

  it('refuses rows by field, raw text and reason', async () => {
    const head = 'Source,Country,Type,Prod_t_2022,Prod_t_est_2023,Prod_notes';
    const text = [
      head,
      'MCS2024,United States and Canada,"Mine production, lithium content",1,2,',
      'MCS2024,Chile,"Mine production, lithium content",38000,about 44000,',
      'MCS2023,Chile,"Mine production, lithium content",1,2,',
      'MCS2024,Chile,"Mine production, lithium content",,,',
    ].join('\n');
    const outcomes = await outcomesOf(usgsMcsImporter, [textFile('mcs2024-lithi_world.csv', text)]);
    expect(endings(outcomes)).toEqual([
      "2 rejected: Country 'United States and Canada': Not one area that the catalogue knows.",
      "3 rejected: Prod_t_est_2023 'about 44000': Not a number, nor a mark of the key.",
      "4 rejected: Source 'MCS2023': 'MCS2024' is expected in every row.",
      '5 skipped: no figure printed',
    ]);
  });
});

describe("a publisher's table in the wrong place", () => {
  const head = (from: number) =>
    `Source,Country,Type,Prod_t_est_${from},Prod_t_est_${from + 1},Prod_notes`;
  const table = (from: number, value: number) =>
    `${head(from)}\nMCS2024,Cuba,"Mine production, metric tons of contained cobalt",3700,${value},\n`;
  const world = textFile('world/mcs2024-cobal_world.csv', table(2022, 3200));

  it('is refused whole when its years do not fit the edition', async () => {
    const salient = textFile('salient/mcs2024-cobal_salient.csv', table(2021, 3200));
    expect(endings(await outcomesOf(usgsMcsImporter, [salient, world]))).toEqual([
      expect.stringMatching(
        /^2 rejected: row 'MCS2024,Cuba.*': The edition of 2024 reports production of 2022 and 2023; this table is headed 2021 and 2022, and world\/mcs2024-cobal_world.csv holds the same commodity\.$/,
      ),
    ]);
  });

  it('is refused whole when it says a commodity a second time and otherwise', async () => {
    const second = textFile('salient/mcs2024-cobal_salient.csv', table(2022, 9999));
    const outcomes = await outcomesOf(usgsMcsImporter, [second, world]);
    expect(endings(outcomes)).toEqual([
      expect.stringContaining('A second table of the same commodity'),
    ]);
    expect(factsOf(outcomes).map(({ fact }) => fact.value)).toEqual([3700, 3200]);
  });
});

describe('one wide table for all commodities (2025)', () => {
  const table = (...rows: string[]) =>
    textFile(
      'world/MCS2025_World_Data.csv',
      [
        'SOURCE,COMMODITY,COUNTRY,TYPE,UNIT_MEAS,PROD_2023,PROD_EST_ 2024,PROD_NOTES,CAP_2023,CAP_EST_ 2024,CAP_NOTES,RESERVES_2024,RESERVE_NOTES',
        ...rows.map((row) => `MCS2025,${row}`),
      ].join('\r\n'),
    );

  it('takes an empty cell for what the note beside it says, else for nothing', async () => {
    const lithium = 'Lithium ,United States,"Mine production, lithium content",metric tons';
    const outcomes = await outcomesOf(usgsMcsImporter, [
      table(
        `${lithium},,,W for 23-24,,,,1800000,`,
        'Gemanium,China,Primary and secondary refinery production,kilograms,,,,,,,,',
        'Graphite,Austria,Mine production,metric tons,500,500,,,,,,Included in World total',
        'Helium,South Africa ,"Production, helium gas content",million cubic meters,,,Less than 1/2 unit,,,,,',
      ),
    ]);
    expect(factsOf(outcomes).map(briefly)).toEqual([
      "lithium content production US 2023: null t withheld 'W for 23-24'",
      "lithium content production US 2024: null t withheld 'W for 23-24'",
      'lithium content reserves US 2024: 1800000 t',
      'graphite gross-weight production AT 2023: 500 t',
      'graphite gross-weight production AT 2024: 500 t estimated',
      "graphite gross-weight reserves AT 2024: null t included-elsewhere 'Included in World total'",
      "helium gas production ZA 2023: null[0..0.5] Mm3 nil-or-negligible+bound 'Less than 1/2 unit'",
      "helium gas production ZA 2024: null[0..0.5] Mm3 nil-or-negligible+bound+estimated 'Less than 1/2 unit'",
    ]);
    expect(endings(outcomes)).toEqual(['3 skipped: no figure printed']);
  });

  it('records titanium ores as meant, marked, where the unit column is wrong or empty', async () => {
    const rutile =
      'Titanium Mineral Concentrates,Sierra Leone,"Mine production, rutile, titanium dioxide (TiO2) content"';
    expect(await facts(table(`${rutile},,110,60,,,,,2900,`))).toEqual([
      "titanium rutile production SL 2023: 110000 t suspect '110'",
      "titanium rutile production SL 2024: 60000 t estimated+suspect '60'",
      "titanium rutile reserves SL 2024: 2900000 t suspect '2900'",
    ]);
  });

  it('does not take capacity for reserves where the publisher filled the wrong column', async () => {
    expect(
      await facts(
        table(
          'Magnesium metal,China,Magnesium smelter production,thousand metric tons,805,950,reported,,1800,,1800,',
        ),
      ),
    ).toEqual([
      "magnesium smelter production CN 2023: 805000 t  '805'",
      "magnesium smelter production CN 2024: 950000 t estimated '950'",
      "magnesium smelter capacity CN 2024: 1800000 t estimated '1800'",
      "magnesium smelter reserves CN 2024: null t not-applicable '1800'",
    ]);
  });

  it('skips what the catalogue does not hold, and refuses a type it does not know', async () => {
    const outcomes = await outcomesOf(usgsMcsImporter, [
      table(
        'Abrasives,China,"Plant capacity, silicon carbide",metric tons,,,,1,2,,,',
        'Copper ,China,Sold,metric tons,1,2,,,,,,',
      ),
    ]);
    expect(endings(outcomes)).toEqual([
      '2 skipped: outside the catalogue',
      "3 rejected: Type 'Sold': A type that the catalogue does not know.",
    ]);
  });
});

describe('the long tables (2026)', () => {
  const long = textFile(
    'MCS2026_Commodities_Data.csv',
    [
      'MCS chapter,Section,Commodity,Country,Statistics,Statistics_detail,Unit,Year,Value,Notes,Is critical mineral 2025,Other notes',
      'ANTIMONY,World,Antimony,United States,Production,Mine production,metric tons,2024,—,,Yes,',
      'COBALT,World,Cobalt,Congo (Kinshasa),Production,Mine production,metric tons,2025,"230,000",Estimated.,Yes,',
      'COBALT,World,Cobalt,World total,Production,Mine production: rounded,metric tons,2025,"310,000",Estimated.,Yes,',
      'COBALT,World,Cobalt,World total,Reserves,Reserves: rounded,metric tons,2025,NA,See Appendix C.,Yes,',
      'COBALT,World,Cobalt,Cuba,Price,Mine production,metric tons,2025,1,,Yes,',
    ].join('\n'),
  );
  const rekeyed = textFile(
    'from_pdf.csv',
    [
      'mineral,stage,unit,country,year,value_raw',
      'Antimony,mine,"metric tons, Sb content",United States,2024,—',
      'Antimony,mine,"metric tons, Sb content",China,2024,40000',
      'Magnesium metal,smelter (primary),thousand metric tons,Israel,2025,20',
    ].join('\n'),
  );

  it("read figure by figure; copied tables fill in what the publisher's own lacks", async () => {
    const outcomes = await outcomesOf(usgsMcsImporter, [long, rekeyed]);
    expect(factsOf(outcomes).map(briefly)).toEqual([
      "antimony content production US 2024: 0 t nil-or-negligible '—'",
      "cobalt content production CD 2025: 230000 t estimated '230,000'",
      "cobalt content production WORLD 2025: 310000 t estimated+rounded '310,000'",
      "cobalt content reserves WORLD 2025: null t not-available 'NA'",
      'antimony content production CN 2024: 40000 t re-keyed',
      "magnesium smelter production IL 2025: 20000 t re-keyed '20'",
    ]);
    expect(endings(outcomes)).toEqual([
      expect.stringContaining('6 rejected: Statistics'),
      "2 skipped: in the publisher's own table",
    ]);
    const detected = await usgsMcsImporter.detect([long, rekeyed]);
    expect(detected).toMatchObject({ value: { edition: '2026' } });
  });
});

describe('files that make no release', () => {
  it('are left out by rule when their layout is known', async () => {
    const salient = textFile(
      'salient/mcs2024-galli_salient.csv',
      'DataSource,Commodity,Year,NIR_pct\nMCS2024,Gallium,2023,100\n',
    );
    const figure = textFile(
      'MCS2024_Fig3.csv',
      'Source,Country,Commodity_Count,Map_Class\nMCS2024,China,26,19 to 26\n',
    );
    expect(
      endings(await outcomesOf(usgsMcsImporter, [salient, figure, file2024()])).slice(0, 2),
    ).toEqual([
      '2 skipped: salient table: not imported yet',
      '2 skipped: table without world statistics: not imported yet',
    ]);
    expect(await refusal(salient)).toMatchObject({ code: 'unknown-layout' });
  });

  it('are refused with what was expected and what was found', async () => {
    const error = await refusal(file2024(), textFile('prices.csv', 'date,price\n2024-01,1\n'));
    expect(error).toMatchObject({
      code: 'unknown-layout',
      details: { file: 'prices.csv', found: 'date,price' },
    });
    expect(error?.message).toContain('Source,Country,Type');
  });

  it('are refused when of several editions, or named so that the commodity is lost', async () => {
    expect(
      await refusal(file2024(), textFile('mcs2023-galli_world.csv', galli('MCS2023'))),
    ).toMatchObject({
      code: 'mixed-editions',
    });
    expect(await refusal(textFile('gallium.csv', galli('MCS2024')))).toMatchObject({
      code: 'commodity-unknown',
    });
  });
});
