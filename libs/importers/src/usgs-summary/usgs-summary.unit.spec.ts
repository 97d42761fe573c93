import type { RowOutcome, SourceFile } from '@chokepoint/supply-application';
import { describe, expect, it } from 'vitest';
import { textFile } from '../common/source-files.js';
import { briefly, endings, factsOf, outcomesOf } from '../testing/outcomes.js';
import { usgsSummaryImporter } from './usgs-summary.importer.js';

const HEADER_2024 =
  'Source,Year,Critical_mineral,Primary_prod,Secondary_prod,Prod_notes,Apparent_Consuption,Contsumption_Notes,Net_Import_Reliance,Primary_import_source,Import_source_notes,Leading_source_country,Leading_country_prod,World_total_prod,World_prod_notes,Leading_source_precent_world';
const HEADER_2026 =
  'Source,Year,Units,Critical_mineral,Primary_prod,Secondary_prod,Prod_notes,Apparent_Consumption,Consumption_Notes,Net_Import_Reliance,Primary_import_sources_2021-24,Import_source_notes,Leading_source_country,Leading_country_prod,Leading_source_precent_world,World_total_prod,World_prod_notes';
const FIGURE =
  'Source,Import_Share_Order,Commodity,Net_Import_Reliance_pct_2023,Major_Import_Sources_2019_2022,Notes';

const critical = (...rows: string[]): SourceFile =>
  textFile(
    'T5.csv',
    [HEADER_2024, ...rows.map((row) => `MCS2024,2023_estimated,${row}`)].join('\n'),
  );
const chart = (...rows: string[]): SourceFile =>
  textFile(
    'Fig2.csv',
    [FIGURE, ...rows.map((row, n) => `MCS2024,${n + 1},${row},Norway,`)].join('\n'),
  );
const read = (...files: SourceFile[]): Promise<RowOutcome[]> =>
  outcomesOf(usgsSummaryImporter, files);
const refusal = async (...files: SourceFile[]) => {
  const detected = await usgsSummaryImporter.detect(files);
  return detected.ok ? undefined : detected.error;
};

