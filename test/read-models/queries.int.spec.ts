import {
  concentration as concentrationSchema,
  coverageAnswer,
  factsAnswer,
  impactAnswer,
  initiativeDetail,
  initiativesAnswer,
  mineralDetail,
  mineralsAnswer,
  rejectsAnswer,
  releaseDetail,
  releasesAnswer,
} from '@chokepoint/api-contract';
import { type Result, toPosition } from '@chokepoint/kernel';
import { emptyReadModels, runProjections } from '@chokepoint/projections';
import {
  findConcentration,
  findCoverage,
  findFacts,
  findImpact,
  findInitiative,
  findInitiatives,
  findMineral,
  findMinerals,
  findRejects,
  findRelease,
  findReleases,
  readModelPosition,
  type ResolvedKnowledge,
  resolveKnowledge,
} from '@chokepoint/queries';
import { testDatabases } from '@chokepoint/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { importsOf, givenLog, openReadModels, rowsOf, type GivenLog } from './given-log.js';

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};
const code = (result: Result<unknown>): string => (result.ok ? 'ok' : result.error.code);

const GALLIUM = { mineral: 'gallium', stage: 'processing', basis: 'world-production' } as const;
const COBALT_IMPORTS = { mineral: 'cobalt', stage: 'processing', basis: 'eu-imports' } as const;
const trade = { ...COBALT_IMPORTS, form: 'hs6-810520', measure: 'value', unit: 'USD' } as const;

