import { describe, expect, it } from 'vitest';
import type {
  NoteAttached,
  NoteClosed,
  SignOffRevoked,
  ViewFrozen,
  ViewSignedOff,
} from './events.js';
import {
  attachNote,
  closeNote,
  freezeView,
  LARGEST_PAGE,
  revokeSignOff,
  signOff,
} from './review.decider.js';

const SAID = { by: ' auditor-1 ', on: '2026-03-01' };
const AT = { knownAt: '40', publishedBy: null };
const NOTE: NoteAttached = {
  ...SAID,
  kind: 'finding',
  figure: {
    ...{ mineral: 'gallium', stage: 'processing', basis: 'world-production' },
    ...{ measure: 'production', source: 'usgs-mcs', period: '2022', area: 'CN' },
  },
  at: AT,
  text: ' Restated by the next edition. ',
};
const CLOSING: NoteClosed = { ...SAID, outcome: 'resolved', text: 'The publisher confirmed it.' };
const SIGNED: ViewSignedOff = {
  ...SAID,
  view: { address: '/minerals/gallium?stage=processing', mineral: 'gallium', initiative: null },
  at: AT,
  head: { size: 40, root: 'a', signedAt: '2026-03-01T00:00:00.000Z', keyId: 'k' },
  text: 'Reviewed.',
};
const REVOKED: SignOffRevoked = { ...SAID, reason: 'A release was withdrawn.' };
const code = (result: { ok: boolean; error?: { code: string } }) =>
  result.ok ? null : result.error?.code;

describe('a note', () => {
  it('is kept without blanks around what was said', () => {
    expect(attachNote(NOTE)).toEqual({
      ok: true,
      value: { ...NOTE, text: 'Restated by the next edition.', by: 'auditor-1' },
    });
  });

  it.each([
    [{ text: ' ' }, 'no-text'],
    [{ by: '' }, 'no-signer'],
    [{ on: '2026-02-30' }, 'not-a-date'],
    [{ figure: { ...NOTE.figure, mineral: 'unobtainium' } }, 'unknown-mineral'],
    [{ figure: { ...NOTE.figure, source: 'toString' } }, 'unknown-source'],
  ])('is refused with %o: %s', (change, expected) => {
    expect(code(attachNote({ ...NOTE, ...change }))).toBe(expected);
  });

  it('is closed once, with words and a name', () => {
    const open = { attached: NOTE, closed: null };
    expect(closeNote(open, CLOSING)).toMatchObject({ ok: true, value: { by: 'auditor-1' } });
    expect(code(closeNote({ attached: NOTE, closed: CLOSING }, CLOSING))).toBe('note-closed');
    expect(code(closeNote(null, CLOSING))).toBe('unknown-note');
    expect(code(closeNote(open, { ...CLOSING, text: '' }))).toBe('no-text');
  });
});

describe('a sign-off', () => {
  it('is of a page of the product', () => {
    expect(signOff(SIGNED).ok).toBe(true);
    for (const address of ['https://elsewhere/x', '//elsewhere/x', 'minerals', '/a b', '/<x>']) {
      expect(code(signOff({ ...SIGNED, view: { ...SIGNED.view, address } }))).toBe('bad-view');
    }
  });

  it.each([
    [{ text: '' }, 'no-text'],
    [{ by: ' ' }, 'no-signer'],
    [{ on: 'today' }, 'not-a-date'],
    [{ view: { ...SIGNED.view, mineral: 'unobtainium' } }, 'unknown-mineral'],
  ])('is refused with %o: %s', (change, expected) => {
    expect(code(signOff({ ...SIGNED, ...change }))).toBe(expected);
  });

  it('is revoked once, with a reason', () => {
    const standing = { signed: SIGNED, revoked: null };
    expect(revokeSignOff(standing, REVOKED).ok).toBe(true);
    expect(code(revokeSignOff({ signed: SIGNED, revoked: REVOKED }, REVOKED))).toBe(
      'sign-off-revoked',
    );
    expect(code(revokeSignOff(null, REVOKED))).toBe('unknown-sign-off');
    expect(code(revokeSignOff(standing, { ...REVOKED, reason: ' ' }))).toBe('no-reason');
  });
});

describe('a view that is published', () => {
  const FROZEN: ViewFrozen = {
    ...SIGNED,
    title: 'Gallium: dependency on record',
    page: { sha256: 'ab', bytes: 3, gzip: 'H4sI' },
  };

  it('is one of a mineral, with words and a name', () => {
    expect(freezeView({ ...FROZEN, text: ' Annex. ' })).toMatchObject({
      ok: true,
      value: { text: 'Annex.', by: 'auditor-1' },
    });
  });

  it.each([
    [{ text: ' ' }, 'no-text'],
    [{ by: '' }, 'no-signer'],
    [{ on: '2026-13-01' }, 'not-a-date'],
    [{ view: { ...SIGNED.view, mineral: null } }, 'not-freezable'],
    [{ view: { ...SIGNED.view, address: 'https://elsewhere/' } }, 'bad-view'],
    [{ view: { ...SIGNED.view, mineral: 'unobtainium' } }, 'unknown-mineral'],
    [{ page: { ...FROZEN.page, gzip: 'x'.repeat(LARGEST_PAGE + 1) } }, 'view-too-large'],
  ])('is refused for what it says, case %#', (change, expected) => {
    expect(code(freezeView({ ...FROZEN, ...change }))).toBe(expected);
  });
});
