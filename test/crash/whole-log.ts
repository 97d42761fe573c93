import { START, toPosition, type Position } from '@chokepoint/kernel';
import { contentHash, type Append, type Ledger, type RecordedEvent } from '@chokepoint/ledger';
import { expect } from 'vitest';
import type { Told } from './load.js';

export async function readWhole(ledger: Ledger, after: Position = START): Promise<RecordedEvent[]> {
  const page = await ledger.readAll({ after, limit: 1_000 });
  return page.end ? [...page.events] : [...page.events, ...(await readWhole(ledger, page.next))];
}

/** Positions and revisions are 1, 2, 3 … and each hash fits what it stands beside. */
export function expectSound(log: readonly RecordedEvent[]): void {
  expect(log.map(({ position }) => position)).toEqual(log.map((_, n) => toPosition(n + 1)));
  const last = new Map<string, number>();
  for (const event of log) {
    const revision = (last.get(event.stream) ?? 0) + 1;
    expect(event).toMatchObject({ revision, contentHash: contentHash(event.stream, event) });
    last.set(event.stream, revision);
  }
}

/** Each append that was acknowledged stands where its writer was told, and as it was sent. */
export function expectKept(log: readonly RecordedEvent[], told: Told): void {
  for (const [append, outcome] of told) {
    if (outcome === null) continue;
    if (outcome.kind === 'refused') throw new Error(`Refused: ${outcome.code}`);
    const { firstPosition, lastPosition, contentHashes } = outcome;
    const recorded = log.slice(Number(firstPosition) - 1, Number(lastPosition));
    expect(recorded).toMatchObject(sentEvents(append));
    expect(recorded.map((event) => event.contentHash)).toEqual(contentHashes);
    expect(new Set(recorded.map(({ recordedAt }) => recordedAt))).toEqual(
      new Set([outcome.recordedAt]),
    );
  }
}

export const sentEvents = ({ writes }: Append) =>
  writes.flatMap(({ stream, events }) => events.map((event) => ({ ...event, stream })));
