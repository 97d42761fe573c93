import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { textFile } from '../common/source-files.js';
import { briefly, endings, factsOf, outcomesOf } from '../testing/outcomes.js';
import { bgsImporter } from './bgs.importer.js';
import { MAX_JSON_BYTES } from '../common/json-file.js';

// Made by hand after what public code says of the survey's service. No genuine answer was at hand, so
// this layout has not been tried against one.
const COBALT = {
  bgs_commodity_trans: 'cobalt, mine',
  bgs_sub_commodity_trans: null,
  bgs_statistic_type_trans: 'Production',
  country_trans: 'Cuba',
  country_iso2_code: 'CU',
  country_iso3_code: 'CUB',
  year: '2019-01-01',
  quantity: 3_800,
  units: 'tonnes (metal content)',
  data_precision_description: null,
  concat_figure_notes_text: null,
  erml_group: 'Cobalt',
};
type Feature = Readonly<Record<string, unknown>>;
const GALLIUM = { bgs_commodity_trans: 'gallium, primary', units: 'tonnes (metric)' };
const GRAPHITE = { bgs_commodity_trans: 'graphite', units: 'tonnes (metric)' };

const answer = (features: readonly (Feature | null)[], more: Feature = {}) =>
  textFile(
    'a.geojson',
    JSON.stringify({
      type: 'FeatureCollection',
      features: features.map((one) => ({
        type: 'Feature',
        geometry: null,
        properties: one && { ...COBALT, ...one },
      })),
      ...more,
    }),
  );
const outcomes = (...features: (Feature | null)[]) => outcomesOf(bgsImporter, [answer(features)]);

describe("an answer of the survey's service", () => {
  it('gives production in the unit of the mineral, whatever way the year is written', async () => {
    const found = await outcomes(
      {},
      { ...GALLIUM, year: '2020', quantity: 0.25 },
      { ...GALLIUM, year: '2021-01-01T00:00:00Z', quantity: 7, units: 'kilograms' },
      { ...GRAPHITE, year: '2021-01-01 00:00:00', quantity: '1,500' },
    );
    expect(factsOf(found).map((one) => `${one.stage} ${briefly(one)}`)).toEqual([
      'extraction cobalt content production CU 2019: 3800 t',
      "processing gallium primary production CU 2020: 250 kg  '0.25'",
      'processing gallium primary production CU 2021: 7 kg',
      'extraction graphite gross-weight production CU 2021: 1500 t',
    ]);
  });

  it('keeps unknown, nothing, less than half a unit and an estimate apart, as printed', async () => {
    const precision = (
      data_precision_description: string,
      quantity: number | null,
      year: string,
    ) => ({
      data_precision_description,
      quantity,
      year,
    });
    const found = await outcomes(
      precision('Figures not available', null, '2015'),
      precision('Nil (nothing produced)', 0, '2016'),
      precision('Less than half the unit shown', 0, '2017'),
      { year: '2018', concat_figure_notes_text: 'Break in series.|Estimates.' },
      { quantity: null },
    );
    expect(factsOf(found).map(briefly)).toEqual([
      "cobalt content production CU 2015: null t not-available 'Figures not available'",
      "cobalt content production CU 2016: 0 t nil-or-negligible '0 | Nil (nothing produced)'",
      "cobalt content production CU 2017: null[0..0.5] t nil-or-negligible+bound '0 | Less than half the unit shown'",
      "cobalt content production CU 2018: 3800 t estimated '3800 | Break in series.|Estimates.'",
    ]);
    expect(endings(found)).toEqual(['5 skipped: no figure printed']);
  });

  it('leaves out by rule trade, parts of a commodity and what mixes several', async () => {
    const found = await outcomes(
      { bgs_statistic_type_trans: 'Imports' },
      { bgs_statistic_type_trans: 'Exports' },
      { bgs_commodity_trans: 'lithium minerals' },
      { ...GRAPHITE, bgs_sub_commodity_trans: 'Amorphous' },
    );
    expect(endings(found)).toEqual([
      '1 skipped: imports and exports: not imported',
      '2 skipped: imports and exports: not imported',
      '3 skipped: outside the catalogue',
      '4 skipped: a part of a commodity: not imported',
    ]);
  });

  it('refuses feature by feature what it cannot read or place', async () => {
    const found = await outcomes(
      {},
      {},
      { bgs_statistic_type_trans: 'Reserves' },
      { country_trans: 'Atlantis', country_iso2_code: 'Q9', country_iso3_code: 'ATL' },
      { country_trans: 'Cuba', country_iso2_code: 'CL', country_iso3_code: 'CHL' },
      {
        country_trans: 'German Federal Republic',
        country_iso2_code: 'DE',
        country_iso3_code: 'DEU',
      },
      { year: '2019/20' },
      { units: 'tonnes (metric)' },
      { ...GRAPHITE, units: 'carats' },
      { year: '2001', quantity: 'n/a' },
      { year: '2001', quantity: -1 },
      { year: '2001', data_precision_description: 'Somehow' },
      { year: '2001', quantity: 5, data_precision_description: 'Figures not available' },
      null,
    );
    expect(endings(found)).toEqual([
      "2 rejected: row 'cobalt content CU 2019': A second figure of the same thing.",
      "3 rejected: bgs_statistic_type_trans 'Reserves': Not a statistic that is known.",
      "4 rejected: country_trans 'Atlantis, Q9, ATL': Not one area that the catalogue knows.",
      "5 rejected: country_trans 'Cuba, CL, CHL': Not one area that the catalogue knows.",
      "6 rejected: country_trans 'German Federal Republic, DE, DEU': Not one area that the catalogue knows.",
      "7 rejected: year '2019/20': Not a year.",
      "8 rejected: units 'tonnes (metric)': Not a unit of content weight.",
      "9 rejected: units 'carats': Not a unit of gross weight.",
      "10 rejected: quantity 'n/a': Not a weight, with the precision ''.",
      "11 rejected: quantity '-1': Not a weight, with the precision ''.",
      "12 rejected: quantity '3800': Not a weight, with the precision 'Somehow'.",
      "13 rejected: quantity '5': Not a weight, with the precision 'Figures not available'.",
      "14 rejected: row '': A feature without properties.",
    ]);
  });

  it('keeps the two Congos apart, though the survey gives both the same three letters', async () => {
    const found = await outcomes(
      { country_trans: 'Congo', country_iso2_code: 'CG', country_iso3_code: 'COD' },
      {
        country_trans: 'Congo, Democratic Republic',
        country_iso2_code: 'CD',
        country_iso3_code: 'COD',
      },
    );
    expect(factsOf(found).map(({ fact }) => fact.area)).toEqual(['CG', 'CD']);
  });

  it('is named by the years of its production, and leaves its date to who imports it', async () => {
    const features = [
      { year: '2019' },
      { year: '2022' },
      { year: '1970', bgs_statistic_type_trans: 'Imports' },
    ];
    expect(await bgsImporter.detect([answer(features)])).toMatchObject({
      value: { source: 'bgs-wms', edition: '2019-2022', published: null },
    });
    expect(await bgsImporter.detect([answer([])])).toMatchObject({
      error: { code: 'nothing-to-import' },
    });
  });
});

