import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleLedger, type SampleLedger } from '../testing/sample-ledger.js';

let ledger: SampleLedger;
const chokepoint: SampleLedger['chokepoint'] = (...args) => ledger.chokepoint(...args);
beforeAll(async () => {
  ledger = await sampleLedger();
}, 60_000);
afterAll(() => ledger.close());

describe('chokepoint review', () => {
  const BY = ['--by', 'auditor-1', '--on', '2026-03-01'];
  const FIGURE = [
    ...['gallium', '--stage', 'processing', '--basis', 'world-production'],
    ...['--measure', 'production', '--source', 'synthetic', '--period', '2022', '--area', 'CN'],
  ];
  const recorded = async (...args: string[]) => {
    const { code, out, err } = await chokepoint('review', ...args, ...BY, '--json');
    expect([code, err.replace(/^Computing.*$/gm, '').trim()]).toEqual([0, '']);
    return (JSON.parse(out) as { id: string }).id;
  };

  it('attaches a note to a figure and closes it', async () => {
    const id = await recorded(
      'note',
      ...FIGURE,
      '--kind',
      'finding',
      '--text',
      'Ask the publisher',
    );
    const list = async () => (await chokepoint('query', 'notes', '--source', 'synthetic')).out;
    expect(await list()).toMatch(/finding .*gallium.*Ask the publisher/);
    await recorded('close', id, '--text', 'Asked');
    expect(await list()).toMatch(/resolved +Asked/);
    const again = await chokepoint('review', 'close', id, '--text', 'x', ...BY);
    expect(again.err).toContain('Closed on 2026-03-01 already');
  });

  it('signs a view off with the head that covers it, and takes that back', async () => {
    const view = ['/minerals/gallium?stage=processing', '--mineral', 'gallium'];
    const id = await recorded('sign', ...view, '--text', 'Reviewed');
    const list = async () => (await chokepoint('query', 'sign-offs', '--json')).out;
    expect(JSON.parse(await list())).toMatchObject({
      signOffs: [{ id, by: 'auditor-1', revocation: null, changes: { figures: { total: 0 } } }],
    });
    await recorded('revoke', id, '--reason', 'Too early');
    expect(JSON.parse(await list())).toMatchObject({
      signOffs: [{ revocation: { reason: 'Too early' } }],
    });
  });

  it('publishes a view as a page that is checked without the ledger', async () => {
    const view = ['/minerals/gallium?stage=processing', '--mineral', 'gallium'];
    const id = await recorded('publish', ...view, '--text', 'Annex');
    const file = join(ledger.folder, 'gallium.html');
    const { out } = await chokepoint('export', 'page', id, '--to', file);
    const [, sha256 = ''] = /SHA-256 ([\da-f]{64})/.exec(out) ?? [];
    expect((await chokepoint('query', 'frozen-views', '--json')).out).toContain(sha256);
    const page = await readFile(file, 'utf8');
    const [, key = ''] = /%22publicKey%22%3A%22(.*?)%22/.exec(page) ?? [];
    const trusted = ['--key', decodeURIComponent(key)];
    const checked = await chokepoint('proof', 'check', file, ...trusted);
    expect(checked.out).toContain('The proofs of the page hold.');
    expect(checked.out).toContain(sha256);
    expect(page).toContain('%3A540000');
    await writeFile(file, page.replace('%3A540000', '%3A640000'));
    expect(await chokepoint('proof', 'check', file, ...trusted)).toMatchObject({ code: 1 });
    await writeFile(file, '<p>Another page</p>');
    expect((await chokepoint('proof', 'check', file, ...trusted)).err).toContain('no proof in it');
    const none = await chokepoint('export', 'page', 'none', '--to', file);
    expect(none.err).toContain("No view was published as 'none'");
  });

  it('refuses what the contract does not know', async () => {
    const call = ['review', 'note', ...FIGURE, '--text', 'x', ...BY];
    expect((await chokepoint(...call, '--basis', 'rumour')).err).toContain('figure.basis');
    expect((await chokepoint(...call, '--known-at', '999999')).err).toMatch(/has come to position/);
  });
});
