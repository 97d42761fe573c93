import type { InitiativeEvent, RegisterEntry } from '@chokepoint/initiatives';
import type { IsoDate } from '@chokepoint/kernel';
import { memoryLedger, type Ledger } from '@chokepoint/ledger';
import { beforeEach, describe, expect, it } from 'vitest';
import { RegisterInitiativeHandler } from './register-initiative.handler.js';

const on = (day: IsoDate) =>
  ({
    on: day,
    precision: 'day',
    citations: [
      {
        publisher: 'MOFCOM',
        title: 'Announcement',
        url: null,
        publishedOn: null,
        verification: 'primary',
        note: null,
      },
    ],
  }) as const;
const announced = (name = 'Licences for gallium'): InitiativeEvent => ({
  type: 'InitiativeAnnounced',
  data: {
    ...on('2023-07-03'),
    name,
    type: 'export-control',
    lane: 'shock',
    parties: [],
    minerals: ['gallium'],
    coversAll: null,
    stages: ['processing'],
    summary: 'Licences.',
  },
});
const inForce = (day: IsoDate): InitiativeEvent => ({
  type: 'InitiativeEnteredIntoForce',
  data: on(day),
});
const expired: InitiativeEvent = { type: 'InitiativeExpired', data: on('2024-01-01') };
const gallium = (...events: InitiativeEvent[]): RegisterEntry => ({ id: 'gallium-2023', events });

const clock = { now: () => '2026-11-22T12:00:00.000Z' };
let ledger: Ledger;
const register = (entry: RegisterEntry, through: Ledger = ledger) =>
  new RegisterInitiativeHandler(through).execute({ entry, actor: 'shipped' });
const stream = async () =>
  (await ledger.readStream('initiative-gallium-2023')).map((event) => event.type);

beforeEach(() => {
  ledger = memoryLedger({ clock });
});

describe('registering an initiative', () => {
  it('appends its events in order to its own stream', async () => {
    const result = await register(gallium(announced(), inForce('2023-08-01')));
    expect(result).toEqual({
      ok: true,
      value: { id: 'gallium-2023', kind: 'registered', appended: 2 },
    });
    expect(await stream()).toEqual(['InitiativeAnnounced', 'InitiativeEnteredIntoForce']);
  });

  it('changes nothing the second time', async () => {
    const entry = gallium(announced(), inForce('2023-08-01'));
    await register(entry);
    const head = await ledger.head();
    expect(await register(entry)).toMatchObject({ value: { kind: 'unchanged', appended: 0 } });
    expect(await ledger.head()).toEqual(head);
  });

  it('appends only what was added at the end', async () => {
    await register(gallium(announced()));
    const result = await register(gallium(announced(), inForce('2023-08-01')));
    expect(result).toMatchObject({ value: { kind: 'extended', appended: 1 } });
    expect(await stream()).toEqual(['InitiativeAnnounced', 'InitiativeEnteredIntoForce']);
  });

  it('leaves alone what an older register does not know', async () => {
    await register(gallium(announced(), inForce('2023-08-01')));
    expect(await register(gallium(announced()))).toMatchObject({ value: { kind: 'unchanged' } });
    expect(await stream()).toHaveLength(2);
  });

  it('gives the same events the same ids in every ledger', async () => {
    const other = memoryLedger({ clock });
    await register(gallium(announced(), inForce('2023-08-01')));
    await register(gallium(announced(), inForce('2023-08-01')), other);
    const idsOf = async (one: Ledger) =>
      (await one.readStream('initiative-gallium-2023')).map((event) => event.id);
    const ids = await idsOf(ledger);
    expect(await idsOf(other)).toEqual(ids);
    expect(new Set(ids).size).toBe(2);
  });

  it('refuses an earlier event that was changed, and says which', async () => {
    await register(gallium(announced(), inForce('2023-08-01')));
    const result = await register(gallium(announced(), inForce('2023-08-02'), expired));
    expect(result).toMatchObject({
      ok: false,
      error: {
        code: 'register-entry-changed',
        details: { initiative: 'gallium-2023', event: 2, type: 'InitiativeEnteredIntoForce' },
      },
    });
    expect(await stream()).toHaveLength(2);
  });

  it('appends nothing when one event is refused', async () => {
    const result = await register(gallium(announced(), expired, expired));
    expect(result).toMatchObject({
      error: { code: 'already-ended', details: { type: 'InitiativeExpired' } },
    });
    expect(await stream()).toEqual([]);
  });

  it.each([
    [{ id: 'Gallium 2023', events: [announced()] }, 'bad-initiative-id'],
    [{ id: 'gallium-2023', events: [] }, 'empty-entry'],
    [{ id: 'gallium-2023', events: [inForce('2023-08-01')] }, 'not-announced'],
  ])('refuses a malformed entry (%#)', async (entry, code) => {
    expect(await register(entry)).toMatchObject({ ok: false, error: { code } });
  });
});

describe('two writers at once', () => {
  const afterReading = (then: () => Promise<unknown>): Ledger => {
    const meddled: Ledger = Object.create(ledger) as Ledger;
    meddled.readStream = async (name) => {
      const before = await ledger.readStream(name);
      await then();
      return before;
    };
    meddled.append = (append) => ledger.append(append);
    return meddled;
  };

  it('with the same entry record it once', async () => {
    const entry = gallium(announced());
    const late = await register(
      entry,
      afterReading(() => register(entry)),
    );
    expect(late).toMatchObject({ value: { kind: 'unchanged', appended: 0 } });
    expect(await stream()).toHaveLength(1);
  });

  it('with different entries: the later is told to try again', async () => {
    const late = await register(
      gallium(announced()),
      afterReading(() => register(gallium(announced('Other')))),
    );
    expect(late).toMatchObject({ error: { code: 'register-moved' } });
    expect(await stream()).toHaveLength(1);
  });
});
