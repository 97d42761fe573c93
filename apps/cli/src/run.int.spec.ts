import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRuntime, readConfig } from '@chokepoint/runtime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from './run.js';
import { memoryTerminal } from './testing/memory-terminal.js';

const HEADER = 'mineral,stage,form,basis,measure,unit,area,partner,period,value';
const row = (area: string, period: string, value: number) =>
  `gallium,processing,low-purity,world-production,production,kg,${area},,${period},${value}`;

let folder: string;
let environment: Record<string, string>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chokepoint-cli-'));
  environment = {
    CHOKEPOINT_DATA_DIR: join(folder, 'data'),
    CHOKEPOINT_SHIPPED_FACTS: 'skip',
    LOG_LEVEL: 'silent',
  };
  const rows = [
    HEADER,
    row('CN', '2022', 540_000),
    row('JP', '2022', 3_000),
    row('ZZ9', '2022', 1),
  ];
  await writeFile(join(folder, 'facts.csv'), `${rows.join('\n')}\n`);
});
afterAll(() => rm(folder, { recursive: true }));

async function chokepoint(...args: string[]) {
  const terminal = memoryTerminal(environment);
  const code = await run(args, terminal);
  return { code, out: terminal.out(), err: terminal.err() };
}
const IMPORT = ['--edition', 'test-1', '--published', '2023-01-31'];
const QUESTION = [
  'minerals/gallium/concentration',
  '--stage',
  'processing',
  '--basis',
  'world-production',
  '--source',
  'synthetic',
];