describe('the table of critical minerals', () => {
  it('is output, consumption and reliance of the United States, and the leading country', async () => {
    const rows = await read(critical('Antimony,0,4000,,22000,,82,China,,China,40000,83000,,48'));
    expect(factsOf(rows).map(briefly)).toEqual([
      'antimony primary production US 2023: 0 t estimated',
      'antimony secondary production US 2023: 4000 t estimated',
      'antimony apparent consumption US 2023: 22000 t estimated',
      "antimony all net-import-reliance US 2023: 0.82 share estimated '82'",
      'antimony content production CN 2023: 40000 t estimated+partial',
      'antimony content production WORLD 2023: 83000 t estimated',
    ]);
    const places = factsOf(rows).map(({ basis, stage }) => `${basis} ${stage}`);
    expect(places).toEqual([
      'national extraction',
      'national processing',
      'national processing',
      'national processing',
      'world-production extraction',
      'world-production extraction',
    ]);
  });

  it('keeps withheld, unknown, bounded and zero apart', async () => {
    const rows = await read(
      critical(
        'Beryllium,W,NA,,"<100,000",,E,Kazakhstan,,United States,190,330,,58',
        'Lithium,—,,,W,,>25,Argentina,,Australia,NA,NA,,NA',
      ),
    );
    expect(factsOf(rows).map(briefly)).toEqual([
      "beryllium primary production US 2023: null t withheld 'W'",
      "beryllium secondary production US 2023: null t not-available 'NA'",
      "beryllium apparent consumption US 2023: null[0..100000] t bound+estimated '<100,000'",
      "beryllium all net-import-reliance US 2023: null[null..0] share bound+estimated 'E'",
      'beryllium content production US 2023: 190 t estimated+partial',
      'beryllium content production WORLD 2023: 330 t estimated',
      "lithium primary production US 2023: 0 t nil-or-negligible+estimated '—'",
      "lithium apparent consumption US 2023: null t withheld 'W'",
      "lithium all net-import-reliance US 2023: null[0.25..1] share bound+estimated '>25'",
      "lithium content production AU 2023: null t not-available+partial 'NA'",
      "lithium content production WORLD 2023: null t not-available 'NA'",
    ]);
  });

  it('comes in the unit of the mineral, with what the notes say that is counted', async () => {
    const rows = await read(
      critical(
        'Gallium,0,0,,19,Reported consumption.,100,Japan,,China,600,610,,98',
        'Aluminum (bauxite),W,0,,1800000,Reported consumption.,>75,Jamaica,,Australia,98000000,400000000,Excludes U.S. production.,25',
        'Titanium (metal),W,W,Refinery production.,42000,Excludes U.S. production.,>95,Japan,,China,220000,330000,Excludes U.S. production.,67',
      ),
    );
    const told = factsOf(rows).map(briefly);
    expect(told).toContain("gallium reported consumption US 2023: 19000 kg estimated '19'");
    expect(told).toContain(
      "gallium primary-low-purity production CN 2023: 600000 kg estimated+partial '600'",
    );
    expect(told).toContain('aluminium bauxite-reported consumption US 2023: 1800000 t estimated');
    expect(told).toContain(
      "aluminium bauxite production WORLD 2023: 400000000 t estimated+partial '400000000 (Excludes U.S. production.)'",
    );
    expect(told).toContain(
      "titanium sponge-apparent consumption US 2023: 42000 t estimated '42000 (Excludes U.S. production.)'",
    );
    expect(endings(rows)).toEqual([]);
  });

  it('is read with its units and in another order of columns, as the edition of 2026 prints it', async () => {
    const rows = await read(
      textFile(
        'T7.csv',
        `${HEADER_2026}\n` +
          'MCS2026,2025_estimated,metric tons,Rare earths (compounds and metals)9,8900,NA,,27000,,67,China,,China,270000,69,390000,\n' +
          'MCS2026,2025,thousand metric tons,Cobalt,0.3,2,,9.6,,79,Norway,,Congo (Kinshasa),230,74,310,\n' +
          'MCS2026,2025_estimated,flasks,Cobalt,300,2000,,9600,,79,Norway,,Congo (Kinshasa),230000,74,310000,\n',
      ),
    );
    const told = factsOf(rows).map(briefly);
    expect(told[2]).toBe('rare-earths compounds-and-metals consumption US 2025: 27000 t estimated');
    expect(told.at(-2)).toBe("cobalt content production CD 2025: 230000 t partial '230'");
    expect(endings(rows)).toEqual(["4 rejected: Units 'flasks': Not a unit of this mineral."]);
  });

  it('is marked where the percentage is not that of its two figures, and never corrected', async () => {
    const rows = await read(
      critical(
        'Cobalt,500,2100,,6400,,67,Norway,,Congo (Kinshasa),170000,230000,,75',
        'Nickel,17000,W,,190000,Nickel in primary metal and secondary scrap. ,57,Canada,,Indonesia,3600000,1800000,,NA',
        'Bismuth,0,80,Refinery production.,1400,,94,China,,China,24500,100000,,25',
        'Vanadium,0,5700,,14000,,58,Canada,,China,24500,100000,,24',
      ),
    );
    const suspect = factsOf(rows)
      .filter(({ fact }) => fact.flags.includes('suspect'))
      .map(({ mineral, fact }) => `${mineral} ${fact.area} ${fact.value}`);
    expect(suspect).toEqual([
      'cobalt CD 170000',
      'cobalt WORLD 230000',
      'nickel ID 3600000',
      'nickel WORLD 1800000',
    ]);
  });

  it('refuses what it cannot place: names, notes, years, countries, cells', async () => {
    const rows = await read(
      critical(
        'Gallium (arsenide),0,0,,19,,100,Japan,,China,600,610,,98',
        'Tin,0,16900,,39000,,74,Peru,,China,68000,290000,,23',
        'Cobalt,500,2100,Refinery production.,6400,,67,Norway,,China,170000,230000,,74',
        'Cobalt,500,2100,Estimated.,6400,,67,Norway,,China,170000,230000,,74',
        'Cobalt,500,2100,,6400,Includes scrap.,67,Norway,,China,170000,230000,,74',
        'Cobalt,500,2100,,6400,,67,Norway,,China,170000,230000,Refined.,74',
        'Cobalt,500,2100,,6400,,167,Norway,,China,170000,230000,,74',
        'Cobalt,500,2100,,much,,67,Norway,,China,170000,230000,,74',
        'Cobalt,500,2100,,6400,,67,Norway,,Other countries,170000,230000,,74',
        'Cobalt,500,2100,,6400,,67,Norway,,NA,170000,230000,,74',
        'Cobalt,500,2100,,6400,,67,Norway,,China,170000,230000,,x',
        'Scandium,0,0,,NA,,100,Japan,,China,10,NA,,NA',
        'Cobalt,500',
      ),
    );
    expect(factsOf(rows)).toEqual([]);
    expect(endings(rows).map((one) => one.replace(/: [^:]*$/, ''))).toEqual([
      "2 rejected: Critical_mineral 'Gallium (arsenide)'",
      '3 skipped',
      "4 rejected: Prod_notes 'Refinery production.'",
      "5 rejected: Prod_notes 'Estimated.'",
      "6 rejected: Contsumption_Notes 'Includes scrap.'",
      "7 rejected: World_prod_notes 'Refined.'",
      expect.stringMatching(/^8 rejected: Net_Import_Reliance '167'/),
      "9 rejected: Apparent_Consuption 'much'",
      "10 rejected: Leading_source_country 'Other countries'",
      "11 rejected: Leading_source_country 'NA'",
      "12 rejected: Leading_source_precent_world 'x'",
      "13 rejected: Leading_country_prod '10'",
      "14 rejected: row 'MCS2024,2023_estimated,Cobalt,500'",
    ]);
  });

  it('keeps to its edition and its year', async () => {
    const cobalt = 'Cobalt,500,2100,,6400,,67,Norway,,Congo (Kinshasa),170000,230000,,74';
    const rows = await read(
      textFile(
        'T5.csv',
        `${HEADER_2024}\nMCS2024,2023_estimated,${cobalt}\nMCS2023,2023_estimated,${cobalt}\nMCS2024,2024_estimated,${cobalt}\nMCS2024,latest,${cobalt}\n`,
      ),
    );
    expect(factsOf(rows)).toHaveLength(6);
    expect(endings(rows)).toEqual([
      "3 rejected: Source 'MCS2023': 'MCS2024' is expected in every row.",
      "4 rejected: Year '2024_estimated': The edition of 2024 sums up 2023.",
      "5 rejected: Year 'latest': The edition of 2024 sums up 2023.",
    ]);
  });

  it('takes a leading country that is not available for none, not for Namibia', async () => {
    const rows = await read(critical('Niobium,0,NA,,8400,,100,Brazil,,NA,NA,83000,,NA'));
    const world = factsOf(rows).filter(({ basis }) => basis === 'world-production');
    expect(world.map(briefly)).toEqual([
      'niobium content production WORLD 2023: 83000 t estimated',
    ]);
  });
});

