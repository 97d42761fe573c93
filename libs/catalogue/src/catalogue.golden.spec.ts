import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import {
  areaByAlias,
  areaByIso3,
  areaByTradeNumber,
  baciSeriesFor,
  ecSeriesFor,
  headlineSeries,
  isUsgsCommodity,
  mineralByAlias,
  resolveCode,
  summedForms,
  usgsSeriesFor,
  whyLeftOut,
} from './index.js';

const DATA = resolve(import.meta.dirname, '../../../../shared/data');
const USGS = join(DATA, 'usgs-mcs');

/** Editions of 2023 and 2024 are partly Windows-1252; the study is Latin-1. */
function text(path: string): string {
  const bytes = readFileSync(path);
  const utf8 = bytes.toString('utf8');
  return utf8.includes('\ufffd') ? new TextDecoder('windows-1252').decode(bytes) : utf8;
}

const rows = (path: string): string[][] =>
  parse(text(path), { bom: true, relax_column_count: true, skip_empty_lines: true });

const records = (path: string): Record<string, string>[] =>
  parse(text(path), { bom: true, columns: true, relax_column_count: true, skip_empty_lines: true });

interface Line {
  readonly commodity: string;
  readonly area: string;
  readonly type: string;
}

function wide(edition: string): Line[] {
  const folder = join(USGS, edition, 'world');
  return readdirSync(folder).flatMap((file) => {
    const commodity = /-(.+)_world\.csv$/.exec(file)?.[1] ?? file;
    const lines = rows(join(folder, file)).slice(1);
    return lines.map(([, area = '', type = '']) => ({ commodity, area, type }));
  });
}

const lines = (): Line[] => [
  ...wide('2023'),
  ...wide('2024'),
  ...records(join(USGS, '2025/world/MCS2025_World_Data.csv')).map((row) => ({
    commodity: row.COMMODITY ?? '',
    area: row.COUNTRY ?? '',
    type: row.TYPE ?? '',
  })),
  ...records(join(USGS, '2026-excerpt/MCS2026_Commodities_Data_EXCERPT.csv'))
    .filter((row) => row.Section?.startsWith('World'))
    .map((row) => ({
      commodity: row.Commodity ?? '',
      area: row.Country ?? '',
      type: row.Statistics_detail ?? '',
    })),
  ...records(join(USGS, '2026-excerpt/MCS2026_world_production_from_pdf_json.csv')).map((row) => ({
    commodity: row.mineral ?? '',
    area: row.country ?? '',
    type: row.stage ?? '',
  })),
];

const distinct = (values: readonly string[]): string[] => [...new Set(values)].sort();
const outside = (values: readonly string[], known: (value: string) => unknown): string[] =>
  distinct(values).filter((value) => known(value) === undefined);