describe('a file that is no whole answer', () => {
  it.each(['concat_figure_notes_text', 'country_iso3_code', 'quantity'])(
    'for want of %s is refused with what was found',
    async (name) => {
      const feature = { ...COBALT, [name]: undefined };
      expect(await bgsImporter.detect([answer([feature])])).toMatchObject({
        error: { code: 'unknown-layout', details: { found: expect.stringContaining('year') } },
      });
      const later = await outcomes({}, feature);
      expect(endings(later)).toEqual([`2 rejected: ${name} '': The property is not there.`]);
    },
  );

  it.each([
    ['no collection', '{"type":"Feature"}'],
    ['a list', '[1,2]'],
    ['broken', '{"type":"FeatureCollection","features":['],
    ['without features', '\ufeff {"type":"FeatureCollection"}'],
  ])('%s is refused', async (_, text) => {
    expect(await bgsImporter.detect([textFile('a.json', text)])).toMatchObject({
      error: { code: 'unknown-layout' },
    });
  });

  it('is refused as a page when the survey counted more features', async () => {
    const page = answer([{}], { numberMatched: 2, numberReturned: 1 });
    expect(await bgsImporter.detect([page])).toMatchObject({
      error: { code: 'incomplete-answer', details: { count: 1, matched: 2 } },
    });
  });

  const large = (beginning: string) => {
    const piece = Buffer.from(beginning.padEnd(1024 * 1024, ' '));
    const pieces = Array.from({ length: MAX_JSON_BYTES / piece.length + 1 }, () => piece);
    return { name: 'a.json', open: () => Readable.from(pieces) };
  };

  it('is refused unread beyond the size that fits into memory', async () => {
    expect(await bgsImporter.detect([large('{"type":"FeatureCollection"')])).toMatchObject({
      error: { code: 'file-too-large', details: { limit: MAX_JSON_BYTES } },
    });
  });

  it('is left to other importers when it is large and not from the survey', async () => {
    expect(await bgsImporter.detect([large('{"version":"2.0"')])).toMatchObject({
      error: { code: 'unknown-layout' },
    });
  });
});
