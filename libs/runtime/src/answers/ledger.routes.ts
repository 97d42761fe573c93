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
    const end = await endOf(ledger, knownAt);
    if (!end.ok) return end;
    // One more than asked for tells whether there is a further page.
    const types = type === null ? null : [type];
    const asked = { before: earlier(before, end.value), stream, types, limit: limit + 1 };
    const found = await newestFirst(ledger, asked);
    const events = found.slice(0, limit).map(toLedgerEvent);
    const last = events.at(-1);
    const more = found.length > limit && last !== undefined;
    return ok({ events, nextBefore: more ? last.position : null });
  },
};

/** The position behind the last event that was known; null for the head. Refuses as answers do. */
async function endOf(
  ledger: Ledger,
  knownAt: string | undefined,
): Promise<Result<Position | null>> {
  const query = knownAt === undefined ? {} : { knownAt };
  const known = await readKnowledge(query, (instant) => ledger.positionAt(instant));
  if (!known.ok) return known;
  const { knownAt: last } = known.value;
  return ok(last === null ? null : toPosition(String(BigInt(last) + 1n)));
}

function earlier(before: Position | undefined, end: Position | null): Position | null {
  if (before === undefined || end === null) return before ?? end;
  return comparePositions(before, end) < 0 ? before : end;
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