describe.each(testDatabases())('queries on $name', ({ open }) => {
  let read: Awaited<ReturnType<typeof openReadModels>>;
  let log: GivenLog;
  beforeAll(async () => {
    read = await openReadModels(open);
  });
  beforeEach(async () => {
    await emptyReadModels(read.db);
    log = givenLog();
  });
  afterAll(() => read.close());

  const project = () => runProjections({ ledger: log.ledger, database: read.db });
  const now = async (publishedBy: string | null = null): Promise<ResolvedKnowledge> => ({
    knownAt: await readModelPosition(read.db),
    publishedBy,
  });
  const at = (position: number, publishedBy: string | null = null): ResolvedKnowledge => ({
    knownAt: toPosition(position),
    publishedBy,
  });
  const ask = async (
    knowledge: ResolvedKnowledge,
    params: Parameters<typeof findConcentration>[1] = GALLIUM,
  ) => concentrationSchema.parse(value(await findConcentration(read.db, params, knowledge)));
  const totals = async (knowledge: ResolvedKnowledge) =>
    (await ask(knowledge)).periods.map(({ period, total }) => [period, total]);

  describe('knowledge', () => {
    beforeEach(async () => {
      await log.release({
        edition: '2024',
        publishedOn: '2024-01-31',
        statements: [{ rows: [...rowsOf('2022', { CN: 600 }), ...rowsOf('2023', { CN: 610 })] }],
      });
      await log.release({
        edition: '2023',
        publishedOn: '2023-01-31',
        statements: [{ rows: [...rowsOf('2021', { CN: 500 }), ...rowsOf('2022', { CN: 540 })] }],
      });
      await project();
    });

    it('tells what sources had said by a day', async () => {
      expect(await totals(await now('2023-06-30'))).toEqual([
        ['2021', 500],
        ['2022', 540],
      ]);
      expect(await totals(await now('2024-01-31'))).toEqual([
        ['2021', 500],
        ['2022', 600],
        ['2023', 610],
      ]);
      expect(await totals(await now())).toEqual(await totals(await now('2024-01-31')));
    });

    it('tells what the ledger had recorded at a position', async () => {
      expect(await totals(at(2))).toEqual([]);
      expect(await totals(at(3))).toEqual([
        ['2022', 600],
        ['2023', 610],
      ]);
      expect(await totals(at(3, '2023-06-30'))).toEqual([]);
      expect((await ask(at(2))).gaps[0]?.code).toBe('not-reported');
    });

    it('gives a withdrawn release back to the edition before it, from then on', async () => {
      const before = await now();
      const answer = await ask(before);
      await log.withdraw('usgs-mcs-2024');
      await project();
      expect(await totals(await now())).toEqual([
        ['2021', 500],
        ['2022', 540],
      ]);
      expect(await ask(before)).toEqual(answer);
    });

    it('never changes an answer once given, whatever is imported later', async () => {
      const questions: ResolvedKnowledge[] = [];
      for (let position = 0; position <= 6; position += 1) {
        for (const publishedBy of [null, '2022-12-31', '2023-01-31', '2023-12-31', '2025-01-01']) {
          questions.push(at(position, publishedBy));
        }
      }
      const answers = async () => {
        const all: unknown[] = [];
        for (const question of questions) {
          const params = { mineral: 'gallium', limit: 100 };
          all.push(await ask(question));
          all.push(await findFacts(read.db, params, question));
          all.push(await findMineral(read.db, params, question));
          all.push(await findReleases(read.db, {}, question));
          all.push(await findCoverage(read.db, {}, question));
        }
        return all;
      };
      const given = await answers();
      for (const [edition, publishedOn, total] of [
        ['2022', '2022-01-31', 1],
        ['2023-r1', '2023-07-01', 2],
        ['2023-r2', '2023-07-01', 3],
        ['2025', '2025-01-31', 4],
      ] as const) {
        const rows = ['2021', '2022', '2023'].flatMap((year) => rowsOf(year, { CN: total }));
        await log.release({ edition, publishedOn, statements: [{ rows }] });
      }
      await log.withdraw('usgs-mcs-2023');
      await project();
      expect(await answers()).toEqual(given);
      expect(await totals(await now('2023-08-01'))).toEqual([
        ['2021', 3],
        ['2022', 3],
        ['2023', 3],
      ]);
    });

    it('is pinned to a position that the read models have reached', async () => {
      const positionAt = async () => toPosition(3);
      const resolve = (knownAt?: string) => resolveKnowledge(read.db, { knownAt }, positionAt);
      expect(value(await resolve())).toEqual({ knownAt: '6', publishedBy: null });
      expect(value(await resolve('4')).knownAt).toBe('4');
      expect(value(await resolve('4000')).knownAt).toBe('6');
      expect(value(await resolve('2026-01-01')).knownAt).toBe('3');
      expect(value(await resolve('2026-01-01T10:00:00+02:00')).knownAt).toBe('3');
      expect(code(await resolve('2026-13-01'))).toBe('bad-known-at');
      const wrong = await resolveKnowledge(read.db, { publishedBy: '2023-02-30' }, positionAt);
      expect(code(wrong)).toBe('bad-published-by');
    });
  });

  describe('a concentration', () => {
    it('leaves the printed total out, keeps the rest apart, and widens with what is withheld', async () => {
      await log.release({
        edition: '2024',
        publishedOn: '2024-01-31',
        statements: [
          { rows: rowsOf('2022', { CN: 600, RU: 100, OTHER: 100, WORLD: 1000, US: null }) },
        ],
      });
      await project();
      const { periods } = await ask(await now());
      expect(periods[0]).toMatchObject({ total: 800, printedTotal: 1000 });
      expect(periods[0]?.flags).toEqual(
        expect.arrayContaining(['withheld-values', 'gap-to-printed-total']),
      );
      expect(periods[0]?.hhi!.high).toBeGreaterThan(periods[0]?.hhi!.low ?? 1);
      expect(periods[0]?.shares.find((share) => share.area === 'US')).toMatchObject({
        name: 'United States',
        share: null,
        value: null,
      });
    });

    it('of imports adds reporters up and leaves trade inside the Union out', async () => {
      await log.release({
        source: 'comext-cn8',
        edition: '2019-2020',
        publishedOn: '2021-01-01',
        statements: [
          {
            ...trade,
            unit: 'EUR',
            rows: [
              ...importsOf('2019', 'DE', { CN: 10, GB: 7, FR: 100 }),
              ...importsOf('2019', 'GB', { CN: 5 }),
              ...importsOf('2020', 'DE', { CN: 10, GB: 7, FR: 100 }),
              ...importsOf('2020', 'GB', { CN: 5 }),
            ],
          },
        ],
      });
      await project();
      const { periods, unit } = await ask(await now(), COBALT_IMPORTS);
      expect(unit).toBe('EUR');
      const shares = periods.map(({ period, shares: all }) => [
        period,
        ...all.map(({ area, value: amount }) => `${area} ${amount}`),
      ]);
      expect(shares).toEqual([
        ['2019', 'CN 15'],
        ['2020', 'CN 10', 'GB 7'],
      ]);
    });

    it('of a series of fixed membership counts the United Kingdom in all years', async () => {
      await log.release({
        source: 'baci-eu27',
        edition: 'V202601',
        publishedOn: '2026-01-31',
        statements: [
          { ...trade, rows: importsOf('2010', 'EU27', { GB: 60, CN: 40 }, ['fixed-eu27']) },
        ],
      });
      await project();
      const { periods, source, alternatives } = await ask(await now(), COBALT_IMPORTS);
      expect(periods[0]?.top1).toMatchObject({ area: 'GB', share: 0.6 });
      expect([source, alternatives]).toEqual(['baci-eu27', []]);
    });

    it('takes the preferred source and names the others; made-up figures only when asked for', async () => {
      const rows = importsOf('2022', 'EU27', { CN: 1 });
      for (const source of ['synthetic', 'comext-cn8', 'baci-eu27'] as const) {
        await log.release({
          source,
          edition: '1',
          publishedOn: '2024-01-31',
          statements: [{ ...trade, rows }],
        });
        await project();
        const answer = await ask(await now(), COBALT_IMPORTS);
        expect(answer.source).toBe(source === 'synthetic' ? null : source);
      }
      const answer = await ask(await now(), { ...COBALT_IMPORTS, source: 'synthetic' });
      expect(answer.alternatives).toEqual(['baci-eu27', 'comext-cn8']);
      expect(answer.periods).toHaveLength(1);
    });

    it('refuses what it does not know and says why it has nothing', async () => {
      const unknown = { ...GALLIUM, mineral: 'unobtainium' };
      expect(code(await findConcentration(read.db, unknown, at(0)))).toBe('unknown-mineral');
      const nowhere = { ...GALLIUM, source: 'nobody' };
      expect(code(await findConcentration(read.db, nowhere, at(0)))).toBe('unknown-source');
      const { gaps } = await ask(at(0));
      expect(gaps).toEqual([
        {
          code: 'not-reported',
          message:
            'No release imported by position 0 reports world production of Gallium (processing, production).',
        },
      ]);
    });
  });

  describe('facts', () => {
    beforeEach(async () => {
      const rows = ['2020', '2021', '2022'].flatMap((year) =>
        rowsOf(year, { CN: 5, RU: 4, JP: 3 }),
      );
      await log.release({
        edition: '2023',
        publishedOn: '2023-01-31',
        statements: [{ rows }, { measure: 'capacity', rows }],
      });
      await log.release({
        edition: '2024',
        publishedOn: '2024-01-31',
        statements: [{ rows: rowsOf('2022', { CN: 9 }) }],
      });
      await project();
    });

    it('come page by page, each once, and only those that hold', async () => {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const params = { mineral: 'gallium', limit: 4, cursor };
        const page = factsAnswer.parse(value(await findFacts(read.db, params, await now())));
        seen.push(...page.facts.map((fact) => `${fact.position}/${fact.row}/${fact.period}`));
        cursor = page.nextCursor ?? undefined;
      } while (cursor !== undefined);
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen).toHaveLength(9 + 6 + 1);
    });

    it('are chosen by measure, period and area', async () => {
      const params = {
        mineral: 'gallium',
        measure: 'production',
        period: '2022',
        area: 'CN',
        limit: 9,
      };
      const { facts } = value(await findFacts(read.db, params, await now()));
      expect(facts.map((fact) => [fact.value, fact.release])).toEqual([[9, 'usgs-mcs-2024']]);
      const earlier = value(await findFacts(read.db, params, await now('2023-12-31')));
      expect(earlier.facts.map((fact) => [fact.value, fact.release])).toEqual([
        [5, 'usgs-mcs-2023'],
      ]);
    });

    it('refuse a cursor that is none', async () => {
      const params = { mineral: 'gallium', limit: 4, cursor: 'abc' };
      expect(code(await findFacts(read.db, params, at(9)))).toBe('bad-cursor');
    });
  });

  describe('releases', () => {
    it('stand as they stood at a position', async () => {
      const id = await log.release({
        edition: '2023',
        publishedOn: '2023-01-31',
        statements: [{ rows: rowsOf('2022', { CN: 5 }) }],
      });
      await log.withdraw(id);
      await project();
      const stood = async (position: number) => {
        const { releases } = releasesAnswer.parse(
          value(await findReleases(read.db, {}, at(position))),
        );
        return releases.map((one) => [one.sealed, one.withdrawn, one.rows.read, one.facts]);
      };
      expect(await stood(0)).toEqual([]);
      expect(await stood(1)).toEqual([[false, false, 0, 0]]);
      expect(await stood(3)).toEqual([[true, false, 5, 3]]);
      expect(await stood(4)).toEqual([[true, true, 5, 3]]);
      const detail = releaseDetail.parse(value(await findRelease(read.db, { release: id }, at(3))));
      expect(detail.fileCounts[0]).toMatchObject({ read: 5, imported: 3, rejected: 1 });
      expect(code(await findRelease(read.db, { release: id }, at(3, '2022-01-01')))).toBe(
        'unknown-release',
      );
    });

    it('tell what was refused, page by page', async () => {
      const release = await log.release({
        edition: '2023',
        publishedOn: '2023-01-31',
        statements: [],
        sealed: false,
      });
      const row = {
        file: 'world.csv',
        field: 'country',
        raw: 'Atlantis',
        reason: 'unknown country',
      };
      const rows = [1, 2, 3].map((number) => ({ ...row, row: number }));
      await log.append(`release-${release}`, 'RowsRejected', { rows });
      await project();
      const page = async (cursor?: string) =>
        rejectsAnswer.parse(
          value(await findRejects(read.db, { release, cursor, limit: 2 }, await now())),
        );
      const first = await page();
      expect(first.rejects.map((reject) => reject.row)).toEqual([1, 2]);
      const second = await page(first.nextCursor!);
      expect(second.rejects).toMatchObject([{ ...row, row: 3 }]);
      expect(second.nextCursor).toBeNull();
      expect(code(await findRejects(read.db, { release: 'x', limit: 2 }, await now()))).toBe(
        'unknown-release',
      );
    });
  });

  describe('the register', () => {
    const announce = (id: string, on: string, data: object = {}) =>
      log.append(`initiative-${id}`, 'InitiativeAnnounced', {
        on,
        precision: 'day',
        citations: [],
        name: `Name of ${id}`,
        type: 'partnership',
        lane: 'initiative',
        parties: [],
        minerals: ['cobalt'],
        coversAll: null,
        stages: [],
        summary: 'Words',
        ...data,
      });
    const years = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, index) => String(from + index));

    beforeEach(async () => {
      await log.release({
        source: 'baci-eu27',
        edition: 'V202601',
        publishedOn: '2026-01-31',
        statements: [
          {
            ...trade,
            rows: years(2010, 2024).flatMap((year) =>
              importsOf(
                year,
                'EU27',
                Number(year) <= 2019 ? { CN: 80, US: 20 } : { CN: 60, US: 40 },
                ['fixed-eu27'],
              ),
            ),
          },
        ],
      });
      await announce('old', '2019-12-01');
      await log.append('initiative-old', 'InitiativeSigned', {
        on: '2020-01-01',
        precision: 'day',
        citations: [],
      });
      await log.append('initiative-old', 'CommitmentMade', {
        on: '2020-01-01',
        precision: 'day',
        citations: [],
        commitment: 'roadmap',
        deliverable: 'A roadmap',
        bindingness: 'commit',
        dueOn: '2021-01-01',
        owners: [{ side: 'EU', name: null }],
      });
      await announce('new', '2023-07-03', {
        lane: 'shock',
        type: 'export-control',
        minerals: ['gallium', 'cobalt'],
      });
      await log.append('initiative-new', 'InitiativeRelated', {
        on: '2023-07-03',
        precision: 'day',
        citations: [],
        relation: 'responds-to',
        to: 'old',
      });
      await announce('whole-list', '2024-05-23', { coversAll: 'strategic', minerals: [] });
      await project();
    });

    it('lists by effective date, lane and mineral, as judged on a day', async () => {
      const list = async (params: object, knowledge?: ResolvedKnowledge) => {
        const asked = { asOf: '2026-11-22', ...params };
        const answer = value(await findInitiatives(read.db, asked, knowledge ?? (await now())));
        return initiativesAnswer.parse(answer).initiatives;
      };
      expect((await list({})).map((one) => one.id)).toEqual(['old', 'new', 'whole-list']);
      expect((await list({ lane: 'shock' })).map((one) => one.id)).toEqual(['new']);
      expect((await list({ mineral: 'gallium' })).map((one) => one.id)).toEqual([
        'new',
        'whole-list',
      ]);
      expect((await list({ mineral: 'dysprosium' })).map((one) => one.id)).toEqual(['whole-list']);
      expect((await list({ asOf: '2020-06-01' })).map((one) => one.commitments)).toEqual([
        { total: 1, overdue: 0, met: 0 },
      ]);
      expect((await list({}))[0]?.commitments).toEqual({ total: 1, overdue: 1, met: 0 });
      expect((await list({}, await now('2023-12-31'))).map((one) => one.id)).toEqual([
        'old',
        'new',
      ]);
      expect(await list({}, at(3))).toEqual([]);
    });

    it('shows one initiative with dates, commitments and relations', async () => {
      const params = { initiative: 'old', asOf: '2026-11-22' };
      const detail = initiativeDetail.parse(
        value(await findInitiative(read.db, params, await now())),
      );
      expect(detail.milestones.map((one) => one.kind)).toEqual(['announced', 'signed']);
      expect(detail).toMatchObject({ effectiveOn: '2020-01-01', effectiveKind: 'signed' });
      expect(detail.commitmentDetails[0]).toMatchObject({ id: 'roadmap', state: 'overdue' });
      expect(detail.relations).toEqual([
        { relation: 'responds-to', to: 'new', name: 'Name of new', direction: 'from' },
      ]);
      expect(code(await findInitiative(read.db, { ...params, initiative: 'x' }, await now()))).toBe(
        'unknown-initiative',
      );
    });

    it('tells what moved after an initiative, and what it is not able to tell', async () => {
      const impact = async (initiative: string) =>
        impactAnswer.parse(
          value(await findImpact(read.db, { initiative, outcome: 'top1-eu-imports' }, await now())),
        );
      const { rows } = await impact('old');
      expect(rows).toHaveLength(1);
      expect(rows[0]).toMatchObject({
        mineral: 'cobalt',
        source: 'baci-eu27',
        before: { periods: ['2015', '2016', '2017', '2018', '2019'] },
        after: { periods: ['2020', '2021', '2022', '2023', '2024'] },
        assessable: true,
        breaks: [{ code: 'nomenclature-break' }],
      });
      expect(rows[0]?.difference).toBeCloseTo(-0.2, 9);
      expect(rows[0]?.overlapping.map((one) => one.id)).toEqual(['new', 'whole-list']);
      const shock = await impact('new');
      expect(shock.rows[0]).toMatchObject({ assessable: false, difference: null });
      expect(shock.rows[0]?.reason).toContain('1 period after');
      expect(shock.gaps).toMatchObject([{ code: 'no-series' }]);
      expect((await impact('whole-list')).gaps.length).toBeGreaterThan(5);
    });

    it('refuses or explains a mineral that is not covered', async () => {
      const ask2 = async (initiative: string, mineral: string) =>
        findImpact(read.db, { initiative, mineral }, await now());
      expect(code(await ask2('nobody', 'cobalt'))).toBe('unknown-initiative');
      expect(code(await ask2('old', 'unobtainium'))).toBe('unknown-mineral');
      expect(value(await ask2('old', 'gallium')).gaps[0]?.code).toBe('not-covered');
    });

    it('puts the change since an initiative into the overview', async () => {
      const answer = value(await findMinerals(read.db, { since: 'old' }, await now()));
      const { minerals } = mineralsAnswer.parse(answer);
      const cobalt = minerals.find((one) => one.id === 'cobalt');
      expect(cobalt?.headlines[0]).toMatchObject({
        basis: 'eu-imports',
        period: '2024',
        top1: { area: 'CN', name: 'China', share: 0.6 },
      });
      expect(cobalt?.headlines[0]?.change?.difference).toBeCloseTo(-0.2, 9);
      expect(cobalt?.headlines[0]?.topSuppliers.map((one) => one.area)).toEqual(['CN', 'US']);
      expect(code(await findMinerals(read.db, { since: 'nobody' }, await now()))).toBe(
        'unknown-initiative',
      );
    });

    it('shows one mineral with codes, what can be asked and who covers it', async () => {
      const detail = mineralDetail.parse(
        value(await findMineral(read.db, { mineral: 'cobalt' }, await now())),
      );
      expect(detail.available).toEqual([
        {
          stage: 'processing',
          basis: 'eu-imports',
          measure: 'value',
          source: 'baci-eu27',
          periods: 15,
        },
      ]);
      expect(detail.initiatives).toEqual(['old', 'new', 'whole-list']);
      expect(detail.codes.length).toBeGreaterThan(0);
      expect(code(await findMineral(read.db, { mineral: 'x' }, await now()))).toBe(
        'unknown-mineral',
      );
    });
  });

  it('coverage names what there is and what there is not', async () => {
    await log.release({
      edition: '2023',
      publishedOn: '2023-01-31',
      statements: [{ rows: [...rowsOf('2022', { CN: 1 }), ...rowsOf('2021', { CN: 1 })] }],
    });
    await project();
    const { cells, notAvailable } = coverageAnswer.parse(
      value(await findCoverage(read.db, {}, await now())),
    );
    expect(cells).toEqual([
      {
        mineral: 'gallium',
        stage: 'processing',
        basis: 'world-production',
        measure: 'production',
        source: 'usgs-mcs',
        periods: ['2021', '2022'],
      },
    ]);
    expect(notAvailable.length).toBeGreaterThan(3);
  });

  it('assessments come from the release published last', async () => {
    for (const [edition, on, risk] of [
      ['2023', '2023-03-16', 3.9],
      ['2020', '2020-09-03', 1.3],
    ] as const) {
      const stream = `release-ec-criticality-${edition}`;
      await log.release({
        source: 'ec-criticality',
        edition,
        publishedOn: on,
        statements: [],
        sealed: false,
      });
      await log.append(stream, 'CriticalityAssessed', {
        file: 'f.csv',
        rows: [
          {
            mineral: 'gallium',
            material: 'Gallium',
            year: '2020',
            supplyRisk: risk,
            economicImportance: 3.5,
            sourceRow: 4,
            raw: String(risk),
          },
        ],
      });
      await log.append(stream, 'ReleaseSealed', { files: [], statements: 0, facts: 0, digest: '' });
    }
    await project();
    const risk = async (publishedBy: string | null) =>
      value(await findMineral(read.db, { mineral: 'gallium' }, await now(publishedBy))).assessment;
    expect(await risk(null)).toMatchObject({ year: '2020', supplyRisk: 3.9 });
    expect(await risk('2022-12-31')).toMatchObject({ supplyRisk: 1.3 });
    expect(await risk('2019-12-31')).toBeNull();
  });
});
