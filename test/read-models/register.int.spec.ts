import {
  analysisSeries,
  impactAnswer,
  initiativeDetail,
  initiativesAnswer,
  mineralDetail,
  mineralsAnswer,
} from '@chokepoint/api-contract';
import {
  findAnalysisSeries,
  findImpact,
  findInitiative,
  findInitiatives,
  findMineral,
  findMinerals,
  type ResolvedKnowledge,
} from '@chokepoint/queries';
import { testDatabases } from '@chokepoint/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { importsOf } from './given-log.js';
import { code, value, questionDesk, TRADE } from './question-desk.js';

describe.each(testDatabases())('the register of initiatives on $name', ({ open }) => {
  const desk = questionDesk(open);
  describe('the register', () => {
    const announce = (id: string, on: string, data: object = {}) =>
      desk.log.append(`initiative-${id}`, 'InitiativeAnnounced', {
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
      await desk.log.release({
        source: 'baci-eu27',
        edition: 'V202601',
        publishedOn: '2026-01-31',
        statements: [
          {
            ...TRADE,
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
      await desk.log.append('initiative-old', 'InitiativeSigned', {
        on: '2020-01-01',
        precision: 'day',
        citations: [],
      });
      await desk.log.append('initiative-old', 'CommitmentMade', {
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
      await desk.log.append('initiative-new', 'InitiativeRelated', {
        on: '2023-07-03',
        precision: 'day',
        citations: [],
        relation: 'responds-to',
        to: 'old',
      });
      await announce('whole-list', '2024-05-23', { coversAll: 'strategic', minerals: [] });
      await desk.project();
    });

    it('lists by effective date, lane and mineral, as judged on a day', async () => {
      const list = async (params: object, knowledge?: ResolvedKnowledge) => {
        const asked = { asOf: '2026-11-22', ...params };
        const answer = value(
          await findInitiatives(desk.db, asked, knowledge ?? (await desk.now())),
        );
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
        { total: 1, overdue: 0, met: 0, missed: 0 },
      ]);
      expect((await list({}))[0]?.commitments).toEqual({ total: 1, overdue: 1, met: 0, missed: 0 });
      expect((await list({}, await desk.now('2023-12-31'))).map((one) => one.id)).toEqual([
        'old',
        'new',
      ]);
      expect(await list({}, desk.at(3))).toEqual([]);
    });

    it('shows one initiative with dates, commitments and relations', async () => {
      const params = { initiative: 'old', asOf: '2026-11-22' };
      const detail = initiativeDetail.parse(
        value(await findInitiative(desk.db, params, await desk.now())),
      );
      expect(detail.milestones.map((one) => one.kind)).toEqual(['announced', 'signed']);
      expect(detail).toMatchObject({ effectiveOn: '2020-01-01', effectiveKind: 'signed' });
      expect(detail.commitmentDetails[0]).toMatchObject({ id: 'roadmap', state: 'overdue' });
      expect(detail.relations).toEqual([
        { relation: 'responds-to', to: 'new', name: 'Name of new', direction: 'from' },
      ]);
      expect(
        code(await findInitiative(desk.db, { ...params, initiative: 'x' }, await desk.now())),
      ).toBe('unknown-initiative');
    });

    it('tells what moved after an initiative, and what it is not able to tell', async () => {
      const impact = async (initiative: string) =>
        impactAnswer.parse(
          value(
            await findImpact(desk.db, { initiative, outcome: 'top1-eu-imports' }, await desk.now()),
          ),
        );
      const { rows } = await impact('old');
      expect(rows).toHaveLength(1);
      expect(rows[0]).toMatchObject({
        mineral: 'cobalt',
        source: 'baci-eu27',
        before: { periods: ['2015', '2016', '2017', '2018', '2019'] },
        after: { periods: ['2020', '2021', '2022', '2023', '2024'] },
        assessable: true,
        breaks: [{ code: 'nomenclature-break', from: '2018-01-01' }],
      });
      expect(rows[0]?.difference).toBeCloseTo(-0.2, 9);
      expect(rows[0]?.overlapping.map((one) => one.id)).toEqual(['new', 'whole-list']);
      const shock = await impact('new');
      expect(shock.rows[0]).toMatchObject({ assessable: false, difference: null });
      expect(shock.rows[0]?.reason).toContain('1 period after');
      expect(shock.gaps).toMatchObject([{ code: 'no-series' }]);
      expect((await impact('whole-list')).gaps.length).toBeGreaterThan(5);
    });

    it('draws the window of a series also where nothing can be assessed', async () => {
      const asked = { analysis: 'new.top1-eu-imports', mineral: 'cobalt' };
      const answer = analysisSeries.parse(
        value(await findAnalysisSeries(desk.db, asked, await desk.now())),
      );
      const { row, path, estimators } = answer;
      expect(row.movement.verdict.code).toBe('not-assessable');
      const counted = (side: string) => path.filter(({ use }) => use === side).length;
      expect({ before: counted('before'), after: counted('after') }).toEqual(row.movement.periods);
      expect(path.every(({ counterfactual }) => counterfactual === null)).toBe(true);
      expect(estimators).toEqual([]);
    });

    it('refuses or explains a mineral that is not covered', async () => {
      const ask2 = async (initiative: string, mineral: string) =>
        findImpact(desk.db, { initiative, mineral }, await desk.now());
      expect(code(await ask2('nobody', 'cobalt'))).toBe('unknown-initiative');
      expect(code(await ask2('old', 'unobtainium'))).toBe('unknown-mineral');
      expect(value(await ask2('old', 'gallium')).gaps[0]?.code).toBe('not-covered');
    });

    it('puts the change since an initiative into the overview', async () => {
      const answer = value(await findMinerals(desk.db, { since: 'old' }, await desk.now()));
      const { minerals } = mineralsAnswer.parse(answer);
      const cobalt = minerals.find((one) => one.id === 'cobalt');
      expect(cobalt?.headlines[0]).toMatchObject({
        basis: 'eu-imports',
        period: '2024',
        top1: { area: 'CN', name: 'China', share: 0.6 },
      });
      expect(cobalt?.headlines[0]?.change?.difference).toBeCloseTo(-0.2, 9);
      expect(cobalt?.headlines[0]?.topSuppliers.map((one) => one.area)).toEqual(['CN', 'US']);
      expect(code(await findMinerals(desk.db, { since: 'nobody' }, await desk.now()))).toBe(
        'unknown-initiative',
      );
    });

    it('shows one mineral with codes, what can be asked and who covers it', async () => {
      const detail = mineralDetail.parse(
        value(await findMineral(desk.db, { mineral: 'cobalt' }, await desk.now())),
      );
      expect(detail.available).toEqual([
        {
          stage: 'processing',
          basis: 'eu-imports',
          measure: 'value',
          source: 'baci-eu27',
          frequency: 'annual',
          private: false,
          periods: 15,
        },
      ]);
      expect(detail.initiatives).toEqual(['old', 'new', 'whole-list']);
      expect(detail.codes.length).toBeGreaterThan(0);
      expect(code(await findMineral(desk.db, { mineral: 'x' }, await desk.now()))).toBe(
        'unknown-mineral',
      );
    });
  });
});
