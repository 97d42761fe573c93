import { AREAS, MINERALS, STAGES } from '@chokepoint/catalogue';
import { HOLDER_KINDS } from '@chokepoint/supply';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textFile } from '../common/source-files.js';
import { detectImporter } from '../registry.js';
import { briefly, endings, factsOf, outcomesOf } from '../testing/outcomes.js';
import type { CellFault } from './fault.js';
import { ORIGINALS, ownDataImporter } from './own-data.importer.js';
import { recogniseTemplate } from './recognise.js';
import { TEMPLATE_LIST, TEMPLATES } from './templates.js';
import { templateCsv, writeTable } from './write-table.js';

const EDITION = { edition: '2026-11' };
const csv = (...lines: string[]) => textFile('own.csv', lines.join('\n'));
const outcomes = (...lines: string[]) => outcomesOf(ownDataImporter, [csv(...lines)], EDITION);
const SUPPLY = 'mineral,stage,form,measure,area,period,value,unit,estimated,note';

async function faultsOf(...lines: string[]): Promise<string[]> {
  const detected = await ownDataImporter.detect([csv(...lines)], EDITION);
  if (detected.ok) return [];
  expect(detected.error.code).toBe('own-data-faults');
  const faults = detected.error.details?.['faults'] as unknown as readonly CellFault[];
  for (const { advice } of faults) expect(advice).not.toBe('');
  return faults.map(
    ({ row, field, raw, reason }) => `${row} ${field ?? 'row'} '${raw}': ${reason}`,
  );
}

describe('each template', () => {
  it.each(TEMPLATE_LIST)(
    '$id is recognised by its header, and its example can be imported',
    async (template) => {
      const file = textFile(`${template.id}.csv`, templateCsv(template));
      const found = await detectImporter([file], EDITION);
      expect(found).toMatchObject({ ok: true, value: { importer: { id: 'own' } } });
      const read = await outcomesOf(ownDataImporter, [file], EDITION);
      expect(read).toMatchObject([{ kind: 'imported', row: 2 }]);
    },
  );

  it('has a header that no other has', () => {
    for (const template of TEMPLATE_LIST) {
      const all = template.columns.map(({ name }) => name);
      const least = template.columns.filter((one) => one.required).map(({ name }) => name);
      expect(recogniseTemplate(all)).toBe(template);
      expect(recogniseTemplate(least)).toBe(template);
      expect(recogniseTemplate([...all, 'comment'])).toBeUndefined();
      expect(recogniseTemplate([...all, 'Mineral'])).toBeUndefined();
    }
  });
});

describe('a file of own production', () => {
  it('becomes facts in the unit of the mineral, each marked private', async () => {
    const read = await outcomes(
      SUPPLY,
      'Gallium,processing,Low purity,production,Germany,2025,1.5,t,yes,site visit',
      'gallium,processing,low-purity,production,CHN,2025,600000,kg,,',
      ',,,,,,,,,',
      'cobalt,extraction,,capacity,CD,2025,12,kt,no,',
    );
    expect(factsOf(read).map(briefly)).toEqual([
      "gallium low-purity production DE 2025: 1500 kg estimated+private '1.5 t (site visit)'",
      'gallium low-purity production CN 2025: 600000 kg private',
      "cobalt total capacity CD 2025: 12000 t private '12 kt'",
    ]);
    expect(endings(read)).toEqual(['4 skipped: blank row']);
  });

  it('may be written with semicolons or tabs, and its columns in any order', async () => {
    for (const separator of [';', '\t']) {
      const lines = [
        ['value', 'unit', 'mineral', 'stage', 'measure', 'area', 'period'],
        ['7', 'kg', 'gallium', 'processing', 'production', '"JP"', '2025-06'],
      ].map((cells) => cells.join(separator));
      expect(factsOf(await outcomes(...lines)).map(briefly)).toEqual([
        'gallium total production JP 2025-06: 7 kg private',
      ]);
    }
  });

  it('is refused as a whole, and each faulty cell is named with what to do', async () => {
    const faults = await faultsOf(
      SUPPLY,
      'gallium,processing,,production,DE,2025,10,kg,,',
      'unobtainium,mining,,production,Atlantis,2025-13,"1,5",lb,perhaps,',
      'gallium,processing,,production,DE,2025,-4,kg,,',
      'gallium,processing,,production,DE,2025,9,Mm3,,',
      'gallium,processing,,production,DE,2025,10,kg,,,,surplus',
      'gallium,processing,,production,DE,2025,10,kg,,',
      'gallium,processing,caf\ufffd,production,DE,2025,,kg,,',
    );
    expect(faults).toEqual([
      "3 mineral 'unobtainium': Not a raw material of the catalogue.",
      "3 stage 'mining': Not one of the values of this column.",
      "3 area 'Atlantis': Not an area of the catalogue.",
      "3 period '2025-13': Not a period.",
      "3 value '1,5': It can be read as more than one number.",
      "3 unit 'lb': Not a unit of mass.",
      "3 estimated 'perhaps': Neither yes nor no.",
      "4 value '-4': Less than nothing.",
      "5 unit 'Mm3': It does not convert into kg, in which this raw material is recorded.",
      "6 row 'gallium,processing,,production,DE,2025,10,kg,,,,surplus': 10 cells are expected, 12 are there.",
      "7 row 'gallium,processing,,production,DE,2025,10,kg,,': It says the same as row 2.",
      "8 form 'caf\ufffd': A character cannot be read.",
      "8 value '': The cell is empty.",
    ]);
  });

  it('is not believed when a quote is never closed', async () => {
    const [fault] = await faultsOf(SUPPLY, 'gallium,processing,"low,production,DE,2025,10,kg,,');
    expect(fault).toMatch(/^2 row '': /);
  });
});

