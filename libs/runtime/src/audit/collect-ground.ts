import { comparePositions, type JsonObject } from '@chokepoint/kernel';
import type { Ledger, RecordedEvent } from '@chokepoint/ledger';
import { collectCorrections, collectFate } from '../proof/collect-events.js';
import type { Gathered, PinnedState } from './gather.js';

/**
 * The events that facts rest on, in the order of the log: the statements, what became of their
 * releases, and corrections, each as it was known at the state.
 * @throws Error when the ledger does not hold an event that the read models name
 */
export async function collectGround(
  ledger: Ledger,
  { facts, corrections, releases }: Gathered,
  { knownAt }: PinnedState,
): Promise<readonly JsonObject[]> {
  const events = new Map<string, RecordedEvent>();
  const keep = (some: readonly RecordedEvent[]): void =>
    some.forEach((event) => events.set(event.id, event));
  for (const id of new Set(facts.map(({ eventId }) => eventId))) {
    const event = await ledger.readEvent(id);
    if (event === null)
      throw new Error(`The ledger holds no event ${id}: rebuild the read models.`);
    keep([event]);
  }
  for (const { id } of releases) keep(await collectFate(ledger, id, knownAt));
  keep(
    await collectCorrections(
      ledger,
      corrections.map(({ id }) => id),
      knownAt,
    ),
  );
  return [...events.values()]
    .sort((a, b) => comparePositions(a.position, b.position))
    .map((event) => ({ ...event }));
}
