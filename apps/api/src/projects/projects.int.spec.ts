import {
  problem,
  projectDetail,
  projectsAnswer,
  projectsImport,
  projectStatementOutcome,
} from '@chokepoint/api-contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SAMPLE_PROJECT } from '../testing/sample-project.js';
import { sampleServer, type SampleServer } from '../testing/sample-server.js';

const TOKEN = 'a-secret-for-the-test';
const BEARER = { authorization: `Bearer ${TOKEN}` };

let server: SampleServer;
beforeAll(async () => {
  server = await sampleServer({ CHOKEPOINT_WRITE_TOKEN: TOKEN });
});
afterAll(() => server.close());

const head = async () => (await server.runtime.ledger.head()).position;
const { citations } = SAMPLE_PROJECT;
const say = (id: string, expectedRevision: number, type: string, data: object, headers = BEARER) =>
  server.post(`projects/${id}/statements`, { expectedRevision, type, data }, headers);
const outcome = async (response: Promise<Response>) => {
  const answered = await response;
  expect(answered.status).toBe(200);
  return projectStatementOutcome.parse(await answered.json());
};
const refused = async (response: Promise<Response>, status: number) => {
  const answered = await response;
  expect(answered.status).toBe(status);
  return problem.parse(await answered.json());
};
const project = async (id: string) =>
  projectDetail.parse(await (await server.get(`projects/${id}?asOf=2026-06-30`)).json());
const dated = (on: string) => ({ on, precision: 'day', citations });

describe('a statement about a project', () => {
  it('is recorded with the token only, and read at once', async () => {
    const bare = server.post('projects/works/statements', {});
    expect((await refused(bare, 401)).code).toBe('unauthorized');
    const recorded = await outcome(say('works', 0, 'ProjectRegistered', SAMPLE_PROJECT));
    expect(recorded).toMatchObject({ project: 'works', kind: 'recorded', revision: 1 });
    expect(recorded.readModelPosition).toBe(recorded.position);
    expect(await project('works')).toMatchObject({
      name: 'Sample works',
      initiative: { id: 'gallium-licences' },
      fid: null,
      statements: [{ actor: 'api', revision: 1 }],
    });
  });

  it('sent twice is recorded once', async () => {
    const fid = { ...dated('2026-01-31'), reached: 'fid' };
    const first = await outcome(say('works', 1, 'ProjectStageReached', fid));
    const before = await head();
    const again = await outcome(say('works', 1, 'ProjectStageReached', fid));
    expect(again).toEqual({ ...first, kind: 'unchanged' });
    expect(await head()).toBe(before);
    expect((await project('works')).fid).toEqual({ on: '2026-01-31', precision: 'day' });
  });

  it('from an old revision is a conflict that names who wrote meanwhile', async () => {
    const before = await head();
    const stage = { ...dated('2026-02-01'), reached: 'construction' };
    const found = await refused(say('works', 1, 'ProjectStageReached', stage), 409);
    expect(found.code).toBe('project-moved');
    expect(found.detail).toMatch(
      /changed after revision 1: 'api' recorded ProjectStageReached as revision 2/,
    );
    expect(await head()).toBe(before);
  });

  it.each([
    ['a field that is not known', { ...dated('2026-02-01'), reached: 'fid', by: 'x' }, 400],
    ['a stage that is none', { ...dated('2026-02-01'), reached: 'built' }, 400],
    ['no source', { on: '2026-02-01', precision: 'day', citations: [], reached: 'fid' }, 400],
    ['a day that is none', { ...dated('2026-02-30'), reached: 'fid' }, 400],
    [
      'a month that is not over',
      { ...dated('2026-02-01'), precision: 'month', reached: 'fid' },
      400,
    ],
    [
      'what is recorded',
      { ...dated('2026-01-31'), reached: 'fid', precision: 'no-later-than' },
      409,
    ],
  ])('is refused for %s', async (_, data, status) => {
    const before = await head();
    await refused(say('works', 2, 'ProjectStageReached', data), status);
    expect(await head()).toBe(before);
  });

  it.each([
    ['projects that are not registered', 'nobody', 'unknown-project', 404],
    ['ids that cannot be', 'No-good', 'bad-project-id', 400],
  ])('is refused for %s', async (_, id, code, status) => {
    const stage = { ...dated('2026-02-01'), reached: 'fid' };
    expect((await refused(say(id, 0, 'ProjectStageReached', stage), status)).code).toBe(code);
  });

  it('may leave out what is not published, which is not nothing', async () => {
    const offtake = {
      ...dated('2026-03-01'),
      buyer: 'Wafer plc',
      buyerArea: null,
      mineral: 'gallium',
      quantityPerYear: null,
      unit: null,
      shareOfOutput: null,
      years: null,
    };
    const nothing = say('works', 2, 'OfftakeAgreed', { ...offtake, quantityPerYear: 0, unit: 't' });
    expect((await refused(nothing, 400)).code).toBe('bad-parameters');
    await outcome(say('works', 2, 'OfftakeAgreed', offtake));
    expect((await project('works')).offtakes).toEqual([
      { mineral: 'gallium', mineralName: 'Gallium', share: null, agreements: 1, withoutShare: 1 },
    ]);
  });
});

