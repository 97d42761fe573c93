import type { InitiativeEvent } from '@chokepoint/initiatives';
import { memoryLedger, type Ledger } from '@chokepoint/ledger';
import { beforeEach, describe, expect, it } from 'vitest';
import { RecordStatementHandler } from './record-statement.handler.js';

const dated = {
  on: '2026-02-04',
  precision: 'day',
  citations: [
    {
      publisher: 'European Commission',
      title: 'Joint press statement',
      url: null,
      publishedOn: null,
      verification: 'primary',
      note: null,
    },
  ],
} as const;
const announced = (name = 'Framework'): InitiativeEvent => ({
  type: 'InitiativeAnnounced',
  data: {
    ...dated,
    name,
    type: 'framework',
    lane: 'initiative',
    parties: [],
    minerals: ['gallium'],
    coversAll: null,
    stages: [],
    summary: 'Two tracks.',
  },
});
const said = (value: string): InitiativeEvent => ({
  type: 'SourceStated',
  data: { ...dated, subject: 'countries', value },
});
const corrected = (revision: number, by: InitiativeEvent): InitiativeEvent => ({
  type: 'StatementCorrected',
  data: { ...dated, revision, data: by.data, schemaVersion: 1, why: 'A misprint.' },
});

let ledger: Ledger;
const record = (
  expectedRevision: number,
  statement: InitiativeEvent,
  more: { id?: string; actor?: string; correctedType?: 'SourceStated' | 'InitiativeSigned' } = {},
) =>
  new RecordStatementHandler(ledger).execute({
    ...{ id: 'framework-2026', actor: 'api', correctedType: null, ...more },
    ...{ expectedRevision, statement },
  });
const length = async () => (await ledger.readStream('initiative-framework-2026')).length;

beforeEach(async () => {
  ledger = memoryLedger({ clock: { now: () => '2026-11-26T12:00:00.000Z' } });
  await record(0, announced());
});

describe('recording a statement', () => {
  it('appends it with its place and position', async () => {
    expect(await record(1, said('54'))).toEqual({
      ok: true,
      value: { id: 'framework-2026', revision: 2, position: '2' },
    });
  });

  it('changes nothing the second time', async () => {
    await record(1, said('54'));
    expect(await record(1, said('54'))).toMatchObject({ value: { revision: 2, position: null } });
    expect(await length()).toBe(2);
  });

  it('tells whoever had not seen the newest statement who changed what', async () => {
    await record(1, said('54'), { actor: 'import' });
    expect(await record(1, said('55'))).toMatchObject({
      error: {
        code: 'initiative-moved',
        message: expect.stringMatching(/changed meanwhile by import \(2 SourceStated\)/),
        details: { revision: 2, since: [2] },
      },
    });
    expect(await record(9, said('55'))).toMatchObject({ error: { code: 'initiative-moved' } });
    expect(await length()).toBe(2);
  });

  it('of two at once takes one', async () => {
    const both = await Promise.all([record(1, said('54')), record(1, said('55'))]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await length()).toBe(2);
  });

  it('corrects a statement by one of its own type alone', async () => {
    await record(1, said('45'));
    const correction = corrected(2, said('54'));
    expect(await record(2, correction, { correctedType: 'InitiativeSigned' })).toMatchObject({
      error: { code: 'other-type' },
    });
    expect(await record(2, correction, { correctedType: 'SourceStated' })).toMatchObject({
      value: { revision: 3 },
    });
    expect(await length()).toBe(3);
  });

  it.each([
    ['unknown-initiative', said('54'), { id: 'another' }, 0],
    ['bad-initiative-id', announced(), { id: 'Not an id' }, 0],
    ['already-announced', announced('Again'), {}, 1],
    ['no-such-statement', corrected(7, said('54')), { correctedType: 'SourceStated' }, 1],
  ] as const)('refuses %s', async (code, statement, more, revision) => {
    expect(await record(revision, statement, more)).toMatchObject({ error: { code } });
  });

  it('refuses a mineral that the catalogue does not have', async () => {
    const kryptonite = { ...announced().data, minerals: ['kryptonite'] };
    const statement = { type: 'InitiativeAnnounced', data: kryptonite } as InitiativeEvent;
    expect(await record(0, statement, { id: 'another' })).toMatchObject({
      error: { code: 'mineral-not-in-catalogue' },
    });
  });
});
