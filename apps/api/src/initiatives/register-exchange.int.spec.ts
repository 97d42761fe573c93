import { problem, registerImported } from '@chokepoint/api-contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  openInMemory,
  sampleServer,
  serverOver,
  type SampleServer,
} from '../testing/sample-server.js';

const TOKEN = 'a-write-token-of-tests';
const BEARER = { authorization: `Bearer ${TOKEN}` };

let source: SampleServer;
let target: SampleServer;
beforeAll(async () => {
  source = await sampleServer();
  const runtime = await openInMemory({ CHOKEPOINT_WRITE_TOKEN: TOKEN });
  await runtime.catchUp();
  target = await serverOver(runtime);
});
afterAll(async () => {
  await source?.close();
  await target?.close();
});

const exported = async (accept: string) => (await source.get('register/export', { accept })).text();
const bring = (name: string, text: string, dryRun = false) =>
  target.post(
    'register/import',
    { name, content: Buffer.from(text).toString('base64'), dryRun },
    BEARER,
  );

it('takes nothing without the token', async () => {
  expect((await target.post('register/import', {})).status).toBe(401);
});

it('previews, adds what is missing, and changes nothing the second time', async () => {
  const csv = await exported('text/csv');
  const outcome = async (response: Response) => {
    expect(response.status).toBe(200);
    return registerImported.parse(await response.json());
  };
  expect(await outcome(await bring('a.csv', csv, true))).toMatchObject({
    ...{ dryRun: true, added: 1, position: null, readModelPosition: '0' },
    entries: [{ id: 'gallium-licences', kind: 'registered', added: [{ revision: 1 }] }],
  });
  expect(await outcome(await bring('a.csv', csv))).toMatchObject({
    ...{ added: 1, position: '1', readModelPosition: '1' },
  });
  const json = await exported('application/json');
  expect(await outcome(await bring('a.json', json))).toMatchObject({ added: 0 });
});

it('names row and field of what was recorded otherwise, and writes nothing', async () => {
  const text = (await exported('text/csv')).replace('Export licences on gallium', 'Others');
  const response = await bring('a.csv', text);
  expect(response.status).toBe(422);
  const { code, cells } = problem.parse(await response.json());
  expect(code).toBe('register-faults');
  expect(cells).toMatchObject([{ file: 'a.csv', row: 2, field: 'name', raw: 'Others' }]);
  expect((await target.runtime.ledger.head()).position).toBe('1');
});