const HEADER =
  'record,project,name,country,minerals,programme,on,capacity,capacity_unit,capacity_stage,reached,buyer,share,publisher,title,verification';
const PROJECT =
  'project,listed,Listed works,DE,gallium,strategic-project-inside-eu,2025-03-25,50,t,processing,permitting,,,Works plc,Notice,primary';
const OFFTAKE = 'offtake,listed,,,gallium,,2025-09,,,,,Wafer plc,40 %,Works plc,Notice,primary';
const csv = (...lines: string[]) => ({
  name: 'projects.csv',
  content: Buffer.from([HEADER, ...lines].join('\n')).toString('base64'),
});
const bring = (body: object) => server.post('projects/import', body, BEARER);
const brought = async (body: object) => {
  const response = await bring(body);
  expect(response.status).toBe(200);
  return projectsImport.parse(await response.json());
};

describe('a list of projects', () => {
  it('is looked at without a trace', async () => {
    const before = await head();
    const looked = await brought({ ...csv(PROJECT, OFFTAKE), dryRun: true });
    expect(looked).toMatchObject({
      kind: 'preview',
      rows: 2,
      faults: [],
      projects: [{ id: 'listed', name: 'Listed works', kind: 'registered' }],
    });
    expect(looked.projects[0]?.added).toEqual([
      'Registered as Listed works, Germany, Gallium',
      'Capacity of Gallium (processing): 50 t a year',
      'In permitting',
      'Offtake of Gallium by Wafer plc, 40 % of output',
    ]);
    expect(await head()).toBe(before);
  });

  it('is refused as a whole with the row and the field of every fault', async () => {
    const before = await head();
    const bad = [
      PROJECT,
      PROJECT.replace('listed', 'other').replace('gallium', 'unobtainium'),
      OFFTAKE.replace('40 %', '140 %'),
      OFFTAKE.replace('Wafer plc', ''),
    ];
    const found = await refused(bring(csv(...bad)), 422);
    expect(found.code).toBe('project-table-faults');
    expect(found.cells?.map(({ row, field }) => [row, field])).toEqual([
      [3, 'minerals'],
      [4, 'share'],
      [5, 'buyer'],
    ]);
    const together = csv(PROJECT, OFFTAKE, OFFTAKE.replace('40 %', '70 %'));
    expect((await refused(bring(together), 422)).cells).toMatchObject([
      { row: 4, field: 'share', reason: expect.stringContaining('40 %') },
    ]);
    const orphan = csv(OFFTAKE.replace('listed', 'orphan'));
    expect((await refused(bring(orphan), 422)).cells).toMatchObject([
      { row: 2, advice: 'Add a row for the project itself.' },
    ]);
    expect(await head()).toBe(before);
  });

  it('is brought once, whatever the order of its rows', async () => {
    const done = await brought(csv(OFFTAKE, PROJECT));
    expect(done).toMatchObject({ kind: 'imported', projects: [{ kind: 'registered' }] });
    const before = await head();
    expect(await brought(csv(PROJECT, OFFTAKE))).toMatchObject({
      kind: 'unchanged',
      projects: [{ kind: 'unchanged', added: [] }],
    });
    expect(await head()).toBe(before);
    expect(await project('listed')).toMatchObject({
      stage: { stage: 'permitting' },
      capacities: [{ quantityPerYear: 50, unit: 't' }],
      offtakes: [{ share: 0.4 }],
    });
  });

  it('has a template that it takes as it is', async () => {
    const response = await server.get('projects/import/template', { accept: 'text/csv' });
    const text = await response.text();
    const body = { name: 'template.csv', content: Buffer.from(text).toString('base64') };
    const looked = await brought({ ...body, dryRun: true });
    // The sample has no such initiative.
    expect(looked.faults).toMatchObject([
      { row: 2, field: 'initiative', raw: 'strategic-projects-eu-2025' },
    ]);
    const own = text.replace('strategic-projects-eu-2025', 'gallium-licences');
    const mended = { ...body, content: Buffer.from(own).toString('base64'), dryRun: true };
    expect(await brought(mended)).toMatchObject({ rows: 2, faults: [] });
  });

  it.each([
    ['photo.png', 'x', 415, 'unsupported-table'],
    ['a.csv', 'record\n', 422, 'project-table-empty'],
  ])('%s is refused with %i', async (name, text, status, code) => {
    const body = { name, content: Buffer.from(text).toString('base64') };
    expect((await refused(bring(body), status)).code).toBe(code);
  });
});

it('the list is given as CSV too, empty where nothing is recorded', async () => {
  const { projects } = projectsAnswer.parse(
    await (await server.get('projects?asOf=2026-06-30')).json(),
  );
  expect(projects.map(({ id }) => id)).toContain('works');
  const lines = (
    await (await server.get('projects?asOf=2026-06-30', { accept: 'text/csv' })).text()
  )
    .trim()
    .split('\r\n');
  expect(lines[0]).toMatch(/^project,name,owner,country/);
  expect(lines.find((line) => line.startsWith('listed,'))).toMatch(/^listed,Listed works,,DE,/);
});
