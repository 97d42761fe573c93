import type { Ledger } from '@chokepoint/ledger';
import { isBalanced } from '@chokepoint/supply';
import type { ImportOutcome } from '@chokepoint/supply-application';
import { beforeAll, describe, expect, it } from 'vitest';
import { ABSENT, emptyLedger, importGenuine, rejectsOf, toldBy, type Told } from './genuine.js';

const RELEASE = 'bgs-wms-owid-2016';

if (ABSENT !== undefined) console.warn(`Golden file of the British Geological Survey: ${ABSENT}`);

describe.skipIf(ABSENT !== undefined)("the survey's figures at Our World in Data", () => {
  const ledger: Ledger = emptyLedger();
  let outcome: ImportOutcome;
  let facts: Told[];
  beforeAll(async () => {
    outcome = await importGenuine(ledger, 'bgs-owid');
    facts = await toldBy(ledger, RELEASE);
  });

  it('are a release of their own, with every row accounted for', () => {
    expect(outcome.releaseId).toBe(RELEASE);
    const [file] = outcome.files;
    expect(isBalanced(file!)).toBe(true);
    expect(file).toEqual({
      file: 'mineral-production-bgs-2016.csv',
      read: 3_242,
      imported: 1_317,
      rejected: 15,
      skipped: [{ rule: 'neither cobalt nor graphite in the row', rows: 1_910 }],
    });
    expect([facts.length, outcome.facts]).toEqual([1_507, 1_507]);
  });

  it('are refused for Czechoslovakia only, which the catalogue does not know', async () => {
    const rejects = await rejectsOf(ledger, RELEASE);
    expect(rejects).toHaveLength(15);
    expect(new Set(rejects.map(({ raw }) => raw))).toEqual(new Set(['Czechoslovakia']));
  });

  it.each([
    ['cobalt', 'CD', '2015', 83_529],
    ['cobalt', 'CD', '1970', 13_958],
    ['cobalt', 'CN', '2015', 9_600],
    ['cobalt', 'FI', '1970', 1_008],
    ['cobalt', 'NC', '1970', 0],
    ['graphite', 'CN', '2015', 1_800_000],
    ['graphite', 'BR', '1970', 11_200],
    ['graphite', 'KP', '2015', 10_000],
  ])('%s, %s, %s: %d t', (mineral, area, period, tonnes) => {
    const found = facts.filter(
      (one) => one.about.mineral === mineral && one.area === area && one.period === period,
    );
    expect(found.map(({ value }) => value)).toEqual([tonnes]);
  });

  it('are of cobalt and graphite as mined, from 1970 to 2015', () => {
    const kinds = facts.map(({ about }) => `${about.mineral} ${about.stage} ${about.form}`);
    expect([...new Set(kinds)].sort()).toEqual([
      'cobalt extraction content',
      'graphite extraction gross-weight',
    ]);
    const years = facts.map(({ period }) => period).sort();
    expect([years[0], years.at(-1)]).toEqual(['1970', '2015']);
  });
});
