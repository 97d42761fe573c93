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

  it('refuses what the contract does not know', async () => {
    const call = ['review', 'note', ...FIGURE, '--text', 'x', ...BY];
    expect((await chokepoint(...call, '--basis', 'rumour')).err).toContain('figure.basis');
    expect((await chokepoint(...call, '--known-at', '999999')).err).toMatch(/has come to position/);
  });
});
