import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { detectImporter, textFile } from '@chokepoint/importers';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { ABSENT } from './genuine.js';
import { toColumn, WHOLE, type Cells, type Mutation } from './mutations.js';

const ROOT = join(import.meta.dirname, '../../../../shared/data');
/** One genuine file of each layout that is imported, and the tables made of them where need be. */
const FILES: readonly (readonly [
  path: string,
  encoding: 'utf8' | 'latin1',
  made?: (cells: Cells) => Cells,
  edition?: string,
])[] = [
  ['usgs-mcs/2023/world/mcs2023-galli_world.csv', 'utf8'],
  ['usgs-mcs/2023/world/mcs2023-cobal_world.csv', 'utf8'],
  ['usgs-mcs/2024/world/mcs2024-graph_world.csv', 'utf8'],
  ['usgs-mcs/2025/world/MCS2025_World_Data.csv', 'utf8'],
  ['usgs-mcs/2023/salient/mcs2023-cobal_salient.csv', 'utf8'],
  ['usgs-mcs/2025/salient/mcs2025-timin_salient.csv', 'utf8'],
  ['usgs-mcs/2024/MCS2024_T5_Critical_Minerals_Salient.csv', 'utf8'],
  ['usgs-mcs/2025/MCS2025_T5_Critical_Minerals_Salient.csv', 'utf8'],
  ['usgs-mcs/2026-excerpt/MCS2026_T7_Critical_Minerals_Salient.csv', 'utf8'],
  ['usgs-mcs/2023/MCS2023_Fig2_Net_Import_Reliance.csv', 'utf8'],
  ['usgs-mcs/2025/MCS2025_Fig2_Net_Import_Reliance.csv', 'utf8'],
  ['ec-criticality/2017/table3_2017_SR_EI_IR_EOLRIR.csv', 'latin1'],
  ['ec-criticality/2017/table18_2017_substitution_HHI.csv', 'latin1'],
  ['ec-criticality/2017/table20_SR_EI_2011_2014_2017.csv', 'latin1'],
  ['ec-criticality/2017/eu_crm_2017_sr_inputs.csv', 'latin1'],
  ['ec-criticality/2023/fact_EUSupplyShares&t.csv', 'latin1'],
  ['ec-criticality/2023/fact_GlobalSupplyShares&t.csv', 'latin1'],
  ['ec-criticality/2023/dimension_CRMsOverTime.csv', 'latin1'],
  ['baci/eu27_imports_by_partner_material_year_usd_2002_2024.csv', 'utf8'],
  ['baci/country_codes_V202601.csv', 'utf8', asMagnetsForGermany, 'V202601'],
  ['eurostat-comext/eu_comext_critical_inputs_cn8_2022_2024.csv', 'utf8'],
  ['bgs-owid/mineral-production-bgs-2016.csv', 'utf8'],
  ['comtrade/gallium_trade_data.csv', 'utf8', asReportedByTheUnion],
  ['wmd/world_mining_data_2024_production_2018_2022.csv', 'utf8'],
];

/** Large tables are cut: what is done to a column shows in a hundred rows. */
const ROWS = 160;

/** No genuine file of UN Comtrade is the Union's own, nor has more partners than one. */
function asReportedByTheUnion([header = [], ...rows]: Cells): Cells {
  const at = (name: string): number => header.indexOf(name);
  const union = rows
    .filter((row) => row[at('reporterCode')] === '842')
    .map((row) => row.with(at('reporterCode'), '97'));
  const key = (row: readonly string[]): string =>
    `${row[at('period')]} ${row[at('flowCode')]} ${row[at('partnerCode')]}`;
  const byKey = new Map(union.map((row) => [key(row), row]));
  const whole = union.map((row) => {
    if (row[at('partnerCode')] !== '0') return row;
    const only = byKey.get(key(row.with(at('partnerCode'), '156')));
    return row.with(at('primaryValue'), only?.[at('primaryValue')] ?? '');
  });
  return [header, ...whole];
}

