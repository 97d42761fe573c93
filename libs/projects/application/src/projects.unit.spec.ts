import type { ProjectEvent } from '@chokepoint/projects';
import { memoryLedger, type Ledger } from '@chokepoint/ledger';
import { beforeEach, describe, expect, it } from 'vitest';
import { recordStatement } from './record-statement.js';
import { planProjects, registerProjects } from './register-projects.js';

const cited = {
  publisher: 'Works',
  title: 'Notice',
  url: null,
  publishedOn: null,
  verification: 'primary',
  note: null,
} as const;
const on = (day: string) => ({ on: day, precision: 'day', citations: [cited] }) as const;
const registered = (name = 'Gallium works', initiative: string | null = null): ProjectEvent => ({
  type: 'ProjectRegistered',
  data: {
    ...on('2025-01-10'),
    name,
    owner: null,
    area: 'DE',
    minerals: ['gallium'],
    stages: ['processing'],
    programme: 'other',
    initiative,
  },
});
const fid = (day: string): ProjectEvent => ({
  type: 'ProjectStageReached',
  data: { ...on(day), reached: 'fid' },
});
const id = 'gallium-works';
let ledger: Ledger;
beforeEach(() => {
  ledger = memoryLedger({ clock: { now: () => '2026-11-26T08:00:00.000Z' } });
});
const record = (expectedRevision: number, statement: ProjectEvent, actor = 'api') =>
  recordStatement(ledger, { id, expectedRevision, statement, actor });
const types = async () => (await ledger.readStream(`project-${id}`)).map(({ type }) => type);

describe('one statement', () => {
  it('is recorded at the revision that was seen', async () => {
    expect(await record(0, registered())).toEqual({
      ok: true,
      value: { id, kind: 'recorded', revision: 1, position: '1' },
    });
    expect(await record(1, fid('2025-06-01'))).toMatchObject({ value: { revision: 2 } });
    expect(await types()).toEqual(['ProjectRegistered', 'ProjectStageReached']);
  });

  it('sent twice is recorded once, whatever came after it', async () => {
    await record(0, registered());
    await record(1, fid('2025-06-01'));
    expect(await record(0, registered())).toMatchObject({
      value: { kind: 'unchanged', revision: 1, position: '1' },
    });
    expect(await types()).toHaveLength(2);
  });

  it('is refused where somebody wrote meanwhile, and says who, what and since when', async () => {
    await record(0, registered());
    await record(1, fid('2025-06-01'), 'cli');
    const refused = await record(1, fid('2025-07-01'));
    expect(refused).toMatchObject({
      error: {
        code: 'project-moved',
        message: expect.stringMatching(
          /after revision 1: 'cli' recorded ProjectStageReached as revision 2/,
        ),
        details: { expected: 1, revision: 2, changes: [{ actor: 'cli', revision: 2 }] },
      },
    });
    expect(await types()).toHaveLength(2);
  });

  it('is refused where somebody wrote between reading and writing', async () => {
    await record(0, registered());
    const raced: Ledger = Object.create(ledger) as Ledger;
    let first = true;
    raced.readStream = async (name) => {
      const before = await ledger.readStream(name);
      if (first) await record(1, fid('2025-06-01'), 'cli');
      first = false;
      return before;
    };
    raced.append = (append) => ledger.append(append);
    const command = { id, expectedRevision: 1, statement: fid('2025-07-01'), actor: 'api' };
    expect(await recordStatement(raced, command)).toMatchObject({
      error: { code: 'project-moved', details: { changes: [{ actor: 'cli' }] } },
    });
    expect(await types()).toHaveLength(2);
  });

  it.each([
    ['a revision that is not reached yet', 4, registered(), 'project-moved'],
    ['a project that is not registered', 0, fid('2025-06-01'), 'unknown-project'],
    ['what the decider refuses', 0, registered(' '), 'no-name'],
    ['an initiative of no register', 0, registered('Works', 'nobody'), 'unknown-initiative'],
  ])('refuses %s', async (_, revision, statement, code) => {
    expect(await record(revision, statement)).toMatchObject({ error: { code } });
    expect(await types()).toEqual([]);
  });

  it('refuses an id that cannot stand in an address', async () => {
    const command = { id: 'No good', expectedRevision: 0, statement: registered(), actor: 'api' };
    expect(await recordStatement(ledger, command)).toMatchObject({
      error: { code: 'bad-project-id' },
    });
  });
});

describe('a list of projects', () => {
  const entries = [
    { id, events: [registered(), fid('2025-06-01')] },
    { id: 'other-works', events: [registered('Other works')] },
  ];
  const register = (list = entries) => registerProjects(ledger, { entries: list, actor: 'api' });

  it('is brought in one append, and changes nothing the second time', async () => {
    expect(await register()).toMatchObject({
      value: [{ id, kind: 'registered' }, { kind: 'registered' }],
    });
    const head = await ledger.head();
    expect(head.position).toBe('3');
    expect(await register()).toMatchObject({
      value: [
        { kind: 'unchanged', added: [] },
        { kind: 'unchanged', added: [] },
      ],
    });
    expect(await ledger.head()).toEqual(head);
  });

  it('adds what is new to what is there', async () => {
    await record(0, registered());
    expect(await register()).toMatchObject({
      value: [{ kind: 'extended' }, { kind: 'registered' }],
    });
    expect(await types()).toEqual(['ProjectRegistered', 'ProjectStageReached']);
  });

  it('is refused as a whole with one statement', async () => {
    const refused = await register([...entries, { id: 'third', events: [fid('2025-06-01')] }]);
    expect(refused).toMatchObject({
      error: { code: 'not-registered', details: { project: 'third', statement: 1 } },
    });
    expect((await ledger.head()).position).toBe('0');
  });

  it('is planned without a trace, with every fault', async () => {
    const list = [
      { id: 'Bad id', events: [registered()] },
      { id, events: [registered(), fid('2025-06-01'), fid('2025-06-01'), registered()] },
    ];
    const { refused, projects } = await planProjects(ledger, { entries: list, actor: 'api' });
    expect(refused.map(({ at, error }) => [at, error.code])).toEqual([
      [0, 'bad-project-id'],
      [2, 'already-recorded'],
      [3, 'already-registered'],
    ]);
    expect(projects).toMatchObject([{ id, kind: 'registered' }]);
    expect((await ledger.head()).position).toBe('0');
  });

  it('may name an initiative that is on the register', async () => {
    const list = [{ id, events: [registered('Works', 'act')] }];
    expect(await register(list)).toMatchObject({ error: { code: 'unknown-initiative' } });
    const event = {
      id: '0b9d3a52-8f57-4c52-9f0b-3c1d3f9a2c11',
      type: 'InitiativeAnnounced',
      schemaVersion: 1,
      data: {},
      metadata: { actor: 'test' },
    };
    await ledger.append({
      appendId: '0b9d3a52-8f57-4c52-9f0b-3c1d3f9a2c12',
      writes: [{ stream: 'initiative-act', expected: 'no-stream', events: [event] }],
    });
    expect(await register(list)).toMatchObject({ value: [{ kind: 'registered' }] });
  });
});