describe('chokepoint, one command after the other', () => {
  it('imports a file and says what became of its rows', async () => {
    const { code, out, err } = await chokepoint('import', join(folder, 'facts.csv'), ...IMPORT);
    expect(err).toMatch(/Reading facts\.csv/);
    expect(code).toBe(0);
    expect(out).toMatch(/^synthetic-test-1 imported: 2 facts/);
    expect(out).toMatch(/^file +read +imported +rejected +skipped by rule/m);
    expect(out).toMatch(/^facts\.csv +3 +2 +1 +0/m);
  });

  it('changes nothing when the same file is imported again', async () => {
    const { code, out } = await chokepoint(
      'import',
      join(folder, 'facts.csv'),
      ...IMPORT,
      '--json',
    );
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject([{ kind: 'already-imported', facts: 2 }]);
  });

  it('refuses a file whose bytes changed under the same edition', async () => {
    const changed = await readFile(join(folder, 'facts.csv'), 'utf8');
    await writeFile(join(folder, 'facts.csv'), changed.replace('540000', '600000'));
    const { code, err } = await chokepoint('import', join(folder, 'facts.csv'), ...IMPORT);
    expect(code).toBe(1);
    expect(err).toMatch(/facts\.csv/);
    expect(err).toMatch(/--edition/);
  });

  it('answers a question as JSON with nothing beside it', async () => {
    const { code, out } = await chokepoint('query', ...QUESTION, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      mineral: 'gallium',
      periods: [{ period: '2022', top1: { area: 'CN' }, total: 543_000 }],
    });
  });

  it('answers a question as a table and as CSV', async () => {
    expect((await chokepoint('query', ...QUESTION)).out).toMatch(/2022 +CN +China/);
    expect((await chokepoint('query', ...QUESTION, '--csv')).out).toMatch(/,2022,CN,China,0\.99/);
  });

  it('refuses a question that it does not know, on the other channel', async () => {
    const { code, out, err } = await chokepoint('query', 'minerals/unobtainium');
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/unobtainium/);
    const json = await chokepoint('query', 'minerals/unobtainium', '--json');
    expect(JSON.parse(json.out)).toMatchObject({ code: 'unknown-mineral' });
  });

  it('lists the releases', async () => {
    const { out } = await chokepoint('releases');
    expect(out).toMatch(/^synthetic-test-1 +2023-01-31 +3 +2 +1 +0 +2 +complete$/m);
  });

  it('tells what differs between two states, as a table, as CSV and as JSON', async () => {
    const table = await chokepoint('diff', '2022-12-31', '--of', 'figures', '--mineral', 'gallium');
    expect(table).toMatchObject({ code: 0, err: '' });
    expect(table.out).toMatch(/\d+ differ between 2022-12-31@\d+ and latest@\d+: \d+ with /);
    const csv = await chokepoint('diff', '2022-12-31', '--csv');
    expect(csv.out).toMatch(/^mineral,stage,basis,.*cause,part_before/);
    const json = await chokepoint('diff', 'latest', '--of', 'register', '--json');
    expect(JSON.parse(json.out)).toMatchObject({ total: 0, statements: [], nextCursor: null });
    const none = await chokepoint('diff', 'latest');
    expect(none.out).toMatch(/^Nothing differs between latest@/);
    const wrong = await chokepoint('diff', 'usgs-mcs-1999');
    expect(wrong).toMatchObject({ code: 1, out: '' });
    expect(wrong.err).toContain("there is no release 'usgs-mcs-1999'");
  });

  it('tells what was revised, of what is asked for', async () => {
    const { code, out } = await chokepoint('revisions', '--mineral', 'gallium', '--min', '0.05');
    expect([code, out]).toEqual([0, 'No figure was revised, as far as is known here.\n']);
    const json = await chokepoint('revisions', '--json');
    expect(JSON.parse(json.out)).toMatchObject({ total: 0, revisions: [], nextCursor: null });
    const wrong = await chokepoint('revisions', '--min', 'much');
    expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('min')]);
  });

  it('sets instruments side by side for the inputs that it is given', async () => {
    const inputs = ['--price', '60', '--freight', '2', '--buyer-tonnes', '200'];
    const { code, out } = await chokepoint('what-if', ...inputs, '--floor', '75');
    expect(code).toBe(0);
    expect(out).toMatch(/^price-floor-levy +75 +– +73 +2600000 +0 +0 +-2600000 +0 +0 +– +–$/m);
    expect(out).toMatch(
      /^Not worked out: stockpile, without stockTonnes, holdingRate, stockHolder/m,
    );
    const csv = await chokepoint('what-if', ...inputs, '--csv');
    expect(csv.out).toMatch(/^none,no-instrument@1,62,,60,,0,/m);
    const wrong = await chokepoint('what-if', ...inputs, '--tariff', '-3');
    expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('tariff')]);
    expect((await chokepoint('what-if', '--price', '60')).code).toBe(2);
  });

  it('rebuilds the read models to the same answer', async () => {
    const before = await chokepoint('query', ...QUESTION, '--json');
    expect((await chokepoint('rebuild')).code).toBe(0);
    expect((await chokepoint('query', ...QUESTION, '--json')).out).toBe(before.out);
  });

  it('replays the ledger to a past position, with the answers of that time', async () => {
    const { code, out } = await chokepoint('replay', '--to', '2', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ same: true, position: '2', differing: [] });
    const beyond = await chokepoint('replay', '--to', '999999');
    expect([beyond.code, beyond.err]).toEqual([1, expect.stringContaining('The ledger ends at')]);
  }, 120_000);

  it.each(['ndjson', 'ndjson.br'])('exports the log as %s', async (ending) => {
    const file = join(folder, `log.${ending}`);
    const { out } = await chokepoint('export', '--to', file, '--json');
    const { events } = JSON.parse(out) as { events: number };
    expect(events).toBeGreaterThan(2);
    if (ending === 'ndjson') {
      const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
      expect(lines).toHaveLength(events);
      expect(JSON.parse(lines[0]!)).toMatchObject({ type: 'ReleaseReceived', revision: 1 });
    }
  });

  it('exports one stream or one source', async () => {
    const to = ['--to', join(folder, 'part.ndjson'), '--json'];
    const stream = await chokepoint('export', '--stream', 'release-synthetic-test-1', ...to);
    const source = await chokepoint('export', '--source', 'synthetic', ...to);
    const other = await chokepoint('export', '--source', 'usgs-mcs', ...to);
    expect(JSON.parse(source.out)).toEqual(JSON.parse(stream.out));
    expect(JSON.parse(other.out)).toMatchObject({ events: 0 });
  });
});