describe.skipIf(!existsSync(DATA))(
  "names in the publishers' own files (needs ../shared/data)",
  () => {
    const survey = existsSync(DATA) ? lines().filter((line) => line.area.trim() !== '') : [];

    it('finds the area of every row of the Mineral Commodity Summaries, but for two in one', () => {
      expect(survey.length).toBeGreaterThan(2500);
      expect(
        outside(
          survey.map((line) => line.area.replace('\u00a0', ' ')),
          areaByAlias,
        ),
      ).toEqual(['United States and Canada']);
    });

    it('cuts footnote marks and remarks only where they are', () => {
      const cut = distinct(survey.map((line) => line.area)).filter((name) =>
        areaByAlias(name)?.reason?.includes('footnote mark e'),
      );
      expect(cut.every((name) => /e\d*$/.test(name))).toBe(true);
      expect(cut).toContain('Japane');
      for (const name of ['Greece', 'Mozambique', 'Ukraine', 'Singapore', 'Chile', 'France']) {
        expect(areaByAlias(name)?.reason, name).toBeNull();
      }
    });

    it('finds the series of every row of a commodity of the catalogue', () => {
      const ours = survey.filter((line) => isUsgsCommodity(line.commodity));
      expect(ours.length).toBeGreaterThan(1500);
      const lost = ours.filter(
        ({ commodity, type, area }) => !usgsSeriesFor(commodity, type, area),
      );
      expect(lost).toEqual([]);
    });

    it('skips no commodity that is a critical raw material by its name', () => {
      const skipped = distinct(
        survey.map((line) => line.commodity).filter((commodity) => !isUsgsCommodity(commodity)),
      );
      expect(skipped.filter((commodity) => mineralByAlias(commodity))).toEqual([]);
      expect(skipped).toContain('Zirconium and Hafnium');
    });

    it('reports each country once in the forms that are summed, helium of the United States aside', () => {
      const edition = wide('2024').filter((line) => line.area.trim() !== '');
      const seen = new Map<string, number>();
      for (const { commodity, type, area } of edition) {
        const series = usgsSeriesFor(commodity, type, area);
        const code = areaByAlias(area)?.code;
        if (!series || !code) continue;
        const forms = summedForms(
          'usgs-mcs',
          series.mineral,
          series.stage,
          'world-production',
          'production',
        );
        if (forms !== 'all' && !forms.includes(series.form)) continue;
        const key = `${series.mineral} ${series.stage} ${series.form} ${code}`;
        seen.set(key, (seen.get(key) ?? 0) + 1);
      }
      const twice = [...seen].filter(([, times]) => times > 1).map(([key]) => key);
      expect(twice).toEqual(['helium processing gas US']);
    });

    const shares = ['fact_GlobalSupplyShares&t.csv', 'fact_EUSupplyShares&t.csv'].map((file) =>
      existsSync(DATA) ? records(join(DATA, 'ec-criticality/2023', file)) : [],
    );

    it('finds every country of the criticality study', () => {
      const names = shares.flat().map((row) => row.Country ?? '');
      expect(names.length).toBeGreaterThan(3000);
      expect(outside(names, areaByAlias)).toEqual([]);
    });

    it('leaves out of the criticality study only what is not on the list', () => {
      const names = shares.flat().map((row) => row.Material ?? '');
      expect(outside(names, mineralByAlias)).toEqual([
        'Aggregates',
        'Bentonite',
        'Cadmium',
        'Chromium',
        'Diatomite',
        'Gold',
        'Gypsum',
        'Hydrogen',
        'Indium',
        'Iron ore',
        'Kaolin',
        'Krypton',
        'Lead',
        'Limestone',
        'Magnesite',
        'Molybdenum',
        'Natural Rubber',
        'Natural cork',
        'Natural rubber',
        'Natural teak wood',
        'Neon',
        'Perlite',
        'Potash',
        'Rhenium',
        'Roundwood',
        'Sapele wood',
        'Selenium',
        'Silica sand',
        'Silver',
        'Sulphur',
        'Talc',
        'Tellurium',
        'Tin',
        'Xenon',
        'Zinc',
        'Zirconium',
      ]);
    });

    it('promises the shares of a stage exactly where the study has them', () => {
      const bases = ['world-production', 'eu-sourcing'] as const;
      bases.forEach((basis, index) => {
        const there = (shares[index] ?? []).flatMap((row) => {
          const series = ecSeriesFor(row.Material ?? '', row.Stage ?? '');
          return series ? [`${series.mineral} ${series.stage}`] : [];
        });
        const promised = distinct(there.map((key) => key.split(' ')[0] ?? '')).flatMap((mineral) =>
          headlineSeries(mineral)
            .filter((series) => series.basis === basis && series.measure === 'share')
            .map((series) => `${mineral} ${series.stage}`),
        );
        expect(promised.sort()).toEqual(distinct(there));
      });
    });

    it('knows every country of BACI by name and code, but for partners that are no one country', () => {
      const table = records(join(DATA, 'baci/country_codes_V202601.csv'));
      const repaired = (name: string) => Buffer.from(name, 'latin1').toString('utf8');
      const names = table.map((row) =>
        /Ã/.test(row.country_name ?? '')
          ? repaired(row.country_name ?? '')
          : (row.country_name ?? ''),
      );
      expect(outside(names, areaByAlias)).toEqual([
        'Belgium-Luxembourg (...1998)',
        'Czechoslovakia (...1992)',
        'Dem. Rep. of Germany (...1990)',
        'Europe EFTA, nes',
        'Southern African Customs Union (...1999)',
      ]);
      expect(
        outside(
          table.map((row) => row.country_iso3 ?? ''),
          areaByIso3,
        ),
      ).toEqual(['CSK', 'DDR', 'R20', 'ZA1']);
    });

    it('takes the numbers of BACI for the countries that it means by them', () => {
      const table = records(join(DATA, 'baci/country_codes_V202601.csv'));
      const other = table.filter(
        ({ country_code: number = '', country_iso3: iso3 = '' }) =>
          areaByTradeNumber(number)?.code !== areaByIso3(iso3)?.code,
      );
      // 'Europe EFTA, not elsewhere specified' has no three letters that mean anything here.
      expect(other.map((row) => row.country_code)).toEqual(['697']);
      expect(table.length).toBeGreaterThan(220);
    });

    it('finds every partner and series of the BACI extract', () => {
      const yearly = records(
        join(DATA, 'baci/eu27_imports_by_partner_material_year_usd_2002_2024.csv'),
      );
      expect(
        outside(
          yearly.map((row) => row.partner_iso2 ?? ''),
          areaByAlias,
        ),
      ).toEqual([]);
      expect(
        outside(
          yearly.map((row) => row.material ?? ''),
          baciSeriesFor,
        ),
      ).toEqual([]);
      const one = records(
        join(DATA, 'baci/eu27_trade_2024_by_partner_hs6_value_and_tonnes_BACI.csv'),
      );
      expect(
        outside(
          one.map((row) => row.partner_iso3 ?? ''),
          areaByIso3,
        ),
      ).toEqual([]);
      expect(
        outside(
          one.map((row) => row.hs6 ?? ''),
          (code) => resolveCode('HS6', code, 2024),
        ),
      ).toEqual([]);
      for (const { material = '', hs6 } of one) expect(baciSeriesFor(material)?.code).toBe(hs6);
    });

    it('finds every reporter and partner of the Comext extract, and each code or why it is left out', () => {
      const all = records(
        join(DATA, 'eurostat-comext/eu_comext_critical_inputs_cn8_2022_2024.csv'),
      );
      const codes = all.flatMap((row) => [row.DECLARANT_ISO ?? '', row.PARTNER_ISO ?? '']);
      expect(outside(codes, areaByAlias)).toEqual([]);
      const unknown = all.filter(
        ({ PRODUCT_NC: code = '', PERIOD }) =>
          !resolveCode('CN8', code, Number(PERIOD)) && whyLeftOut('CN8', code) === undefined,
      );
      expect(unknown).toEqual([]);
    });
  },
);
