import { randomUUID } from 'node:crypto';
import { START, toPosition, type Position } from '@chokepoint/kernel';
import {
  contentHash,
  type Ledger,
  type LedgerArchive,
  type RecordedCommit,
  type RecordedEvent,
  type RestoreOutcome,
} from '@chokepoint/ledger';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anAppend, anEvent, aWrite, events, freshStream } from '../event-builder.js';
import { writeRandomLog } from './random-log.js';
import { accepted, type LedgerUnderTest } from './subject.js';

type Archived = Ledger & LedgerArchive;
type OpenLedger = () => Promise<LedgerUnderTest>;

/** What an adapter promises of the log as a whole. */
export function archivePromises(ledger: () => Archived, openEmpty: OpenLedger): void {
  describe('the log as a whole', () => {
    asCommits(ledger);
    describe('restored into an empty ledger', () => intoAnother(openEmpty));
  });
}

/** Every commit after a position, by pages. */
async function commits(
  ledger: LedgerArchive,
  after: Position = START,
  limit = 7,
): Promise<RecordedCommit[]> {
  const read: RecordedCommit[] = [];
  for (let from = after; ;) {
    const page = await ledger.readCommits({ after: from, limit });
    read.push(...page.commits);
    if (page.end) return read;
    from = page.next;
  }
}

async function allEvents(ledger: Ledger): Promise<RecordedEvent[]> {
  const read: RecordedEvent[] = [];
  for (let after = START; ;) {
    const page = await ledger.readAll({ after });
    read.push(...page.events);
    if (page.end) return read;
    after = page.next;
  }
}

