import { expect, test } from 'vitest';
import type { Ledger } from './ledger.js';
import { memoryLedger } from './memory-ledger.js';
import { UnknownEventVersionError, upcasters, withUpcasters } from './upcasters.js';

const ID = '00000000-0000-4000-8000-000000000001';

/** Version 1 wrote tonnes without a unit, version 2 named it, version 3 moved it into the value. */
const registry = upcasters()
  .register('SupplyReported', 1, (data) => ({ ...data, unit: 't' }))
  .register('SupplyReported', 2, ({ amount, unit }) => ({ amount: { value: amount, unit } }));

async function ledgerWith(type: string, schemaVersion: number): Promise<Ledger> {
  const ledger = memoryLedger({ clock: { now: () => '2026-01-01T00:00:00.000Z' } });
  const event = { id: ID, type, schemaVersion, data: { amount: 5 }, metadata: { actor: 'a' } };
  await ledger.append({
    appendId: ID,
    writes: [{ stream: 'release-a', expected: 'any', events: [event] }],
  });
  return ledger;
}

test('an old event reads as the newest version, in every way of reading', async () => {
  const ledger = withUpcasters(await ledgerWith('SupplyReported', 1), registry);
  const newest = { schemaVersion: 3, data: { amount: { value: 5, unit: 't' } } };
  expect(await ledger.readEvent(ID)).toMatchObject(newest);
  expect((await ledger.readStream('release-a'))[0]).toMatchObject(newest);
  expect((await ledger.readAll()).events[0]).toMatchObject(newest);
});

test('what is stored, and its hash, stay as they were', async () => {
  const bare = await ledgerWith('SupplyReported', 1);
  const before = await bare.readEvent(ID);
  const upcast = await withUpcasters(bare, registry).readEvent(ID);
  expect(await bare.readEvent(ID)).toEqual(before);
  expect(upcast?.contentHash).toBe(before?.contentHash);
});

test.each([
  ['SupplyReported', 3],
  ['PriceReported', 1],
])('%s of version %i has no step to take and stays', async (type, version) => {
  const bare = await ledgerWith(type, version);
  expect(await withUpcasters(bare, registry).readEvent(ID)).toEqual(await bare.readEvent(ID));
});

test('two steps from one version would contradict each other', () => {
  const twice = upcasters().register('A', 1, (data) => data);
  expect(() => twice.register('A', 1, (data) => data)).toThrow("'A' from version 1");
});

test('an event of a later version than this product knows is refused, by type, version and place', async () => {
  const whole = upcasters().registerAll({ SupplyReported: [(data) => ({ ...data, unit: 't' })] });
  const known = withUpcasters(await ledgerWith('SupplyReported', 2), whole);
  expect((await known.readAll()).events).toHaveLength(1);
  const later = withUpcasters(await ledgerWith('SupplyReported', 3), whole);
  const refusals = [later.readAll(), later.readStream('release-a'), later.readEvent(ID)];
  for (const refusal of refusals) {
    await expect(refusal).rejects.toThrow(UnknownEventVersionError);
    await expect(refusal).rejects.toThrow(
      /at position 1 is a SupplyReported of version 3; .* up to version 2/,
    );
  }
});

test('a type that is registered whole takes its steps in order', async () => {
  const whole = upcasters().registerAll({
    SupplyReported: [(data) => ({ ...data, steps: [1] }), (data) => ({ ...data, last: 2 })],
  });
  const read = await withUpcasters(await ledgerWith('SupplyReported', 1), whole).readEvent(ID);
  expect(read).toMatchObject({ schemaVersion: 3, data: { amount: 5, steps: [1], last: 2 } });
});

test('the view has no way to the log as a whole: what is stored is copied, not what is read', async () => {
  expect(withUpcasters(await ledgerWith('SupplyReported', 1), registry)).not.toHaveProperty(
    'readCommits',
  );
});
