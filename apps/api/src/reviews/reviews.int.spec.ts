import { createHash } from 'node:crypto';
import {
  frozenViewsAnswer,
  frozenViewWithChanges,
  ledgerHeadsAnswer,
  notesAnswer,
  problem,
  reviewOutcome,
  signOffsAnswer,
  signOffWithChanges,
} from '@chokepoint/api-contract';
import { checkPage, readTrustedKey } from '@chokepoint/runtime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleServer, type SampleServer } from '../testing/sample-server.js';

const TOKEN = 'a-secret-for-the-test';
const BEARER = { authorization: `Bearer ${TOKEN}` };
const SAID = { by: 'auditor-1', on: '2026-03-01' };
const FIGURE = {
  ...{ mineral: 'gallium', stage: 'processing', basis: 'world-production' },
  ...{ measure: 'production', source: 'usgs-mcs', period: '2022', area: 'CN' },
};

describe('reviewing', () => {
  let server: SampleServer;
  let position: string;
  beforeAll(async () => {
    server = await sampleServer({ CHOKEPOINT_WRITE_TOKEN: TOKEN });
    position = String((await server.runtime.ledger.head()).position);
  });
  afterAll(() => server.close());

  const json = async (path: string) => (await server.get(path)).json();
  async function recorded(path: string, body: object) {
    const response = await server.post(path, body, BEARER);
    expect(response.status).toBe(200);
    const outcome = reviewOutcome.parse(await response.json());
    expect(outcome.readModelPosition).toBe(outcome.position);
    return outcome.id;
  }
  const refused = async (path: string, body: object, status: number, headers = BEARER) => {
    const response = await server.post(path, body, headers);
    expect(response.status).toBe(status);
    return problem.parse(await response.json()).code;
  };

  it('attaches notes and closes them', async () => {
    const at = { knownAt: position, publishedBy: null };
    const body = { ...SAID, kind: 'finding', figure: FIGURE, at, text: 'Ask.' };
    expect(await refused('notes', body, 401, {} as never)).toBe('unauthorized');
    expect(await refused('notes', { ...body, text: ' ' }, 400)).toBe('no-text');
    expect(await refused('notes', { ...body, kind: 'rumour' }, 400)).toBe('bad-parameters');
    const late = { ...body, at: { ...at, knownAt: '999999' } };
    expect(await refused('notes', late, 400)).toBe('not-known-then');
    const id = await recorded('notes', body);
    const closing = { ...SAID, outcome: 'resolved', text: 'Asked.' };
    await recorded(`notes/${id}/closing`, closing);
    expect(await refused(`notes/${id}/closing`, closing, 409)).toBe('note-closed');
    expect(await refused('notes/none/closing', closing, 404)).toBe('unknown-note');
    const { notes } = notesAnswer.parse(await json('notes?mineral=gallium'));
    expect(notes).toMatchObject([{ id, figure: FIGURE, actor: 'api', closing }]);
  });

  it('signs views off with the signed head that covers them', async () => {
    const view = { address: '/minerals/gallium', mineral: 'gallium', initiative: null };
    const at = { knownAt: position, publishedBy: null };
    const body = { ...SAID, view, at, text: 'Reviewed.' };
    const elsewhere = { ...view, address: 'https://elsewhere/' };
    expect(await refused('sign-offs', { ...body, view: elsewhere }, 400)).toBe('bad-view');
    const id = await recorded('sign-offs', body);
    const one = signOffWithChanges.parse(await json(`sign-offs/${id}`));
    expect(one).toMatchObject({ view, at, by: 'auditor-1', changes: { figures: { total: 0 } } });
    const { heads } = ledgerHeadsAnswer.parse(await json('ledger/heads'));
    expect(heads.map(({ root }) => root)).toContain(one.head.root);
    expect(one.head.size).toBeGreaterThanOrEqual(Number(position));
    const revocation = { ...SAID, reason: 'Too early.' };
    await recorded(`sign-offs/${id}/revocation`, revocation);
    expect(await refused(`sign-offs/${id}/revocation`, revocation, 409)).toBe('sign-off-revoked');
    const { signOffs } = signOffsAnswer.parse(await json('sign-offs'));
    expect(signOffs).toMatchObject([{ id, revocation }]);
  });

  it('publishes views as pages that work without a network', async () => {
    const address = '/minerals/gallium?stage=processing';
    const view = { address, mineral: 'gallium', initiative: null };
    const at = { knownAt: position, publishedBy: null };
    const body = { ...SAID, view, at, text: 'Annex of the report.' };
    const ofAll = { ...view, mineral: null };
    expect(await refused('frozen-views', { ...body, view: ofAll }, 400)).toBe('not-freezable');
    const nothing = { ...view, address: '/minerals/gallium?stage=extraction' };
    expect(await refused('frozen-views', { ...body, view: nothing }, 400)).toBe(
      'nothing-to-publish',
    );
    const id = await recorded('frozen-views', body);
    const one = frozenViewWithChanges.parse(await json(`frozen-views/${id}`));
    expect(one).toMatchObject({ page: `/frozen/${id}`, view, at, by: 'auditor-1' });
    const { frozenViews } = frozenViewsAnswer.parse(await json('frozen-views?mineral=gallium'));
    expect(frozenViews).toEqual([one]);

    const page = await fetch(`${server.url}${one.page}`);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('cache-control')).toMatch(/immutable/);
    const bytes = Buffer.from(await page.arrayBuffer());
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(one.sha256);
    expect(bytes.byteLength).toBe(one.bytes);
    const html = bytes.toString();
    expect(html).toContain('Annex of the report.');
    expect(html).toContain(`${server.url}/frozen/${id}`);
    expect(html).toContain(
      `${server.url}/minerals/gallium?stage=processing&amp;knownAt=${position}`,
    );
    expect(html).toMatch(/<svg/);
    expect(html).not.toMatch(/<script|src="|href="(?!data:)/);
    const key = String((await server.runtime.notary.publicKeyOf(one.head.keyId)) ?? '');
    const trusted = readTrustedKey(key);
    const checked = trusted.ok ? await checkPage(bytes, trusted.value) : trusted;
    expect(checked).toMatchObject({ ok: true, value: { sha256: one.sha256 } });
    if (checked.ok) expect(checked.value.proofs.length).toBeGreaterThan(0);

    const known = await fetch(`${server.url}${one.page}`, {
      headers: { 'if-none-match': page.headers.get('etag') ?? '' },
    });
    expect(known.status).toBe(304);
  });

  it('keeps a published page as it is, and counts what the ledger learned since', async () => {
    const [before] = frozenViewsAnswer.parse(await json('frozen-views')).frozenViews;
    const html = await (await fetch(`${server.url}${before!.page}`)).text();
    const path = 'releases/usgs-mcs-2024/withdrawal';
    const withdrawal = { reason: 'Tried', withdrawnOn: '2026-03-02' };
    expect((await server.post(path, withdrawal, BEARER)).status).toBe(200);
    const [after] = frozenViewsAnswer.parse(await json('frozen-views')).frozenViews;
    expect(after!.changes.figures!.total).toBeGreaterThan(0);
    expect(await (await fetch(`${server.url}${before!.page}`)).text()).toBe(html);
  });

  it('knows no page that was not published', async () => {
    for (const id of ['none', '0b8a3a52-9a4b-4f6e-8d1c-2f5b7c9e1d30', '..%2Fapi']) {
      const response = await fetch(`${server.url}/frozen/${id}`);
      expect([response.status, problem.parse(await response.json()).code]).toEqual([
        404,
        'unknown-frozen-view',
      ]);
    }
  });
});