describe('chokepoint withdraw, last of all', () => {
  const WITHDRAW = ['withdraw', 'synthetic-test-1', '--reason', 'made up', '--on', '2024-03-05'];

  it.each([
    ['a release that is not there', ['withdraw', 'none', '--reason', 'x'], /no such release/],
    ['a day that is none', [...WITHDRAW, '--on', '2023-02-30'], /2023-02-30/],
    ['a reason that says nothing', [...WITHDRAW, '--reason', ' '], /Say why/],
  ])('refuses %s', async (_, args, why) => {
    const { code, err } = await chokepoint(...args);
    expect(code).toBe(1);
    expect(err).toMatch(why);
  });

  it('takes a release out of count', async () => {
    const { code, out } = await chokepoint(...WITHDRAW);
    expect(code).toBe(0);
    expect(out).toMatch(/^synthetic-test-1 withdrawn on 2024-03-05; .* position \d+ on\.$/m);
    expect((await chokepoint('releases')).out).toMatch(/^synthetic-test-1 .* withdrawn$/m);
    const asked = await chokepoint('query', ...QUESTION, '--json');
    expect(JSON.parse(asked.out)).toMatchObject({ periods: [] });
  });

  it('does so once', async () => {
    const { code, out } = await chokepoint(...WITHDRAW, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ code: 'release-withdrawn' });
  });
});

describe('a wrong call', () => {
  it.each([
    [['import']],
    [['withdraw', 'x']],
    [['nothing']],
    [['import', 'x', '--source', 'none']],
  ])('ends with 2: %j', async (args) => {
    expect((await chokepoint(...args)).code).toBe(2);
  });

  it('names a setting that cannot be used', async () => {
    const terminal = memoryTerminal({ CHOKEPOINT_PORT: 'many' });
    expect(await run(['releases'], terminal)).toBe(1);
    expect(terminal.err()).toMatch(/CHOKEPOINT_PORT/);
  });

  it('names a path that is not there', async () => {
    const { code, err } = await chokepoint('import', join(folder, 'absent.csv'));
    expect(code).toBe(1);
    expect(err).toMatch(/absent\.csv/);
  });
});

describe('chokepoint settings', () => {
  it('explains the environment variables', async () => {
    const { out } = await chokepoint('settings', '--markdown');
    expect(out).toMatch(/^\| `CHOKEPOINT_PORT` \| `4780` \| Port of the API/m);
  });
});

describe('while a server holds the data folder', () => {
  let server: Server;
  let held: Awaited<ReturnType<typeof openRuntime>>;
  beforeAll(async () => {
    const config = readConfig(environment);
    if (!config.ok) throw new Error(config.error.message);
    held = await openRuntime(config.value);
    const answer = { knownAt: '4', publishedBy: null, releases: [] };
    server = createServer((request, response) => {
      const known = request.url === '/api/v1/releases';
      const refusal = {
        type: 'x',
        title: 'x',
        status: 404,
        code: 'unknown-mineral',
        detail: 'None.',
      };
      response.statusCode = known ? 200 : 404;
      response.end(JSON.stringify(known ? answer : refusal));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    environment = { ...environment, CHOKEPOINT_URL: `http://127.0.0.1:${port}` };
  });
  afterAll(async () => {
    server.close();
    if (held.ok) await held.value.close();
  });

  it('asks that server', async () => {
    const { code, out } = await chokepoint('query', 'releases', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ knownAt: '4', releases: [] });
  });

  it("hands on the server's refusal", async () => {
    const { code, err } = await chokepoint('query', 'minerals/unobtainium');
    expect([code, err]).toEqual([1, 'None.\n']);
  });

  it.each([['import', 'facts.csv'], ['rebuild'], ['withdraw', 'x', '--reason', 'y']])(
    'refuses %s',
    async (...args) => {
      const { code, err } = await chokepoint(...args);
      expect(code).toBe(1);
      expect(err).toMatch(/in use/);
    },
  );

  it('says when no server answers', async () => {
    const terminal = memoryTerminal({ ...environment, CHOKEPOINT_URL: 'http://127.0.0.1:1' });
    expect(await run(['releases'], terminal)).toBe(1);
    expect(terminal.err()).toMatch(/CHOKEPOINT_URL/);
  });
});
