import type { Ledger } from '@chokepoint/ledger';
import { isBalanced } from '@chokepoint/supply';
import type { ImportOutcome } from '@chokepoint/supply-application';
import { beforeAll, describe, expect, it } from 'vitest';
import { ABSENT, emptyLedger, importGenuine, rejectsOf, toldBy, type Told } from './genuine.js';

const RELEASE = 'iea-cmde-2024';

if (ABSENT !== undefined) console.warn(`Golden file of the IEA: ${ABSENT}`);

describe.skipIf(ABSENT !== undefined)("the IEA's Critical Minerals Data Explorer", () => {
  const ledger: Ledger = emptyLedger();
  let outcome: ImportOutcome;
  let facts: Told[];
  beforeAll(async () => {
    outcome = await importGenuine(ledger, 'iea');
    facts = await toldBy(ledger, RELEASE);
  });

  it('accounts for every row of every sheet, and refuses none', async () => {
    const [file] = outcome.files;
    expect(outcome.releaseId).toBe(RELEASE);
    expect(isBalanced(file!)).toBe(true);
    expect(file).toMatchObject({ read: 575, imported: 44, rejected: 0 });
    expect(await rejectsOf(ledger, RELEASE)).toEqual([]);
    expect(facts).toHaveLength(85);
  });

  it('gives 2023 only: what comes after is projected', () => {
    expect(new Set(facts.map(({ period }) => period))).toEqual(new Set(['2023']));
  });

  it.each([
    ['copper', 'extraction', 'CL', 5_311_300],
    ['copper', 'processing', 'CN', 11_547_000],
    ['copper', 'extraction', 'WORLD', 22_508_100],
    ['cobalt', 'extraction', 'CD', 157_000],
    ['cobalt', 'processing', 'CN', 171_700],
    ['cobalt', 'processing', 'ID', 0],
    ['cobalt', 'processing', 'CA', 6_900],
    ['cobalt', 'processing', 'WORLD', 223_800],
    ['lithium', 'extraction', 'AU', 84_100],
    ['lithium', 'processing', 'CN', 113_900],
    ['nickel', 'extraction', 'NC', 210_000],
    ['nickel', 'processing', 'ID', 1_413_700],
    ['graphite', 'extraction', 'CN', 1_320_000],
    ['graphite', 'processing', 'CN', 1_851_900],
    ['graphite', 'processing', 'SE', 0],
    ['magnet-rare-earths', 'extraction', 'MM', 10_800],
    ['magnet-rare-earths', 'processing', 'CN', 70_300],
    ['magnet-rare-earths', 'processing', 'OTHER', 1_800],
  ])('%s, %s, %s: %d t', (mineral, stage, area, tonnes) => {
    const found = facts.filter(
      (one) => one.about.mineral === mineral && one.about.stage === stage && one.area === area,
    );
    expect(found).toHaveLength(1);
    expect(found[0]!.value).toBeCloseTo(tonnes, 6);
    expect(found[0]!.about).toMatchObject({ unit: 't', basis: 'world-production' });
  });

  it('has countries that add up to the printed total, but for three, and says so', () => {
    const gaps: string[] = [];
    for (const one of new Set(facts.map(({ about }) => `${about.mineral} ${about.stage}`))) {
      const own = facts.filter(({ about }) => `${about.mineral} ${about.stage}` === one);
      const total = own.find(({ area }) => area === 'WORLD')?.value ?? Number.NaN;
      const sum = own
        .filter(({ area }) => area !== 'WORLD')
        .reduce((all, fact) => all + (fact.value ?? 0), 0);
      if (Math.abs(sum - total) > 500) gaps.push(`${one}: ${Math.round(sum - total)}`);
    }
    // Australia, Canada and Germany, listed last, are in the rest of the world as well.
    expect(gaps).toEqual([
      'nickel extraction: 111400',
      'nickel processing: 135900',
      'graphite processing: 28200',
    ]);
    const suspect = facts.filter(({ flags }) => flags.includes('suspect'));
    expect(suspect.map(({ about, area }) => `${about.mineral} ${about.stage} ${area}`)).toEqual([
      'nickel extraction OTHER',
      'nickel extraction WORLD',
      'nickel processing OTHER',
      'nickel processing WORLD',
      'graphite processing OTHER',
      'graphite processing WORLD',
    ]);
  });
});
