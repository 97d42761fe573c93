import { throwAwayPostgres, type TestDatabase } from '@chokepoint/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../run.js';
import { memoryTerminal } from '../testing/memory-terminal.js';

async function migrate(environment: Record<string, string>, ...args: string[]) {
  const terminal = memoryTerminal(environment);
  const code = await run(['migrate', ...args], terminal);
  return { code, out: terminal.out(), err: terminal.err() };
}

describe('chokepoint migrate', () => {
  let server: TestDatabase;
  beforeAll(async () => {
    server = await throwAwayPostgres();
  });
  afterAll(() => server?.close());

  it('brings a server up to date and says what it did', async () => {
    const environment = { DATABASE_URL: server.url! };
    const first = await migrate(environment);
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toMatch(/^The database is up to date\. Done: es 0001-log, .*read_control /);
    const second = await migrate(environment);
    expect(second.out).toBe('The database is up to date: nothing had to be done.\n');
    expect(JSON.parse((await migrate(environment, '--json')).out)).toEqual({ migrations: [] });
  });

  it('says what is wrong when nobody answers at the address', async () => {
    const { code, err } = await migrate({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' });
    expect(code).toBe(1);
    expect(err).toMatch(/nothing listens/);
  });
});
