import { REGISTER } from '@chokepoint/reference-data';
import { RegisterInitiativeHandler } from '@chokepoint/initiatives-application';
import { testDatabases, type TestDatabase } from '@chokepoint/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registerExportRoute } from '../answers/register.routes.js';
import { toCsv } from '@chokepoint/exports';
import { readConfig } from '../config/config.js';
import { openRuntime } from '../open/open-runtime.js';
import type { Runtime } from '../runtime.js';
import { importRegister } from './import-register.js';
import { registerTable } from './register.table.js';

async function product(environment: Record<string, string>): Promise<Runtime> {
  const config = readConfig({ ...environment, CHOKEPOINT_SHIPPED_FACTS: 'skip' });
  if (!config.ok) throw new Error(config.error.message);
  const opened = await openRuntime(config.value);
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
}

const exported = async (runtime: Runtime) => {
  await runtime.catchUp();
  const answer = await registerExportRoute.ask(runtime, {}, '');
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
};
const bytes = (text: string) => new TextEncoder().encode(text);
const bring = (runtime: Runtime, name: string, text: string, dryRun = false) =>
  importRegister(runtime.ledger, { file: { name, bytes: bytes(text) }, dryRun, actor: 'test' });
const total = REGISTER.reduce((sum, { events }) => sum + events.length, 0);

let source: Runtime;
beforeAll(async () => {
  source = await product({ CHOKEPOINT_DATA_DIR: 'memory' });
  const handler = new RegisterInitiativeHandler(source.ledger);
  for (const entry of REGISTER) {
    const registered = await handler.execute({ entry, actor: 'test' });
    if (!registered.ok) throw new Error(registered.error.message);
  }
});
afterAll(() => source?.close());

describe.each(testDatabases())('the register, exported and imported on $name', ({ name, open }) => {
  let database: TestDatabase | null = null;
  let target: Runtime;
  beforeAll(async () => {
    if (name === 'postgres') database = await open();
    const place = database?.url ?? null;
    target = await product(
      place === null ? { CHOKEPOINT_DATA_DIR: 'memory' } : { DATABASE_URL: place },
    );
  });
  afterAll(async () => {
    await target?.close();
    await database?.close();
  });

  it('previews without writing, comes back the same from CSV, and changes nothing again', async () => {
    const before = await exported(source);
    const csv = toCsv(registerTable(before));
    const json = JSON.stringify(before);
    const preview = await bring(target, 'register.csv', csv, true);
    expect(preview).toMatchObject({ ok: true, value: { added: total, position: null } });
    expect((await target.ledger.head()).position).toBe('0');

    // One row at the end of another initiative is at fault: none of the others is written.
    const broken = structuredClone(before);
    broken.entries.at(-1)!.statements[0]!.data['on'] = '2026-02-30';
    const refused = await bring(target, 'register.json', JSON.stringify(broken));
    expect(refused).toMatchObject({ ok: false, error: { code: 'register-faults' } });
    expect((await target.ledger.head()).position).toBe('0');

    expect(await bring(target, 'register.csv', csv)).toMatchObject({ value: { added: total } });
    const after = await exported(target);
    expect(after.entries).toEqual(before.entries);
    for (const [file, text] of [
      ['register.csv', csv],
      ['register.json', json],
    ] as const) {
      const again = await bring(target, file, text);
      expect(again).toMatchObject({ ok: true, value: { added: 0, position: null } });
    }
    expect((await target.ledger.head()).position).toBe(String(total));

    const changed = structuredClone(before);
    changed.entries[0]!.statements[0]!.data['name'] = 'Another name';
    const otherwise = await bring(target, 'register.json', JSON.stringify(changed));
    expect(otherwise).toMatchObject({
      error: { details: { faults: [{ row: 1, field: 'data.name', raw: 'Another name' }] } },
    });
  });
});

describe('a file that cannot be used', () => {
  const header = 'initiative,revision,type,on,citations,name,initiative_type,summary,minerals';
  const cited = '"[{""publisher"":""P"",""title"":""T"",""verification"":""primary""}]"';
  const row = (revision: number, on = '2026-02-04', minerals = '') =>
    `one,${revision},InitiativeAnnounced,${on},${cited},'=A,plan,S,${minerals}`;
  const faults = async (name: string, content: Uint8Array) => {
    const file = { name, bytes: content };
    const done = await importRegister(source.ledger, { file, dryRun: true, actor: 'test' });
    if (done.ok) throw new Error('taken');
    const found = (done.error.details?.['faults'] ?? []) as { row: number; field: string }[];
    return found.length === 0 ? done.error.code : found.map((one) => [one.row, one.field]);
  };
  const ofCsv = (...rows: string[]) => faults('a.csv', bytes([header, ...rows].join('\r\n')));

  it.each<[string, string[], unknown]>([
    ['a day in another notation', [row(1, '04.02.2026')], [[2, 'on']]],
    ['a list that is no JSON', [row(1, '2026-02-04', 'gallium')], [[2, 'minerals']]],
    ['a gap', [row(2)], [[2, 'revision']]],
    ['a number twice', [row(1), row(1)], [[3, 'revision']]],
    ['an unknown type', [row(1).replace('InitiativeAnnounced', 'Said')], [[2, 'type']]],
    ['a mineral that is none', [row(1, '2026-02-04', '"[""mithril""]"')], [[2, null]]],
    ['an id that is none', [row(1).replace('one,', 'One!,')], [[2, 'initiative']]],
    ['a cell too many', [`${row(1)},x`], [[2, null]]],
    ['a quote that stays open', [`one,1,"x`], [[2, null]]],
    ['nothing', [], 'register-empty'],
  ])('names row and field: %s', async (_name, rows, expected) => {
    expect(await ofCsv(...rows)).toEqual(expected);
  });

  it('names the line that is no UTF-8, a file in UTF-16, JSON that is none, another ending', async () => {
    const latin = Buffer.concat([bytes(`${header}\r\n`), Buffer.from('caf\u00e9', 'latin1')]);
    expect(await faults('a.csv', latin)).toEqual([[2, null]]);
    expect(await faults('a.csv', Buffer.from('\ufeffa', 'utf16le'))).toEqual([[1, null]]);
    expect(await faults('a.json', bytes('{'))).toEqual([[1, null]]);
    expect(await faults('a.xlsx', bytes('a'))).toBe('unsupported-register');
    expect(await faults('a.csv', new Uint8Array(5_000_001))).toBe('register-too-large');
  });

  it('takes what is sound, and the apostrophe before a formula away', async () => {
    const file = { name: 'a.csv', bytes: bytes(`${header}\n${row(1)}`) };
    const done = await importRegister(source.ledger, { file, dryRun: true, actor: 'test' });
    expect(done).toMatchObject({
      value: { entries: [{ added: [{ summary: '=A, 2026-02-04' }] }] },
    });
  });
});
