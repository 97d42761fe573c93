import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { mineralByAlias, MINERALS } from '../index.js';

const FILE = resolve(
  import.meta.dirname,
  '../../../../../shared/data/ec-criticality/2023/fact_MaterialUseShares.csv',
);
const read = (): Record<string, string>[] =>
  parse(readFileSync(FILE, 'latin1'), { columns: true, relax_column_count: true });

const percent = (text: string): number => Number(/(\d+) ?%/.exec(text)?.[1] ?? NaN);

describe.skipIf(!existsSync(FILE))('shares of use (needs ../shared/data)', () => {
  const shares = new Map<string, number[]>();
  for (const row of existsSync(FILE) ? read() : []) {
    const id = mineralByAlias(row.Material ?? '')?.id;
    if (id === undefined || /^others?$/i.test(row.Application ?? '')) continue;
    shares.set(
      id,
      [...(shares.get(id) ?? []), percent(row.Share ?? '')].sort((a, b) => b - a),
    );
  }

  it.each(MINERALS.filter((entry) => entry.uses.length > 0))(
    '$name: the largest named ones',
    (entry) => {
      expect(entry.uses.map(percent)).toEqual(shares.get(entry.id)?.slice(0, entry.uses.length));
    },
  );

  it('has uses for every mineral of the table', () => {
    const without = MINERALS.filter((entry) => shares.has(entry.id) && entry.uses.length === 0);
    expect(without.map((entry) => entry.id)).toEqual([]);
  });
});
