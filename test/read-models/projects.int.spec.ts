import { projectDetail, projectsAnswer } from '@chokepoint/api-contract';
import { findProject, findProjects, type ResolvedKnowledge } from '@chokepoint/queries';
import { testDatabases } from '@chokepoint/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { importsOf } from './given-log.js';
import { code, questionDesk, TRADE, value } from './question-desk.js';

const cited = {
  publisher: 'Works plc',
  title: 'Annual report',
  url: null,
  publishedOn: null,
  verification: 'secondary',
  note: null,
} as const;
const on = (day: string, precision = 'day') => ({ on: day, precision, citations: [cited] });

describe.each(testDatabases())('the register of projects on $name', ({ open }) => {
  const desk = questionDesk(open);
  const say = (id: string, type: string, data: object) =>
    desk.log.append(`project-${id}`, type, data as never);
  const register = (id: string, day: string, data: object = {}) =>
    say(id, 'ProjectRegistered', {
      ...on(day),
      name: `Name of ${id}`,
      owner: null,
      area: 'DE',
      minerals: ['cobalt'],
      stages: ['processing'],
      programme: 'strategic-project-inside-eu',
      initiative: null,
      ...data,
    });
  const capacity = (id: string, day: string, quantityPerYear: number, more: object = {}) =>
    say(id, 'ProjectCapacityStated', {
      ...on(day),
      mineral: 'cobalt',
      stage: 'processing',
      quantityPerYear,
      unit: 't',
      fromYear: null,
      ...more,
    });
  const announce = (id: string, type: string, day: string, minerals = ['cobalt']) =>
    desk.log.append(`initiative-${id}`, 'InitiativeAnnounced', {
      ...on(day),
      name: `Name of ${id}`,
      type,
      lane: 'initiative',
      parties: [],
      minerals,
      coversAll: null,
      stages: [],
      summary: 'Words',
    });
  const list = async (params: object = {}, knowledge?: ResolvedKnowledge) =>
    projectsAnswer.parse(
      value(
        await findProjects(
          desk.db,
          { asOf: '2026-11-26', ...params },
          knowledge ?? (await desk.now()),
        ),
      ),
    );
  const ids = async (params: object, knowledge?: ResolvedKnowledge) =>
    (await list(params, knowledge)).projects.map(({ id }) => id);

  beforeEach(async () => {
    await announce('memo', 'memorandum', '2024-01-10');
    await announce('talks', 'dialogue', '2023-01-10');
    await desk.log.append('initiative-talks', 'StepRecorded', {
      ...on('2024-05-01'),
      step: 'meeting',
      what: 'Met',
      place: null,
    });
    await announce('partner', 'partnership', '2023-02-01', ['gallium']);
    await desk.log.release({
      source: 'baci-eu27',
      edition: 'V202601',
      publishedOn: '2026-01-31',
      statements: [
        {
          ...TRADE,
          measure: 'quantity',
          unit: 't',
          rows: [
            ...importsOf('2023', 'EU27', { CN: 900, US: 100 }, ['fixed-eu27']),
            ...importsOf('2024', 'EU27', { CN: 1500, US: 500 }, ['fixed-eu27']),
          ],
        },
      ],
    });
    await register('smelter', '2025-03-25', { initiative: 'memo' });
    await say('smelter', 'ProjectStageReached', { ...on('2025-06-30', 'month'), reached: 'fid' });
    await capacity('smelter', '2025-03-25', 100);
    await capacity('smelter', '2025-09-01', 400);
    await say('smelter', 'OfftakeAgreed', {
      ...on('2025-07-01'),
      buyer: 'Buyer plc',
      buyerArea: 'FR',
      mineral: 'cobalt',
      quantityPerYear: null,
      unit: null,
      shareOfOutput: 0.4,
      years: null,
    });
    await say('smelter', 'FinancingReported', {
      ...on('2025-07-01'),
      financier: 'Bank',
      amount: null,
      currency: null,
      kind: 'loan',
      shareOfNeed: null,
    });
    await register('mine', '2025-06-04', {
      area: 'CA',
      stages: [],
      programme: 'strategic-project-outside-eu',
    });
    await capacity('mine', '2025-06-04', 100_000, { unit: 'kg' });
    await capacity('mine', '2025-06-04', 7, { mineral: 'gallium' });
    await register('given-up', '2025-06-04');
    await capacity('given-up', '2025-06-04', 9_000);
    await say('given-up', 'ProjectStageReached', { ...on('2026-01-31'), reached: 'cancelled' });
    await desk.project();
  });

  it('lists them as they stood on a day, unknown where nothing is recorded', async () => {
    const { projects } = await list();
    expect(projects.map(({ id }) => id)).toEqual(['given-up', 'mine', 'smelter']);
    expect(projects[2]).toMatchObject({
      revision: 6,
      initiative: { id: 'memo', name: 'Name of memo' },
      areaName: 'Germany',
      stage: { stage: 'fid', on: '2025-06-30', precision: 'month' },
      fid: { on: '2025-06-30' },
      permits: null,
      financingClosed: null,
      capacities: [{ quantityPerYear: 400, unit: 't', on: '2025-09-01' }],
      offtakes: [{ mineral: 'cobalt', share: 0.4, agreements: 1, withoutShare: 0 }],
      verification: 'secondary',
    });
    expect(projects[1]).toMatchObject({ stage: null, fid: null, offtakes: [], owner: null });
    const before = await list({ asOf: '2025-06-03' });
    expect(before.projects).toMatchObject([
      { id: 'smelter', fid: null, stage: null, capacities: [{ quantityPerYear: 100 }] },
    ]);
  });

  it('narrows by mineral, initiative, stage and country', async () => {
    expect(await ids({ mineral: 'cobalt' })).toHaveLength(3);
    expect(await ids({ mineral: 'gallium' })).toEqual([]);
    expect(await ids({ initiative: 'memo' })).toEqual(['smelter']);
    expect(await ids({ stage: 'fid' })).toEqual(['smelter']);
    expect(await ids({ stage: 'none' })).toEqual(['mine']);
    expect(await ids({ country: 'CA' })).toEqual(['mine']);
    const now = await desk.now();
    const refused = async (params: object) =>
      code(await findProjects(desk.db, { asOf: '2026-11-26', ...params }, now));
    expect(await refused({ mineral: 'unobtainium' })).toBe('unknown-mineral');
    expect(await refused({ initiative: 'nobody' })).toBe('unknown-initiative');
    expect(await refused({ country: 'XQ' })).toBe('unknown-area');
  });

  it('holds decisions against meetings and memoranda of the same day', async () => {
    expect((await list()).summary).toMatchObject({
      projects: 3,
      withFid: 1,
      meetings: 1,
      memoranda: 1,
      partnerships: 1,
      fidPerMeeting: 0.5,
    });
    expect((await list({ asOf: '2024-02-01' })).summary).toMatchObject({
      projects: 0,
      meetings: 0,
      memoranda: 1,
      fidPerMeeting: null,
      gaps: [{ code: 'no-project' }, { code: 'designated-not-named' }],
    });
    const gallium = await list({ mineral: 'gallium' });
    expect(gallium.summary).toMatchObject({ meetings: 0, memoranda: 0, partnerships: 1 });
  });

  it('adds up what projects that go on are to supply, against EU imports by weight', async () => {
    const { supply, gaps } = (await list()).summary;
    expect(supply).toEqual([
      {
        mineral: 'cobalt',
        mineralName: 'Cobalt',
        stage: 'processing',
        projects: 2,
        capacity: 500,
        imports: {
          quantity: 2000,
          period: '2024',
          source: 'baci-eu27',
          release: 'baci-eu27-V202601',
        },
        ratio: 0.25,
        reason: null,
      },
      {
        mineral: 'gallium',
        mineralName: 'Gallium',
        stage: 'processing',
        projects: 1,
        capacity: 7,
        imports: null,
        ratio: null,
        reason: expect.stringContaining('EU imports of Gallium (processing) by weight'),
      },
    ]);
    expect(gaps.map((one) => one.code)).toEqual(['capacity-as-stated']);
    // Before it was cancelled, and before the smelter was enlarged.
    const then = await list({ asOf: '2025-08-01', mineral: 'cobalt' });
    expect(then.summary.supply[0]).toMatchObject({ projects: 3, capacity: 9_200 });
  });

  it('knows at each time only what was published and recorded by then', async () => {
    expect(await ids({}, await desk.now('2025-06-03'))).toEqual(['smelter']);
    const published = await list({}, await desk.now('2025-08-31'));
    expect(published.projects.at(-1)).toMatchObject({ capacities: [{ quantityPerYear: 100 }] });
    const rows = await desk.db
      .selectFrom('read.project_event')
      .select(['position', 'revision'])
      .where('project_id', '=', 'smelter')
      .orderBy('position')
      .execute();
    const recorded = desk.at(Number(rows[0]?.position));
    expect(await list({}, recorded)).toMatchObject({
      projects: [{ id: 'smelter', revision: 1, fid: null, capacities: [] }],
    });
    expect(await ids({}, desk.at(Number(rows[0]?.position) - 1))).toEqual([]);
  });

  it('tells everything said of one of them, in the order in which it happened', async () => {
    const ask = async (project: string, asOf = '2026-11-26', knowledge?: ResolvedKnowledge) =>
      findProject(desk.db, { project, asOf }, knowledge ?? (await desk.now()));
    const detail = projectDetail.parse(value(await ask('smelter')));
    expect(detail.statements.map(({ revision, what }) => [revision, what])).toEqual([
      [1, 'Registered as Name of smelter, Germany, Cobalt'],
      [3, 'Capacity of Cobalt (processing): 100 t a year'],
      [2, 'Final investment decision'],
      [5, 'Offtake of Cobalt by Buyer plc, 40 % of output'],
      [6, 'Loan by Bank'],
      [4, 'Capacity of Cobalt (processing): 400 t a year'],
    ]);
    expect(detail.statements[0]).toMatchObject({ actor: 'test', citations: [cited] });
    expect(detail.agreements).toMatchObject([{ buyer: 'Buyer plc', buyerAreaName: 'France' }]);
    expect(detail.financing).toMatchObject([{ financier: 'Bank', amount: null, currency: null }]);
    expect(value(await ask('smelter', '2025-06-30')).statements).toHaveLength(3);
    expect(code(await ask('nobody'))).toBe('unknown-project');
    expect(code(await ask('smelter', '2025-03-24'))).toBe('unknown-project');
    expect(code(await ask('mine', '2026-11-26', await desk.now('2025-06-03')))).toBe(
      'unknown-project',
    );
  });
});
