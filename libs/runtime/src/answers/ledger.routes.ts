import {
  ledgerEventDetail,
  type LedgerEventDetail,
  ledgerEventsAnswer,
  type LedgerEventsAnswer,
  ledgerEventsQuery,
  type LedgerEventsQuery,
  ledgerHead,
  type LedgerHead,
} from '@chokepoint/api-contract';
import {
  comparePositions,
  isPosition,
  ok,
  type Position,
  refuse,
  type Result,
  toPosition,
} from '@chokepoint/kernel';
import type { Ledger } from '@chokepoint/ledger';
import { readKnowledge } from '@chokepoint/queries';
import { z } from 'zod';
import { headState } from './ledger/head-state.js';
import { newestFirst } from './ledger/newest-first.js';
import { toLedgerEvent } from './ledger/summary.js';
import type { Route } from './route.js';
import { tableOf, type Table } from './table.js';

type NoQuery = Record<string, never>;
const noQuery: z.ZodType<NoQuery> = z.object({}).strict();

export const ledgerHeadRoute: Route<NoQuery, LedgerHead> = {
  pattern: 'ledger/head',
  query: noQuery,
  answer: ledgerHead,
  ask: async ({ readModels, ledger }) => ok(await headState(ledger, readModels)),
};

export const ledgerEventsRoute: Route<LedgerEventsQuery, LedgerEventsAnswer> = {
  pattern: 'ledger/events',
  query: ledgerEventsQuery.strict(),
  answer: ledgerEventsAnswer,
  async ask({ ledger }, { before, knownAt, stream = null, type = null, limit }) {
    if (before !== undefined && !isPosition(before)) {
      return refuse('bad-position', `'${before}' is not a ledger position.`);
    }
    const last = await lastKnown(ledger, knownAt);
    if (!last.ok) return last;
    const end = toPosition(String(BigInt(last.value) + 1n));
    // One more than asked for tells whether there is a further page.
    const types = type === null ? null : [type];
    const asked = { before: earlier(before ?? end, end), stream, types, limit: limit + 1 };
    const found = await newestFirst(ledger, asked);
    const events = found.slice(0, limit).map(toLedgerEvent);
    const oldest = events.at(-1);
    const more = found.length > limit && oldest !== undefined;
    return ok({ knownAt: last.value, events, nextBefore: more ? oldest.position : null });
  },
  toTable: eventsTable,
};

/** The last position that was known; the head where none is named. Refuses as answers do. */
async function lastKnown(ledger: Ledger, knownAt: string | undefined): Promise<Result<Position>> {
  const query = knownAt === undefined ? {} : { knownAt };
  const asked = await readKnowledge(query, (instant) => ledger.positionAt(instant));
  if (!asked.ok) return asked;
  const { position } = await ledger.head();
  return ok(earlier(asked.value.knownAt ?? position, position));
}

const earlier = (one: Position, other: Position): Position =>
  comparePositions(one, other) < 0 ? one : other;

/** One row an event, newest first. */
function eventsTable({ events, knownAt }: LedgerEventsAnswer): Table {
  return tableOf(events, {
    position: (event) => event.position,
    id: (event) => event.id,
    stream: (event) => event.stream,
    revision: (event) => event.revision,
    type: (event) => event.type,
    schema_version: (event) => event.schemaVersion,
    summary: (event) => event.summary,
    recorded_at: (event) => event.recordedAt,
    content_hash: (event) => event.contentHash,
    known_at: () => knownAt,
  });
}

export const ledgerEventRoute: Route<NoQuery, LedgerEventDetail> = {
  pattern: 'ledger/events/:id',
  query: noQuery,
  answer: ledgerEventDetail,
  async ask({ ledger }, _query, id) {
    const event = await ledger.readEvent(id);
    if (event === null) return refuse('unknown-event', `The ledger holds no event '${id}'.`);
    return ok({ ...toLedgerEvent(event), data: event.data, metadata: event.metadata });
  },
};
