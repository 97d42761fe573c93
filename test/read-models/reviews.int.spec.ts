import type { NotesAnswer, SignOffsAnswer, SignOffWithChanges } from '@chokepoint/api-contract';
import { attachNote, closeNote, revokeSignOff, signOff } from '@chokepoint/reviews-application';
import { sequentialIds, testDatabases } from '@chokepoint/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { correct } from './correcting.js';
import { type GivenLog, givenLog, rowsOf } from './given-log.js';
import { routeDesk } from './route-desk.js';

const FIGURE = {
  ...{ mineral: 'gallium', stage: 'processing', basis: 'world-production' },
  ...{ measure: 'production', source: 'usgs-mcs', period: '2022', area: 'CN' },
} as const;
const HEAD = { size: 3, root: 'ab', signedAt: '2026-03-01T00:00:00.000Z', keyId: 'k' };
const SAID = { by: 'auditor-1', on: '2026-03-01' };

describe.each(testDatabases())('reviews on $name', ({ open }) => {
  const desk = routeDesk(open);
  let log: GivenLog;
  let on: { ledger: GivenLog['ledger']; ids: ReturnType<typeof sequentialIds> };
  beforeEach(async () => {
    log = givenLog();
    on = { ledger: log.ledger, ids: sequentialIds(8) };
    await log.release({
      edition: '2024',
      publishedOn: '2024-01-31',
      statements: [{ rows: rowsOf('2022', { CN: 600, RU: 100 }) }],
    });
  });

  const position = async () => String((await log.ledger.head()).position);
  const answer = async <T>(question: string): Promise<T> =>
    (await desk.asking(log)).answer(question);
  const idOf = <T extends { id: string }>(
    recorded: { ok: true; value: T } | { ok: false; error: { code: string } },
  ): string => {
    if (!recorded.ok) throw new Error(recorded.error.code);
    return recorded.value.id;
  };
  const note = async (change: object = {}) => {
    const at = { knownAt: await position(), publishedBy: null };
    return attachNote(
      on,
      { ...SAID, kind: 'finding', figure: FIGURE, at, text: 'Ask.', ...change },
      'api',
    );
  };
  const sign = async (view: object = {}, publishedBy: string | null = null) => {
    const at = { knownAt: await position(), publishedBy };
    const whole = { address: '/minerals/gallium', mineral: 'gallium', initiative: null, ...view };
    return signOff(on, { ...SAID, view: whole, at, head: HEAD, text: 'Reviewed.' }, 'api');
  };

  it('are notes on a figure at a position, until they are closed', async () => {
    const at = await position();
    const id = idOf(await note());
    idOf(await note({ kind: 'note', figure: { ...FIGURE, area: null }, text: 'Of the year.' }));
    const before = await position();
    const closing = {
      by: 'auditor-2',
      on: '2026-04-01',
      outcome: 'resolved',
      text: 'Asked.',
    } as const;
    idOf(await closeNote(on, id, closing, 'cli'));
    const { notes } = await answer<NotesAnswer>('notes?mineral=gallium&area=CN');
    expect(notes).toMatchObject([
      {
        ...{ id, kind: 'finding', figure: FIGURE, mineralName: 'Gallium', areaName: 'China' },
        ...{ at: { knownAt: at, publishedBy: null }, text: 'Ask.', by: 'auditor-1', actor: 'api' },
        closing: { ...closing, actor: 'cli' },
      },
    ]);
    const open = await answer<NotesAnswer>('notes?open=true');
    expect(open.notes.map(({ text }) => text)).toEqual(['Of the year.']);
    const then = await answer<NotesAnswer>(`notes?open=true&knownAt=${before}`);
    expect(then.notes.map(({ text }) => text)).toEqual(['Of the year.', 'Ask.']);
    const day = await answer<NotesAnswer>('notes?publishedBy=2026-02-28');
    expect(day.total).toBe(0);
  });

  it('keep notes on private figures to those who name the source', async () => {
    idOf(await note({ figure: { ...FIGURE, source: 'own' } }));
    expect((await answer<NotesAnswer>('notes')).total).toBe(0);
    expect((await answer<NotesAnswer>('notes?source=own')).total).toBe(1);
  });

  it('are refused at a state that the ledger has not come to', async () => {
    const refused = await note({ at: { knownAt: '999', publishedBy: null } });
    expect(refused).toMatchObject({ ok: false, error: { code: 'not-known-then' } });
  });

  it('are sign-offs, against which later changes are listed', async () => {
    const id = idOf(await sign());
    const signed = await position();
    const past = idOf(await sign({}, '2024-12-31'));
    const whole = idOf(await sign({ address: '/', mineral: null }));
    const changesOf = async (of: string, more = '') =>
      (await answer<SignOffWithChanges>(`sign-offs/${of}${more}`)).changes;
    expect(await changesOf(id)).toMatchObject({ figures: { total: 0 }, statements: null });
    await log.release({
      edition: '2025',
      publishedOn: '2025-01-31',
      statements: [{ rows: rowsOf('2022', { CN: 700, RU: 100 }) }],
    });
    expect((await changesOf(id)).figures).toEqual({
      total: 1,
      byCause: [{ cause: 'revision', count: 1 }],
    });
    // What came out later does not touch a view of what was published by 2024.
    expect((await changesOf(past)).figures).toMatchObject({ total: 0 });
    await correct(log, { release: 'usgs-mcs-2024', area: 'RU', period: '2022' }, 50, '2024-06-01');
    expect((await changesOf(past)).figures).toEqual({
      total: 1,
      byCause: [{ cause: 'correction', count: 1 }],
    });
    expect((await changesOf(id, `?knownAt=${signed}`)).figures).toMatchObject({ total: 0 });
    await log.append('initiative-test', 'InitiativeAnnounced', {
      ...{ on: '2026-03-01', precision: 'day', citations: [], name: 'It', type: 'export-control' },
      ...{ lane: 'shock', parties: [], minerals: ['cobalt'], coversAll: null, stages: [] },
      summary: 'It',
    });
    expect(await changesOf(whole)).toMatchObject({
      figures: { total: 1 },
      statements: { total: 1 },
    });
    const { signOffs, total } = await answer<SignOffsAnswer>('sign-offs?mineral=gallium');
    expect([total, signOffs.map((one) => one.id)]).toEqual([2, [past, id]]);
    expect(signOffs[1]).toMatchObject({
      head: HEAD,
      by: 'auditor-1',
      changes: { to: expect.stringMatching(/^latest@/) as string },
    });
  });

  it('are revoked by another event, and were there in between', async () => {
    const id = idOf(await sign());
    const before = await position();
    const revocation = { by: 'auditor-2', on: '2026-04-01', reason: 'Too early.' };
    idOf(await revokeSignOff(on, id, revocation, 'api'));
    const now = await answer<SignOffWithChanges>(`sign-offs/${id}`);
    expect(now.revocation).toMatchObject(revocation);
    const then = await answer<SignOffWithChanges>(`sign-offs/${id}?knownAt=${before}`);
    expect(then.revocation).toBeNull();
    await expect(answer('sign-offs/none')).rejects.toThrow('unknown-sign-off');
  });
});