function asCommits(ledger: () => Archived): void {
  test('reads as the appends that made it, in order', async () => {
    const { position } = await ledger().head();
    const appends = [
      anAppend(aWrite(freshStream(), 'any', events(3)), aWrite(freshStream())),
      anAppend(aWrite(freshStream())),
    ];
    for (const append of appends) await accepted(ledger(), append);
    const read = await commits(ledger(), position);
    expect(read.map(({ appendId }) => appendId)).toEqual(appends.map(({ appendId }) => appendId));
    const { events: all } = await ledger().readAll({ after: position });
    expect(read.flatMap((commit) => commit.events)).toEqual(all);
    expect(read.map(({ firstPosition }) => firstPosition)).toEqual([
      all[0]?.position,
      all[4]?.position,
    ]);
    expect(read.map(({ recordedAt }) => recordedAt)).toEqual([
      all[0]?.recordedAt,
      all[4]?.recordedAt,
    ]);
  });

  test.each([1, 2, 3, 4, 1000])(
    'comes in pages of whole appends, %i events each',
    async (limit) => {
      const { position } = await ledger().head();
      const sizes = [3, 1, 1, 5, 2];
      for (const size of sizes) {
        await accepted(ledger(), anAppend(aWrite(freshStream(), 'any', events(size))));
      }
      let from = position;
      const seen: number[] = [];
      for (;;) {
        const page = await ledger().readCommits({ after: from, limit });
        const counts = page.commits.map((commit) => commit.events.length);
        expect(counts.length === 1 || sum(counts) <= limit).toBe(true);
        seen.push(...counts);
        from = page.next;
        if (page.end) break;
      }
      expect(seen).toEqual(sizes);
      expect(from).toBe((await ledger().head()).position);
      expect(await ledger().readCommits({ after: from })).toEqual({
        commits: [],
        next: from,
        end: true,
      });
    },
  );

  test('is never read from the middle of an append', async () => {
    const { position } = await ledger().head();
    await accepted(ledger(), anAppend(aWrite(freshStream(), 'any', events(3))));
    const middle = toPosition(BigInt(position) + 1n);
    await expect(ledger().readCommits({ after: middle })).rejects.toThrow(RangeError);
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

function intoAnother(openEmpty: OpenLedger): void {
  let source: LedgerUnderTest;
  let target: LedgerUnderTest;
  let log: RecordedCommit[];
  beforeAll(async () => {
    source = await openEmpty();
    target = await openEmpty();
    await writeRandomLog(source.ledger, 20230701);
    log = await commits(source.ledger);
  });
  afterAll(async () => {
    await source?.close();
    await target?.close();
  });
  const restored = async (next: readonly RecordedCommit[]): Promise<string[]> => {
    const kinds: string[] = [];
    for (const commit of next) kinds.push(outcomeOf(await target.ledger.restoreCommit(commit)));
    return kinds;
  };

  test('is equal in every field, also when it was interrupted and begun again', async () => {
    const { ledger } = target;
    expect(await restored(log.slice(0, 20))).toEqual(Array(20).fill('restored'));
    expect(await restored(log.slice(18, 20))).toEqual(['already-restored', 'already-restored']);
    const rest = await commits(source.ledger, (await ledger.head()).position);
    expect(rest).toEqual(log.slice(20));
    expect(await restored(rest)).toEqual(Array(20).fill('restored'));
    expect(await commits(ledger)).toEqual(log);
    expect(await allEvents(ledger)).toEqual(await allEvents(source.ledger));
    expect(await ledger.head()).toEqual(await source.ledger.head());
  });

  test('answers an append sent again as the first ledger would, and takes new ones', async () => {
    const [copied] = log.slice(-1);
    const writes = copied!.events.reduce<Map<string, RecordedEvent[]>>(
      (map, event) => map.set(event.stream, [...(map.get(event.stream) ?? []), event]),
      new Map(),
    );
    const again = {
      appendId: copied!.appendId,
      writes: [...writes].map(([stream, written]) => aWrite(stream, 'any', written)),
    };
    const answer = await target.ledger.append(again);
    expect(answer).toEqual(await source.ledger.append(again));
    expect(answer).toMatchObject({ kind: 'already-appended', recordedAt: copied!.recordedAt });
    const { position } = await target.ledger.head();
    const { stream, revision } = copied!.events.at(-1)!;
    const appended = await accepted(target.ledger, anAppend(aWrite(stream, revision)));
    expect(BigInt(appended.firstPosition)).toBe(BigInt(position) + 1n);
  });

  describe('takes nothing', () => {
    test.each(wrongCommits)('%s', async (_, code, change) => {
      const before = await target.ledger.head();
      const commit = aCommit(log, before as Head);
      const wrong = change(commit, log);
      expect(outcomeOf(await target.ledger.restoreCommit(wrong))).toBe(code);
      expect(await target.ledger.head()).toEqual(before);
      expect(await target.ledger.readStream(commit.events[0]!.stream)).toEqual([]);
      expect(await target.ledger.readEvent(commit.events[0]!.id)).toBeNull();
    });

    test('that was right before it was made wrong', async () => {
      const commit = aCommit(log, (await target.ledger.head()) as Head);
      expect(outcomeOf(await target.ledger.restoreCommit(commit))).toBe('restored');
    });
  });
}

const outcomeOf = (outcome: RestoreOutcome): string =>
  outcome.kind === 'refused' ? outcome.code : outcome.kind;

interface Head {
  readonly position: Position;
  readonly recordedAt: string;
}

/** Two events on two new streams, right behind the head. */
function aCommit(log: readonly RecordedCommit[], { position, recordedAt }: Head): RecordedCommit {
  const places = [freshStream(), freshStream()].map((stream, n) => ({ stream, n }));
  const recorded = places.map(({ stream, n }) => {
    const event = anEvent();
    const at = toPosition(BigInt(position) + BigInt(n) + 1n);
    const hash = contentHash(stream, event);
    return { ...event, stream, revision: 1, position: at, recordedAt, contentHash: hash };
  });
  const [first] = recorded;
  expect(log.length).toBeGreaterThan(0);
  return { appendId: randomUUID(), firstPosition: first!.position, recordedAt, events: recorded };
}

type Change = (commit: RecordedCommit, log: readonly RecordedCommit[]) => RecordedCommit;

const withEvents = (
  commit: RecordedCommit,
  change: (event: RecordedEvent, n: number) => RecordedEvent,
): RecordedCommit => ({ ...commit, events: commit.events.map(change) });

/** Moved in the log as a whole; its hashes stay right. */
const moved = (commit: RecordedCommit, by: bigint): RecordedCommit => ({
  ...withEvents(commit, (event) => ({
    ...event,
    position: toPosition(BigInt(event.position) + by),
  })),
  firstPosition: toPosition(BigInt(commit.firstPosition) + by),
});

const rehashed = (event: RecordedEvent): RecordedEvent => ({
  ...event,
  contentHash: contentHash(event.stream, event),
});

const EARLIER = '1999-12-31T00:00:00.000Z';

const wrongCommits: [string, string, Change][] = [
  ['that leaves a gap', 'not-next', (commit) => moved(commit, 1n)],
  ['that lies before the head', 'not-next', (commit) => moved(commit, -3n)],
  [
    'whose content is not what its hash says',
    'wrong-content',
    (commit) => withEvents(commit, (event) => ({ ...event, data: { note: 'germanium' } })),
  ],
  [
    'whose hash is another',
    'wrong-content',
    (commit) => withEvents(commit, (event) => ({ ...event, contentHash: '0'.repeat(64) })),
  ],
  [
    'whose events stand in another order',
    'wrong-content',
    (commit) => ({ ...commit, events: commit.events.toReversed() }),
  ],
  [
    'whose revisions do not follow the stream',
    'wrong-content',
    (commit) => withEvents(commit, (event) => ({ ...event, revision: event.revision + 1 })),
  ],
  [
    'that is older than the log',
    'wrong-content',
    (commit) => ({
      ...withEvents(commit, (event) => ({ ...event, recordedAt: EARLIER })),
      recordedAt: EARLIER,
    }),
  ],
  [
    'whose events have another time',
    'wrong-content',
    (commit) => withEvents(commit, (event) => ({ ...event, recordedAt: EARLIER })),
  ],
  ['without events', 'wrong-content', (commit) => ({ ...commit, events: [] })],
  [
    'with an event id recorded before',
    'event-id-reused',
    (commit, [first]) =>
      withEvents(commit, (event, n) =>
        n === 0 ? event : rehashed({ ...event, id: first!.events[0]!.id }),
      ),
  ],
  [
    'with an append id recorded before',
    'append-id-reused',
    (commit, [first]) => ({ ...commit, appendId: first!.appendId }),
  ],
];
