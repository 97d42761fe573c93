import { isAggregate, mineral as knownMineral, area as knownArea } from '@chokepoint/catalogue';
import { parsePeriod } from '@chokepoint/kernel';
import type { Ledger } from '@chokepoint/ledger';
import { isBalanced } from '@chokepoint/supply';
import type { ImportOutcome } from '@chokepoint/supply-application';
import { beforeAll, describe, expect, it } from 'vitest';
import { ABSENT, emptyLedger, importGenuine, rejectsOf, toldBy, type Told } from './genuine.js';

const FOLDERS = {
  'usgs-mcs-2023': 'usgs-mcs/2023',
  'usgs-mcs-2024': 'usgs-mcs/2024',
  'usgs-mcs-2025': 'usgs-mcs/2025',
  'usgs-mcs-2026': 'usgs-mcs/2026-excerpt',
  'ec-criticality-2017': 'ec-criticality/2017',
  'ec-criticality-2023': 'ec-criticality/2023',
  'baci-eu27-V202601': 'baci',
  'comext-cn8-2022-2024': 'eurostat-comext',
} as const;
type ReleaseId = keyof typeof FOLDERS;
const IDS = Object.keys(FOLDERS) as ReleaseId[];

if (ABSENT !== undefined) console.warn(`Golden files of the importers: ${ABSENT}`);

