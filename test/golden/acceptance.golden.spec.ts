import {
  concentration as concentrationSchema,
  factsAnswer,
  mineralsAnswer,
  type ConcentrationPeriod,
} from '@chokepoint/api-contract';
import { MINERALS } from '@chokepoint/catalogue';
import { ok, type Result } from '@chokepoint/kernel';
import { memoryLedger } from '@chokepoint/ledger';
import { runMigrations } from '@chokepoint/ledger-postgres';
import { runProjections } from '@chokepoint/projections';
import {
  findConcentration,
  findFacts,
  findHistory,
  findMineral,
  findMinerals,
  findRevisions,
  type Find,
  type ReadModels,
  readModels,
} from '@chokepoint/queries';
import { READ_CONTROL, READ_CONTROL_MIGRATIONS, type ReadDatabase } from '@chokepoint/read-schema';
import { fakeClock, testDatabases, type TestDatabase } from '@chokepoint/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { haveGenuine, importGenuine, RELEASES, type ReleaseName } from './genuine-files.js';

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};

describe.skipIf(!haveGenuine).each(testDatabases())(
  "the publishers' own files on $name (skipped without ../shared/data)",
  ({ open }) => {
    let database: TestDatabase;
    let models: ReadModels;

    beforeAll(async () => {
      database = await open();
      await runMigrations(database, READ_CONTROL, READ_CONTROL_MIGRATIONS);
      const db = database.as<ReadDatabase>();
      models = readModels(db);
      const ledger = memoryLedger({ clock: fakeClock() });
      // The later editions first: the order of import must not matter.
      for (const name of (Object.keys(RELEASES) as ReleaseName[]).reverse()) {
        await importGenuine(ledger, name);
      }
      await runProjections({ ledger, database: db });
    });
    afterAll(() => database.close());

    /** What the read models answer as far as they are. */
    const answerOf = async <Params, Answer>(
      find: Find<Params, Answer>,
      params: Params,
      publishedBy: string | null,
    ): Promise<Answer> =>
      value(
        await models.read(({ db, position: knownAt }) =>
          find(db, params, { knownAt, publishedBy }),
        ),
      );

    async function ask(question: string, publishedBy: string | null = null) {
      const [mineral = '', stage, basis] = question.split(' ');
      const asked = { mineral, stage, basis } as Parameters<typeof findConcentration>[1];
      return concentrationSchema.parse(await answerOf(findConcentration, asked, publishedBy));
    }
    async function period(question: string, name: string, publishedBy: string | null = null) {
      const answer = await ask(question, publishedBy);
      return answer.periods.find((one) => one.period === name)!;
    }
    const of = (one: ConcentrationPeriod, area: string) =>
      one.shares.find((share) => share.area === area)!;

    describe('official assessments', () => {
      const assessed = async (mineral: string, publishedBy: string | null = null) =>
        answerOf(findMineral, { mineral }, publishedBy);

      it('are headed by the study of 2023, and by that of 2017 for who asks before', async () => {
        expect((await assessed('gallium')).assessment).toMatchObject({
          year: '2023',
          supplyRisk: 3.9,
        });
        expect((await assessed('gallium', '2018-12-31')).assessment).toEqual({
          year: '2017',
          supplyRisk: 1.4,
          economicImportance: 3.2,
        });
        expect((await assessed('gallium', '2017-09-12')).assessment).toBeNull();
      });

      it('are one a year and name, from the study published last', async () => {
        const { assessments } = await assessed('gallium');
        expect(assessments.map(({ year, release }) => `${year} ${release}`)).toEqual(
          ['2011', '2014', '2017', '2020', '2023'].map((year) => `${year} ec-criticality-2023`),
        );
      });

      it('keep the rare earths that the study of 2017 alone assesses one by one', async () => {
        const { assessments } = await assessed('dysprosium');
        expect(assessments).toEqual([
          {
            material: 'Dysprosium',
            year: '2017',
            supplyRisk: 5.2,
            economicImportance: 6.3,
            release: 'ec-criticality-2017',
          },
        ]);
      });

      it('bring their inputs along, a row for each table that prints them', async () => {
        const read = await models.read(async ({ db }) =>
          ok(
            await db
              .selectFrom('read.criticality_input')
              .select(['file', 'import_reliance', 'hhi_wgi_eu', 'supply_risk_both'])
              .where('material', '=', 'Gallium')
              .orderBy('file')
              .execute(),
          ),
        );
        expect(value(read)).toEqual([
          {
            file: 'eu_crm_2017_sr_inputs.csv',
            import_reliance: 0.34,
            hhi_wgi_eu: 1.1,
            supply_risk_both: 1.4,
          },
          {
            file: 'table18_2017_substitution_HHI.csv',
            import_reliance: null,
            hhi_wgi_eu: 1.1,
            supply_risk_both: null,
          },
          {
            file: 'table3_2017_SR_EI_IR_EOLRIR.csv',
            import_reliance: 0.34,
            hhi_wgi_eu: null,
            supply_risk_both: null,
          },
        ]);
      });
    });

    describe('gallium', () => {
      const question = 'gallium processing world-production';

      it('China made 98.1 % of it in 2023', async () => {
        const answer = await period(question, '2023');
        expect(answer.top1).toMatchObject({ area: 'CN' });
        expect(answer.top1?.share).toBeCloseTo(0.981, 3);
        expect(answer.above65).toBe(true);
        expect(answer.releases).toEqual(['usgs-mcs-2025']);
      });

      it('China made 540,000 kg in 2022 as known by the end of 2023, then 600,000', async () => {
        const then = await period(question, '2022', '2023-12-31');
        expect(of(then, 'CN').value).toBe(540_000);
        expect(then.releases).toEqual(['usgs-mcs-2023']);
        const later = await period(question, '2022', '2024-12-31');
        expect(of(later, 'CN').value).toBe(600_000);
        expect((await ask(question)).unit).toBe('kg');
      });

      it('has no answer before the first release, and says since when', async () => {
        const answer = await ask(question, '2023-01-30');
        expect(answer.periods).toEqual([]);
        expect(answer.gaps.map((gap) => gap.code)).toEqual(['before-first-release']);
        expect(answer.gaps[0]?.message).toContain('2023-01-31');
      });

      it('is never taken from a customs code that it shares', async () => {
        const answer = await ask('gallium processing eu-imports');
        expect(answer.source).toBe('comext-cn8');
        expect(answer.periods.map((one) => one.period)).toEqual(['2022', '2023', '2024']);
        expect(answer.gaps.map((gap) => gap.code)).toContain('mixed-code');
      });
    });

    it('graphite from China in 2022 was revised from 850,000 t to 1,210,000 t, and the rows show it', async () => {
      const asked = { mineral: 'graphite', source: 'usgs-mcs', limit: 500 };
      const { revisions } = await answerOf(findRevisions, asked, null);
      const china = revisions.find(({ area, period: year }) => area === 'CN' && year === '2022')!;
      expect(china).toMatchObject({
        unit: 't',
        earlier: { release: 'usgs-mcs-2023', value: 850_000 },
        later: { release: 'usgs-mcs-2024', value: 1_210_000 },
        publishedOn: '2024-01-31',
      });
      expect(china.relativeChange).toBeCloseTo(0.4235, 4);
      const { editions } = await answerOf(findHistory, { ...china, partner: undefined }, null);
      expect(editions.map(({ release, value: said }) => [release, said])).toEqual([
        ['usgs-mcs-2023', 850_000],
        ['usgs-mcs-2024', 1_210_000],
      ]);
      const before = await answerOf(findRevisions, asked, '2023-12-31');
      expect(before).toMatchObject({ total: 0, revisions: [] });
    });

    it.each([
      ['cobalt extraction world-production', 'CD', '2022', 130_000, 144_000],
      ['graphite extraction world-production', 'CN', '2022', 850_000, 1_210_000],
    ])('%s of %s in %s was %d t, then %d t', async (question, area, year, first, then) => {
      expect(of(await period(question, year, '2023-12-31'), area).value).toBe(first);
      expect(of(await period(question, year, '2024-12-31'), area).value).toBe(then);
    });

    it.each([
      ['cobalt extraction world-production', 'CD', '2023', 0.735],
      ['rare-earths extraction world-production', 'CN', '2023', 0.678],
      ['permanent-magnets manufactured eu-imports', 'CN', '2011', 0.786],
      ['permanent-magnets manufactured eu-imports', 'CN', '2024', 0.903],
    ])('%s: share of %s in %s is %d', async (question, area, year, share) => {
      expect(of(await period(question, year), area).share).toBeCloseTo(share, 3);
    });

    it('counts the United Kingdom as a third country in a series of the present 27 members', async () => {
      const answer = await period('permanent-magnets manufactured eu-imports', '2002');
      expect(of(answer, 'GB').share).toBeGreaterThan(0);
      expect(answer.shares.some((share) => share.area === 'DE')).toBe(false);
      expect(answer.flags).toContain('fixed-eu27');
    });

    it('withholds what the publisher withholds: germanium has no world share', async () => {
      const answer = await period('germanium processing world-production', '2022');
      expect(answer).toMatchObject({ total: null, top1: null, hhi: null, above65: null });
      expect(answer.flags).toContain('withheld-values');
    });

    it('marks the EU row of germanium, which repeats the world row', async () => {
      const answer = await ask('germanium processing eu-sourcing');
      expect(answer.periods[0]?.flags).toContain('suspect');
    });

    it('does not add up products of boron', async () => {
      const answer = await ask('boron extraction world-production');
      expect(answer.gaps.map((gap) => gap.code)).toEqual(['not-added-up']);
    });

    it('keeps the sum of EU sourcing shares as printed, and makes shares of it that add up to 1', async () => {
      const answer = await ask('gallium processing eu-sourcing');
      const [only] = answer.periods;
      expect(only?.total).toBeCloseTo(0.96, 6);
      const sum = only?.shares.reduce((total, share) => total + (share.share ?? 0), 0);
      expect(sum).toBeCloseTo(1, 9);
    });

    it('leads every share back to file, row and event', async () => {
      const filter = { mineral: 'gallium', period: '2022', area: 'CN', limit: 10 };
      const { facts } = factsAnswer.parse(await answerOf(findFacts, filter, '2023-12-31'));
      const [fact] = facts.filter((one) => one.measure === 'production');
      expect(fact).toMatchObject({ value: 540_000, unit: 'kg', release: 'usgs-mcs-2023' });
      expect(fact?.file).toMatch(/galli/);
      expect(fact?.row).toBeGreaterThan(1);
      expect(fact?.contentHash).toMatch(/^[0-9a-f]{64}$/);
    });

    it('gives every mineral of the catalogue headlines, or says why not', async () => {
      const { minerals } = mineralsAnswer.parse(await answerOf(findMinerals, {}, null));
      expect(minerals).toHaveLength(MINERALS.length);
      for (const one of minerals) {
        expect(one.headlines.length + one.gaps.length, one.id).toBeGreaterThan(0);
      }
      const magnets = minerals.find((one) => one.id === 'permanent-magnets');
      expect(magnets?.headlines[0]?.series).toHaveLength(23);
    });
  },
);
