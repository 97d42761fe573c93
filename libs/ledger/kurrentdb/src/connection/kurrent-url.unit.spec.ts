import { describe, expect, test } from 'vitest';
import { readKurrentUrl } from './kurrent-url.js';

const read = (url: string) => {
  const outcome = readKurrentUrl(url);
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value;
};

describe('the address of KurrentDB', () => {
  test('keeps user and password apart from what the client and people see', () => {
    expect(read('kurrentdb://admin:p%40s:s@node-1:2113,node-2:2113?tls=true')).toEqual({
      connection: 'kurrentdb://node-1:2113,node-2:2113?tls=true',
      shown: 'kurrentdb://node-1:2113,node-2:2113',
      credentials: { username: 'admin', password: 'p@s:s' },
      deadlineMs: 10_000,
    });
  });

  test.each(['kurrentdb', 'kurrent', 'kdb', 'esdb'])('may begin with %s://', (scheme) => {
    expect(read(`${scheme}://host`).connection).toBe('kurrentdb://host');
    expect(read(`${scheme}+discover://host/`).connection).toBe('kurrentdb+discover://host');
  });

  test('never sends credentials over an open line', () => {
    expect(read('kurrentdb://admin:secret@host?tls=false').credentials).toBeNull();
    expect(read('kurrentdb://admin:secret@host').credentials).not.toBeNull();
  });

  test('says how long a call may take, in any spelling of the option', () => {
    expect(read('kurrentdb://host?default_deadline=500').deadlineMs).toBe(500);
  });

  test.each([
    'host:2113',
    'kurrentdb://admin@host',
    'kurrentdb://admin:p@ss@host',
    'kurrentdb://admin:100%@host',
    'kurrentdb://host?throwOnAppendFailure=false',
    'kurrentdb://host?tsl=true',
    'kurrentdb://host?defaultDeadline=0',
  ])('is refused: %s', (url) => {
    expect(readKurrentUrl(url)).toMatchObject({ ok: false, error: { code: 'bad-kurrentdb-url' } });
  });
});