describe.skipIf(ABSENT !== undefined)("the publishers' own files", () => {
  const ledger: Ledger = emptyLedger();
  const outcomes = new Map<string, ImportOutcome>();
  const told = new Map<string, Told[]>();
  const outcome = (id: ReleaseId): ImportOutcome => outcomes.get(id)!;
  const facts = (id: ReleaseId): Told[] => told.get(id)!;
  const file = (id: ReleaseId, name: string) => outcome(id).files.find((one) => one.file === name);

  beforeAll(async () => {
    for (const id of IDS) {
      outcomes.set(id, await importGenuine(ledger, FOLDERS[id]));
      told.set(id, await toldBy(ledger, id));
    }
  }, 120_000);

  it('are recognised, each as its own release', () => {
    expect([...outcomes].map(([id, { releaseId, kind }]) => [id, releaseId, kind])).toEqual(
      IDS.map((id) => [id, id, 'imported']),
    );
  });

  it('account for every row of every file', () => {
    for (const id of IDS) {
      for (const count of outcome(id).files)
        expect(isBalanced(count), `${id} ${count.file}`).toBe(true);
      expect(facts(id)).toHaveLength(outcome(id).facts);
    }
  });

  it.each([
    ['usgs-mcs-2023', 1_865, 462, 0, 1_394],
    ['usgs-mcs-2024', 2_790, 481, 14, 1_406],
    ['usgs-mcs-2025', 2_157, 457, 0, 1_248],
    ['usgs-mcs-2026', 390, 357, 0, 357],
    ['ec-criticality-2017', 295, 180, 0, 0],
    ['ec-criticality-2023', 4_252, 1_778, 0, 1_619],
    ['baci-eu27-V202601', 17_551, 16_363, 0, 17_656],
    ['comext-cn8-2022-2024', 26_865, 19_375, 0, 19_375],
  ] as const)(
    '%s: %i rows, %i imported, %i refused, %i figures',
    (id, read, imported, rejected, figures) => {
      const { files } = outcome(id);
      const sum = (of: 'read' | 'imported' | 'rejected') =>
        files.reduce((total, one) => total + one[of], 0);
      expect([sum('read'), sum('imported'), sum('rejected'), outcome(id).facts]).toEqual([
        read,
        imported,
        rejected,
        figures,
      ]);
    },
  );

  it('hold what the files with most rows hold', () => {
    expect(file('usgs-mcs-2025', 'world/MCS2025_World_Data.csv')).toEqual({
      file: 'world/MCS2025_World_Data.csv',
      read: 1_250,
      imported: 457,
      rejected: 0,
      skipped: [
        { rule: 'no figure printed', rows: 34 },
        { rule: 'outside the catalogue', rows: 759 },
      ],
    });
    expect(
      file('baci-eu27-V202601', 'eu27_imports_by_partner_material_year_usd_2002_2024.csv'),
    ).toMatchObject({
      read: 15_271,
      imported: 14_321,
      skipped: [{ rule: 'same customs code recorded once', rows: 950 }],
    });
    expect(file('usgs-mcs-2024', 'world/MCS2024-bismu_world.csv')).toMatchObject({
      imported: 0,
      skipped: [{ rule: 'same bytes as MCS2024-bismu_world.csv', rows: 44 }],
    });
  });

  it("refuse nothing but the publisher's cobalt table with the wrong years", async () => {
    for (const id of IDS) {
      const rejects = await rejectsOf(ledger, id);
      const places = new Set(rejects.map((reject) => reject.file));
      expect([...places], id).toEqual(
        id === 'usgs-mcs-2024' ? ['salient/mcs2024-cobal_salient.csv'] : [],
      );
    }
    const [first] = await rejectsOf(ledger, 'usgs-mcs-2024');
    expect(first).toMatchObject({
      row: 2,
      field: null,
      reason: expect.stringContaining('2021 and 2022'),
    });
  });

  const value = (
    id: ReleaseId,
    mineral: string,
    area: string,
    period: string,
    measure = 'production',
    form?: string,
  ) =>
    facts(id)
      .filter((one) => one.about.mineral === mineral && one.about.measure === measure)
      .filter((one) => one.area === area && one.period === period)
      .filter((one) => form === undefined || one.about.form === form)
      .map((one) => one.value);

  it.each([
    ['gallium', 'CN', '2022', 540_000, 600_000],
    ['graphite', 'CN', '2022', 850_000, 1_210_000],
    ['cobalt', 'CD', '2022', 130_000, 144_000],
  ])('revise %s of %s in %s from %i to %i', (mineral, area, period, before, after) => {
    expect(value('usgs-mcs-2023', mineral, area, period)).toEqual([before]);
    expect(value('usgs-mcs-2024', mineral, area, period)).toEqual([after]);
  });

  it.each([
    ['gallium', 'CN', 0.981],
    ['cobalt', 'CD', 0.735],
    ['rare-earths', 'CN', 0.678],
  ])('of 2025 give the share of %s from %s in 2023', (mineral, area, share) => {
    const rows = facts('usgs-mcs-2025').filter(
      (one) =>
        one.about.mineral === mineral &&
        one.about.measure === 'production' &&
        one.period === '2023',
    );
    const total = rows
      .filter((one) => one.area !== 'WORLD')
      .reduce((sum, one) => sum + (one.value ?? 0), 0);
    expect((value('usgs-mcs-2025', mineral, area, '2023')[0] ?? 0) / total).toBeCloseTo(share, 3);
  });

  it.each([
    ['2011', 0.786],
    ['2024', 0.903],
  ])("give China's share of magnet imports in %s", (year, share) => {
    const rows = facts('baci-eu27-V202601').filter(
      ({ about, period }) =>
        about.mineral === 'permanent-magnets' &&
        about.measure === 'value' &&
        about.basis === 'eu-imports' &&
        period === year,
    );
    const total = rows.reduce((sum, one) => sum + (one.value ?? 0), 0);
    expect((rows.find(({ partner }) => partner === 'CN')?.value ?? 0) / total).toBeCloseTo(
      share,
      3,
    );
  });

  it('give the shares of the 2023 study, with its faulty row marked', () => {
    const gallium = facts('ec-criticality-2023').find(
      ({ about, area }) =>
        about.mineral === 'gallium' && about.basis === 'eu-sourcing' && area === 'CN',
    );
    expect(gallium).toMatchObject({ value: 0.69, raw: '69%', period: '2016/2020', flags: [] });
    const suspects = facts('ec-criticality-2023').filter(({ flags }) => flags.includes('suspect'));
    expect(suspects.map(({ about, area }) => `${about.mineral} ${about.basis} ${area}`)).toEqual([
      'germanium eu-sourcing BE',
      'germanium eu-sourcing CN',
      'germanium eu-sourcing DE',
      'germanium eu-sourcing JP',
      'germanium eu-sourcing RU',
      'germanium eu-sourcing US',
      'silicon-metal eu-sourcing DE',
    ]);
  });

  it('give gallium and germanium from CN8 only, and Namibia its name', () => {
    const traded = (id: ReleaseId, mineral: string) =>
      facts(id).filter(({ about }) => about.mineral === mineral).length;
    for (const mineral of ['gallium', 'germanium', 'hafnium']) {
      expect(traded('baci-eu27-V202601', mineral), mineral).toBe(0);
      expect(traded('comext-cn8-2022-2024', mineral), mineral).toBeGreaterThan(20);
    }
    expect(traded('baci-eu27-V202601', 'hs-811292')).toBeGreaterThan(475);
    expect(
      facts('baci-eu27-V202601').filter(({ partner }) => partner === 'NA').length,
    ).toBeGreaterThan(20);
    expect(
      facts('usgs-mcs-2025')
        .filter(({ area }) => area === 'NA')
        .map(({ about }) => about.mineral),
    ).toContain('lithium');
  });

  it('speak of known minerals, areas, periods and finite numbers only', () => {
    for (const id of IDS) {
      for (const { about, area, partner, period, value: figure } of facts(id)) {
        expect(knownMineral(about.mineral), about.mineral).toBeDefined();
        expect(knownArea(area), area).toBeDefined();
        if (partner !== null) expect(knownArea(partner), partner).toBeDefined();
        expect(parsePeriod(period).ok, period).toBe(true);
        expect(figure === null || (Number.isFinite(figure) && figure >= 0)).toBe(true);
      }
    }
  });

  it("say one figure once, but for the United States' two sources of helium", () => {
    for (const id of IDS) {
      const seen = new Set<string>();
      const twice = new Set<string>();
      for (const { about, area, partner, period } of facts(id)) {
        const key = [
          about.mineral,
          about.stage,
          about.form,
          about.basis,
          about.measure,
          area,
          partner,
          period,
        ].join(' ');
        if (seen.has(key)) twice.add(`${about.mineral} ${area}`);
        seen.add(key);
      }
      expect([...twice], id).toEqual(/usgs-mcs-202[345]/.test(id) ? ['helium US'] : []);
    }
  });

  it('sum to what the publisher prints for the world, within 5 %', () => {
    for (const id of IDS.filter((one) => one.startsWith('usgs-mcs'))) {
      const sums = new Map<string, { listed: number; printed: number; known: boolean }>();
      for (const { about, area, period, value: figure, flags } of facts(id)) {
        if (about.measure !== 'production' || about.form === 'ilmenite-and-rutile') continue;
        const key = `${id} ${about.mineral} ${about.form} ${period}`;
        const sum = sums.get(key) ?? { listed: 0, printed: 0, known: true };
        if (area === 'WORLD') sum.printed = figure ?? 0;
        else sum.listed += figure ?? 0;
        if (!isAggregate(area) && figure === null && !flags.includes('nil-or-negligible'))
          sum.known = false;
        sums.set(key, sum);
      }
      for (const [key, { listed, printed, known }] of sums) {
        if (known && printed > 0) expect(Math.abs(listed / printed - 1), key).toBeLessThan(0.05);
      }
    }
  });

  it('change nothing when they come a second time', async () => {
    const before = await ledger.head();
    for (const id of IDS) {
      expect(await importGenuine(ledger, FOLDERS[id])).toEqual({
        ...outcome(id),
        kind: 'already-imported',
      });
    }
    expect(await ledger.head()).toEqual(before);
  });
});