describe('the chart of net import reliance', () => {
  it('gives what the table of critical minerals has not, in the form of its name', async () => {
    const rows = await read(
      chart(
        '"ARSENIC, all forms",100',
        '"TITANIUM, sponge metal",>95',
        '"COPPER, refined",46',
        'COBALT,67',
        'POTASH,91',
      ),
      critical('Cobalt,500,2100,,6400,,67,Norway,,Congo (Kinshasa),170000,230000,,74'),
    );
    expect(factsOf(rows).slice(0, 3).map(briefly)).toEqual([
      "arsenic all net-import-reliance US 2023: 1 share estimated '100'",
      "titanium sponge net-import-reliance US 2023: null[0.95..1] share bound+estimated '>95'",
      "copper all net-import-reliance US 2023: 0.46 share estimated '46'",
    ]);
    expect(endings(rows)).toEqual([
      '5 skipped: in the table of critical minerals',
      '6 skipped: outside the catalogue',
    ]);
  });

  it('is refused where it contradicts that table, where a name is new, and for another year', async () => {
    const table = critical('Cobalt,500,2100,,6400,,67,Norway,,Congo (Kinshasa),170000,230000,,74');
    expect(endings(await read(chart('COBALT,76', '"GALLIUM, arsenide",100'), table))).toEqual([
      "2 rejected: Net_Import_Reliance_pct_2023 '76': The table of critical minerals prints '67' of the same.",
      "3 rejected: Commodity 'GALLIUM, arsenide': Not a name that this chart is known to use.",
    ]);
    const earlier = textFile(
      'f.csv',
      `${FIGURE.replace('pct_2023', 'pct_2022')}\nMCS2024,1,COBALT,76,Norway,\n`,
    );
    expect(endings(await read(earlier))).toEqual([
      expect.stringContaining('The edition of 2024 sums up 2023.'),
    ]);
  });
});