/** No genuine year of BACI is at hand; its list of countries is. */
function asMagnetsForGermany([, ...countries]: Cells): Cells {
  const flows = countries.map(([number = ''], n) => {
    const tonnes = n % 3 === 0 ? 'NA' : `${n}.5`;
    return ['2023', number, '276', '850511', `${n}.250`, tonnes];
  });
  return [['t', 'i', 'j', 'k', 'v', 'q'], ...flows];
}

interface Read {
  /** Each figure as text, without the row it stands in. */
  readonly figures: readonly string[];
  readonly refused: string | null;
}

async function read(name: string, bytes: Buffer, edition?: string): Promise<Read> {
  const file = textFile(name, bytes);
  const found = await detectImporter([file], { edition });
  if (!found.ok) return { figures: [], refused: found.error.code };
  const figures: string[] = [];
  for await (const page of found.value.release.rows(file)) {
    for (const outcome of page) {
      if (outcome.kind !== 'imported') continue;
      for (const { fact, ...about } of outcome.facts ?? []) {
        figures.push(JSON.stringify({ ...about, ...fact, sourceRow: 0 }));
      }
      const { assessments = [], inputs = [], parameters = [] } = outcome;
      const { stockpiles = [], governance = [] } = outcome;
      for (const one of [...assessments, ...inputs, ...parameters, ...stockpiles, ...governance]) {
        figures.push(JSON.stringify(one, (key, value) => (key === 'sourceRow' ? 0 : value)));
      }
    }
  }
  return { figures, refused: null };
}

if (ABSENT !== undefined) console.warn(`Mutations of genuine files: ${ABSENT}`);

const SAMPLES = FILES.map(([path, encoding, made, edition]) => ({
  path,
  encoding,
  made,
  edition,
}));

describe.skipIf(ABSENT !== undefined).each(SAMPLES)('$path', (sample) => {
  const { path, encoding, made, edition } = sample;
  const cells = (): Cells => {
    const all = parse(readFileSync(join(ROOT, path), encoding), {
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
    }) as string[][];
    return (made?.(all) ?? all).slice(0, ROWS);
  };
  const name = basename(path);
  // Only UTF has a byte order mark.
  const encoded = (bytes: Buffer): Buffer =>
    encoding === 'latin1'
      ? Buffer.from(bytes.toString('utf8').replace('\ufeff', ''), 'latin1')
      : bytes;

  async function check({ name: what, demands, apply }: Mutation): Promise<string[]> {
    const given = cells();
    const genuine = await read(name, encoded(asIs(given)), edition);
    expect(genuine.figures.length, 'figures of the genuine file').toBeGreaterThan(3);
    const mutated = await read(name, encoded(apply(given)), edition);
    const known = new Set(genuine.figures);
    const other = mutated.figures.filter((figure) => !known.has(figure));
    if (demands === 'same') expect(mutated.figures, what).toEqual(genuine.figures);
    return other.slice(0, 2).map((figure) => `${what}: ${figure}`);
  }

  it.each(WHOLE)('with $name gives no other figure', async (mutation) => {
    expect(await check(mutation)).toEqual([]);
  });

  it('in another encoding than its publisher uses gives no other figure', async () => {
    const genuine = new Set((await read(name, encoded(asIs(cells())), edition)).figures);
    const text = asIs(cells()).toString('utf8');
    const other = await read(
      name,
      Buffer.from(text, encoding === 'latin1' ? 'utf8' : 'latin1'),
      edition,
    );
    expect(other.figures.filter((figure) => !genuine.has(figure))).toEqual([]);
  });

  it('with any column renamed, dropped or doubled gives no other figure', async () => {
    const width = cells()[0]!.length;
    const wrong: string[] = [];
    for (let at = 0; at < width; at++) {
      for (const mutation of toColumn(at)) wrong.push(...(await check(mutation)));
    }
    expect(wrong).toEqual([]);
  });
});

const asIs = (cells: Cells): Buffer => WHOLE_AS_IS.apply(cells);
const WHOLE_AS_IS: Mutation = {
  name: 'as it is',
  demands: 'same',
  apply: (cells) =>
    Buffer.from(
      cells.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n'),
      'utf8',
    ),
};
