import { describe, expect, it } from 'vitest';
import type { FileCount, ReceivedFile, ReleaseReceived, ReleaseSealed } from './events.js';
import { receiveRelease, sealRelease, withdrawRelease } from './release.decider.js';
import { foldRelease, isBalanced, type SupplyEvent } from './release.state.js';

const file = (name: string, sha256: string): ReceivedFile => ({ name, sha256, bytes: 10 });
const gallium = file('galli.csv', 'aa');
const cobalt = file('cobal.csv', 'bb');

const offer = (files: readonly ReceivedFile[], change: Partial<ReleaseReceived> = {}) =>
  ({
    source: 'usgs-mcs',
    edition: '2024',
    title: 'Mineral Commodity Summaries 2024',
    publishedOn: '2024-01-31',
    publishedPrecision: 'day',
    licence: 'public domain',
    files,
    importer: 'usgs-mcs',
    importerVersion: 1,
    ...change,
  }) as ReleaseReceived;

const count: FileCount = {
  file: 'galli.csv',
  read: 5,
  imported: 3,
  rejected: 1,
  skipped: [{ rule: 'blank row', rows: 1 }],
};
const seal: ReleaseSealed = { files: [count], statements: 1, facts: 6, digest: 'cc' };

const received: SupplyEvent = { type: 'ReleaseReceived', data: offer([gallium, cobalt]) };
const sealed: SupplyEvent = { type: 'ReleaseSealed', data: seal };
const withdrawn: SupplyEvent = {
  type: 'ReleaseWithdrawn',
  data: { reason: 'wrong file', withdrawnOn: '2024-03-01' },
};
const given = (...events: SupplyEvent[]) => foldRelease(events);
const code = (result: { ok: boolean; error?: { code: string } }) => result.error?.code;

describe('receiving a release', () => {
  it('begins a release that is not known', () => {
    expect(receiveRelease(given(), offer([gallium]))).toMatchObject({ value: { kind: 'new' } });
  });

  it('changes nothing when the same bytes come again, also a part of them or under another name', () => {
    const state = given(received, sealed);
    for (const files of [[gallium, cobalt], [cobalt], [file('renamed.csv', 'aa')]]) {
      expect(receiveRelease(state, offer(files))).toEqual({
        ok: true,
        value: { kind: 'already-imported', sealed: seal },
      });
    }
  });

  it('refuses a file whose bytes changed, naming it, both hashes and the way out', () => {
    const result = receiveRelease(
      given(received, sealed),
      offer([file('galli.csv', 'dd'), cobalt]),
    );
    expect(code(result)).toBe('release-bytes-changed');
    const { message, details } = (result as { error: { message: string; details: unknown } }).error;
    expect(details).toMatchObject({ file: 'galli.csv', before: 'aa', after: 'dd' });
    for (const part of ['galli.csv', 'aa', 'dd', '--edition 2024-r1'])
      expect(message).toContain(part);
  });

  it('refuses a changed file of an unfinished import as well', () => {
    expect(code(receiveRelease(given(received), offer([file('galli.csv', 'dd'), cobalt])))).toBe(
      'release-bytes-changed',
    );
  });

  it('refuses further files once the release is sealed', () => {
    const result = receiveRelease(given(received, sealed), offer([gallium, file('li.csv', 'ee')]));
    expect(code(result)).toBe('release-sealed');
    expect(result).toMatchObject({ error: { details: { files: ['li.csv'] } } });
  });

  it('resumes an interrupted import with the same files, as recorded', () => {
    const result = receiveRelease(given(received), offer([cobalt, gallium], { title: 'other' }));
    expect(result).toEqual({ ok: true, value: { kind: 'resume', received: received.data } });
  });

  it('does not resume with other files, other names or another importer', () => {
    const renamed = offer([gallium, file('cobalt.csv', 'bb')]);
    expect(code(receiveRelease(given(received), renamed))).toBe('release-unfinished');
    expect(code(receiveRelease(given(received), offer([gallium])))).toBe('release-unfinished');
    expect(
      code(receiveRelease(given(received), offer([gallium, cobalt], { importerVersion: 2 }))),
    ).toBe('importer-changed');
  });

  it('refuses a withdrawn release, no files, and an edition that cannot name a stream', () => {
    const gone = given(received, sealed, withdrawn);
    expect(code(receiveRelease(gone, offer([gallium, cobalt])))).toBe('release-withdrawn');
    expect(code(receiveRelease(given(), offer([])))).toBe('no-files');
    expect(code(receiveRelease(given(), offer([gallium], { edition: 'a b' })))).toBe('bad-edition');
  });
});

describe('sealing a release', () => {
  it('seals what was received, once', () => {
    expect(sealRelease(given(received), seal)).toEqual({ ok: true, value: seal });
    expect(code(sealRelease(given(), seal))).toBe('release-not-received');
    expect(code(sealRelease(given(received, sealed), seal))).toBe('release-sealed');
    expect(code(sealRelease(given(received, sealed, withdrawn), seal))).toBe('release-withdrawn');
  });

  it('takes rows that are not accounted for as a bug', () => {
    const lost = { ...count, imported: 2 };
    expect(isBalanced(count)).toBe(true);
    expect(isBalanced(lost)).toBe(false);
    expect(() => sealRelease(given(received), { ...seal, files: [lost] })).toThrow('galli.csv');
  });
});

describe('withdrawing a release', () => {
  const command = { reason: ' wrong file ', withdrawnOn: '2024-03-01' };

  it('withdraws a sealed release, once, with a reason', () => {
    const state = given(received, sealed);
    expect(withdrawRelease(state, command)).toEqual({
      ok: true,
      value: { reason: 'wrong file', withdrawnOn: '2024-03-01' },
    });
    expect(code(withdrawRelease(state, { ...command, reason: ' ' }))).toBe('no-reason');
    expect(code(withdrawRelease(given(received, sealed, withdrawn), command))).toBe(
      'release-withdrawn',
    );
  });

  it('does not withdraw what was never received', () => {
    expect(code(withdrawRelease(given(), command))).toBe('release-not-received');
  });

  it('withdraws an unfinished release, which can be neither finished nor sealed after that', () => {
    expect(withdrawRelease(given(received), command)).toMatchObject({ ok: true });
    const gone = given(received, withdrawn);
    expect(gone).toMatchObject({ status: 'withdrawn' });
    expect(code(withdrawRelease(gone, command))).toBe('release-withdrawn');
    expect(code(receiveRelease(gone, offer([gallium, cobalt])))).toBe('release-withdrawn');
    expect(code(sealRelease(gone, seal))).toBe('release-withdrawn');
  });

  it('leaves statements and rejects out of the state', () => {
    const rejects: SupplyEvent = { type: 'RowsRejected', data: { rows: [] } };
    expect(given(received, rejects)).toEqual(given(received));
  });
});