describe('files that are no own data', () => {
  const codeOf = async (name: string, text: string, options: { edition?: string } = EDITION) => {
    const detected = await ownDataImporter.detect([textFile(name, text)], options);
    return detected.ok ? 'ok' : detected.error.code;
  };

  it.each([
    ['a.csv', 'mineral,amount\ngallium,3\n', 'unknown-layout'],
    ['a.csv', '', 'unknown-layout'],
    ['a.csv', `${SUPPLY}\n`, 'own-data-empty'],
    ['a.xlsx', 'PK\u0003\u0004', 'unknown-layout'],
  ])('%s with %j is refused with %s', async (name, text, code) => {
    expect(await codeOf(name, text)).toBe(code);
  });

  it('need an edition, and one that begins with a date says when it came out', async () => {
    const file = textFile('supply.csv', templateCsv(TEMPLATES.supply));
    expect(await codeOf('supply.csv', templateCsv(TEMPLATES.supply), {})).toBe('edition-unknown');
    const published = async (edition: string) => {
      const detected = await ownDataImporter.detect([file], { edition });
      return detected.ok ? (detected.value.published?.latest ?? null) : detected.error.code;
    };
    expect(await published('2026-11')).toBe('2026-11-30');
    expect(await published('2026-11-25-3fa9c1d2')).toBe('2026-11-25');
    expect(await published('autumn')).toBeNull();
    expect(await published('20261125')).toBeNull();
  });
});

it('an original from which a table was mapped is counted and not read', async () => {
  const files = [
    textFile('supply.csv', templateCsv(TEMPLATES.supply)),
    textFile(`${ORIGINALS}works.csv`, 'Metal;Jahr\nGallium;2025\n'),
  ];
  const read = await outcomesOf(ownDataImporter, files, EDITION);
  expect(read.map(({ kind }) => kind)).toEqual(['imported', 'skipped']);
});

const text = fc
  .string({ minLength: 1, maxLength: 40 })
  .map((one) => one.replace(/[\0\ufffd\ufeff\u00a0\u202f]/g, ' ').trim())
  .filter((one) => one !== '');
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const mineral = fc.constantFrom(...MINERALS.filter(({ massUnit }) => massUnit !== 'Mm3'));
const area = fc.constantFrom(...AREAS.map(({ code }) => code));
const form = fc.stringMatching(/^[a-z][a-z0-9]{0,6}(-[a-z0-9]{1,6})?$/);
const amount = fc.integer({ min: 0, max: 10 ** 12 }).map((thousandths) => thousandths / 1000);

describe('what our own writer writes', () => {
  it('is read back equal: stocks, whatever their texts hold', async () => {
    const holding = fc.record({
      mineral,
      holder: text,
      holderKind: fc.constantFrom(...HOLDER_KINDS),
      area,
      form,
      purity: fc.option(text),
      at: day,
      quantity: amount,
      releaseRule: fc.option(text),
      confidentiality: fc.option(text),
    });
    const sets = fc.uniqueArray(holding, {
      minLength: 1,
      maxLength: 8,
      selector: (one) => JSON.stringify(one),
    });
    await fc.assert(
      fc.asyncProperty(sets, async (holdings) => {
        const rows = holdings.map((one) => ({
          mineral: one.mineral.id,
          holder: one.holder,
          holder_kind: one.holderKind,
          area: one.area,
          form: one.form,
          purity: one.purity ?? '',
          at: one.at,
          quantity: String(one.quantity),
          unit: one.mineral.massUnit,
          release_rule: one.releaseRule ?? '',
          confidentiality: one.confidentiality ?? '',
        }));
        const file = textFile('stockpiles.csv', writeTable(TEMPLATES.stockpiles, rows));
        const read = await outcomesOf(ownDataImporter, [file], EDITION);
        const stocks = read.flatMap((one) =>
          one.kind === 'imported' ? (one.stockpiles ?? []) : [],
        );
        expect(stocks.map(({ sourceRow: _row, ...stock }) => stock)).toEqual(
          holdings.map((one) => ({
            ...one,
            mineral: one.mineral.id,
            unit: one.mineral.massUnit,
            low: null,
            high: null,
            flags: ['private'],
            raw: null,
          })),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('is read back equal: production', async () => {
    const figure = fc.record({
      mineral,
      stage: fc.constantFrom(...STAGES),
      form,
      area,
      value: amount,
    });
    const sets = fc.uniqueArray(figure, {
      minLength: 1,
      maxLength: 8,
      selector: (one) => JSON.stringify(one),
    });
    await fc.assert(
      fc.asyncProperty(sets, async (figures) => {
        const rows = figures.map((one) => ({
          mineral: one.mineral.id,
          stage: one.stage,
          form: one.form,
          measure: 'production',
          area: one.area,
          period: '2025',
          value: String(one.value),
          unit: one.mineral.massUnit,
        }));
        const file = textFile('supply.csv', writeTable(TEMPLATES.supply, rows));
        const facts = factsOf(await outcomesOf(ownDataImporter, [file], EDITION));
        expect(
          facts.map(({ mineral, stage, form, fact }) => [
            mineral,
            stage,
            form,
            fact.area,
            fact.value,
          ]),
        ).toEqual(figures.map((one) => [one.mineral.id, one.stage, one.form, one.area, one.value]));
      }),
      { numRuns: 60 },
    );
  });
});
