import type { Ledger } from '@chokepoint/ledger';
import { figureFromStatements } from '@chokepoint/projections';
import { isBalanced, type Statement } from '@chokepoint/supply';
import type { ImportOutcome } from '@chokepoint/supply-application';
import { beforeAll, describe, expect, it } from 'vitest';
import { ABSENT, emptyLedger, importGenuine, rejectsOf, toldBy, type Told } from './genuine.js';

if (ABSENT !== undefined) console.warn(`Golden files of summary tables: ${ABSENT}`);

const SOURCE = 'usgs-mcs-summary';
const EDITIONS = ['2023', '2024', '2025', '2026'] as const;
type Edition = (typeof EDITIONS)[number];
const FOLDERS: Readonly<Record<Edition, string>> = {
  '2023': 'usgs-mcs/2023',
  '2024': 'usgs-mcs/2024',
  '2025': 'usgs-mcs/2025',
  '2026': 'usgs-mcs/2026-excerpt',
};

describe.skipIf(ABSENT !== undefined)('summary tables, the genuine files', () => {
  const ledger: Ledger = emptyLedger();
  const outcomes = new Map<Edition, ImportOutcome>();
  const facts = new Map<Edition, Told[]>();
  /** What the commodities' own tables of the same edition say. */
  const own = new Map<Edition, Told[]>();
  beforeAll(async () => {
    for (const edition of EDITIONS) {
      outcomes.set(edition, await importGenuine(ledger, FOLDERS[edition], SOURCE));
      facts.set(edition, await toldBy(ledger, `${SOURCE}-${edition}`));
      await importGenuine(ledger, FOLDERS[edition]);
      const world = await toldBy(ledger, `usgs-mcs-${edition}`);
      if (edition !== '2026') await importGenuine(ledger, `${FOLDERS[edition]}/salient`);
      const salient = await toldBy(ledger, `usgs-mcs-salient-${edition}`);
      own.set(edition, [...world, ...salient]);
    }
  });

  it.each([
    ['2023', 31],
    ['2024', 152],
    ['2025', 153],
    ['2026', 30],
  ] as const)(
    '%s: accounts for every row, refuses none, and has %i figures',
    async (edition, n) => {
      for (const file of outcomes.get(edition)!.files)
        expect(isBalanced(file), file.file).toBe(true);
      expect(await rejectsOf(ledger, `${SOURCE}-${edition}`)).toEqual([]);
      expect(facts.get(edition)).toHaveLength(n);
    },
  );

  it('takes figures of two kinds of table only, and has a reason for each of the others', () => {
    const summaries = EDITIONS.flatMap((edition) => outcomes.get(edition)!.files).filter(
      ({ file }) => /^(MCS\d{4}_(T|Fig)\d|NDS)/.test(file),
    );
    expect(summaries).toHaveLength(35);
    const taken = summaries.filter(({ imported }) => imported > 0).map(({ file }) => file);
    expect(taken.map((name) => name.slice(0, 12))).toEqual([
      'MCS2023_Fig2',
      'MCS2024_Fig2',
      'MCS2024_T5_C',
      'MCS2025_Fig2',
      'MCS2025_T5_C',
      'MCS2026_T7_C',
    ]);
    const rules = summaries
      .filter(({ imported }) => imported === 0)
      .map(({ skipped }) => skipped.map(({ rule }) => rule).filter((rule) => rule !== 'blank row'));
    expect(rules.every((of) => of.length === 1)).toBe(true);
    expect(new Set(rules.flat()).size).toBe(12);
  });

  it.each([
    ['2025', 'antimony', 'consumption', 'apparent', 'US', 24_000, 't'],
    ['2025', 'antimony', 'net-import-reliance', 'all', 'US', 0.85, 'share'],
    ['2025', 'antimony', 'production', 'content', 'CN', 60_000, 't'],
    ['2025', 'antimony', 'production', 'content', 'WORLD', 100_000, 't'],
    ['2025', 'antimony', 'production', 'secondary', 'US', 3_500, 't'],
    ['2025', 'gallium', 'production', 'primary-low-purity', 'CN', 750_000, 'kg'],
    ['2025', 'platinum', 'production', 'secondary', 'US', 8_500, 'kg'],
    ['2025', 'rare-earths', 'production', 'compounds-and-metals-primary', 'US', 1_300, 't'],
    ['2025', 'copper', 'net-import-reliance', 'all', 'US', 0.45, 'share'],
    ['2024', 'cobalt', 'consumption', 'apparent', 'US', 6_400, 't'],
    ['2024', 'aluminium', 'production', 'bauxite', 'AU', 98_000_000, 't'],
    ['2023', 'vanadium', 'net-import-reliance', 'all', 'US', 0.54, 'share'],
    ['2026', 'rare-earths', 'consumption', 'compounds-and-metals', 'US', 27_000, 't'],
    ['2026', 'cobalt', 'production', 'content', 'CD', 230_000, 't'],
  ] as const)('%s %s: %s %s %s is %d %s', (edition, mineral, measure, form, area, value, unit) => {
    const found = facts
      .get(edition)!
      .filter(
        ({ about, area: where }) =>
          about.mineral === mineral &&
          about.measure === measure &&
          about.form === form &&
          where === area,
      );
    expect(found.map((one) => [one.value, one.about.unit, one.period])).toEqual([
      [value, unit, String(Number(edition) - 1)],
    ]);
  });

  const key = ({ about, area, period }: Told): string =>
    [about.mineral, about.stage, about.basis, about.measure, area, period].join(' ');
  const bounds = ({ value, low, high }: Told): string => [value, low, high].join(' ');

  it("says what the commodities' own tables say: no unit, stage or form is taken wrongly", () => {
    const other: string[] = [];
    let compared = 0;
    for (const edition of EDITIONS) {
      const theirs = Map.groupBy(own.get(edition)!, key);
      for (const fact of facts.get(edition)!) {
        const same = theirs.get(key(fact));
        if (!same) continue;
        compared += 1;
        if (!same.some((one) => bounds(one) === bounds(fact)))
          other.push(`${edition} ${key(fact)}`);
      }
    }
    // The one is printed as not available, the other as that of a net exporter.
    expect(other).toEqual(['2024 beryllium extraction national net-import-reliance US 2023']);
    expect(compared).toBe(236);
  });

  it('marks each leading country as a part, and finds no percentage that is not theirs', () => {
    for (const edition of EDITIONS) {
      for (const { about, area, flags } of facts.get(edition)!) {
        expect(flags).not.toContain('suspect');
        if (about.basis === 'world-production' && area !== 'WORLD')
          expect(flags).toContain('partial');
      }
    }
  });

  it('gives no share of the world to a country that stands alone in its list', async () => {
    const events = await ledger.readStream(`release-${SOURCE}-2025`, { limit: 10_000 });
    const statements = events
      .filter(({ type }) => type === 'SupplyReported' || type === 'ProcessingReported')
      .map(({ data }) => data as unknown as Statement);
    const slice = {
      mineral: 'cobalt',
      stage: 'extraction',
      basis: 'world-production',
      measure: 'production',
      period: '2024',
    } as const;
    const figure = figureFromStatements(SOURCE, statements, slice);
    expect(figure).toMatchObject({ top1: null, gaps: [{ code: 'partial-table' }] });
    expect(figure?.flags).toContain('partial');
  });

  it('says one figure once', () => {
    for (const edition of EDITIONS) {
      const keys = facts.get(edition)!.map((fact) => `${key(fact)} ${fact.about.form}`);
      expect(keys.filter((one, index) => keys.indexOf(one) !== index)).toEqual([]);
    }
  });

  it('answers for no trade of the Union', () => {
    const bases = EDITIONS.flatMap((edition) =>
      facts.get(edition)!.map(({ about }) => about.basis),
    );
    expect([...new Set(bases)].sort()).toEqual(['national', 'world-production']);
  });
});