const LEFT_OUT = {
  T1: 'Source,Year,Mine_Production_Metals_mil_dols,Mine_Production_Industrial_mil_dols',
  T2: 'Source,Year,GDP_bil_dols,Index_Total_Indust_Production_base_2017',
  T3: 'Source,Year,State,State_Notes,Value _millions_prelim_2022',
  T4: 'Source,Critical Mineral,Primary Applications,Category_Note',
  Fig1: 'Source,Year,Nonfuel_Mineral_Economic_Inputs,Value_billion_dollars',
  Fig3: 'Source,Country,Commodity_Count,Map_Class',
  Fig4: 'source,year,commodity_category,value_billion_dollars',
  Fig10: 'critical_mineral_priced,PCH_2023_2024,CAGR_2020_2024,Notes',
  Fig11: 'Mineral_Commodity,Pch_Critical_Minerals_2022_2023,Pch_Other_Minerals_2022_2023',
  Fig13: 'Source,Scrap_type,Year,Scrap_value_mdol,Percent_domestic',
  'Fig3-2026': 'Source,Commodity,Import_Source_2021_24,Percent,NIR,Critical_Mineral',
  NDS: 'mineral,metric,value,unit_note,source',
} as const;

describe('tables that are left out', () => {
  const files = Object.entries(LEFT_OUT).map(([name, header]) =>
    textFile(`${name}.csv`, `${header}\nMCS2024,x,1\n`),
  );

  it('are left out whole, each for a reason of its own', async () => {
    const rows = await read(...files, chart('COBALT,67'));
    const rules = endings(rows).map((one) => one.replace('2 skipped: ', ''));
    expect(rules).toHaveLength(files.length);
    expect(new Set(rules).size).toBe(files.length);
    expect(rules.at(-1)).toContain('a ceiling set in law, not a stock held');
    expect(rules.at(-2)).toContain('shares of US imports');
  });

  it("are the commodities' own tables too, which are left to their sources", async () => {
    const world = textFile('w.csv', 'Source,Country,Type,Prod_t_2022\nMCS2024,China,Mine,1\n');
    const salient = textFile(
      's.csv',
      'DataSource,Commodity,Year,NIR_pct\nMCS2024,Cobalt,2023,67\n',
    );
    const rows = await read(world, salient, chart('COBALT,67'));
    expect(endings(rows)).toEqual([
      '2 skipped: left to the source usgs-mcs',
      '2 skipped: left to the source usgs-mcs-salient',
    ]);
    expect(await refusal(world, salient)).toMatchObject({ code: 'unknown-layout' });
  });

  it('make no release by themselves, and the refusal says why', async () => {
    const error = await refusal(...files.slice(0, 1));
    expect(error?.code).toBe('nothing-to-import');
    expect(error?.message).toContain('T1.csv: value, employment and earnings');
  });
});

describe('files that make no release', () => {
  it('are refused with what was expected and what was found', async () => {
    for (const header of [
      HEADER_2024.replace('Secondary_prod', 'Scrap_prod'),
      HEADER_2024.replace(',Secondary_prod', ''),
      `${HEADER_2024},Year`,
      `${HEADER_2024},Remarks`,
      FIGURE.replace('_2023,', ','),
    ]) {
      const error = await refusal(textFile('x.csv', `${header}\nMCS2024\n`), chart('COBALT,67'));
      expect(error, header).toMatchObject({ code: 'unknown-layout', details: { file: 'x.csv' } });
      expect(error?.message).toContain('Critical_mineral,Primary_prod');
    }
  });

  it('are refused when of several editions or of none', async () => {
    const older = textFile('o.csv', `${FIGURE}\nMCS2023,1,COBALT,76,Norway,\n`);
    expect(await refusal(older, chart('COBALT,67'))).toMatchObject({ code: 'mixed-editions' });
    const none = textFile('n.csv', `${FIGURE}\nUSGS,1,COBALT,76,Norway,\n`);
    expect(await refusal(none)).toMatchObject({ code: 'edition-unknown' });
  });

  it('are two tables of a kind with other content: the second is refused', async () => {
    const second = { ...chart('COBALT,76'), name: 'Fig2-again.csv' };
    expect(endings(await read(chart('COBALT,67'), second))).toEqual([
      expect.stringContaining('A second table of the kind of Fig2.csv'),
    ]);
  });
});
