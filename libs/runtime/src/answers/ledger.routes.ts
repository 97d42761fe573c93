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
import { isPosition, ok, refuse } from '@chokepoint/kernel';
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
  async ask({ ledger }, { before, stream = null, type = null, limit }) {
    if (before !== undefined && !isPosition(before)) {
      return refuse('bad-position', `'${before}' is not a ledger position.`);
    }
    // One more than asked for tells whether there is a further page.
    const types = type === null ? null : [type];
    const asked = { before: before ?? null, stream, types, limit: limit + 1 };
    const found = await newestFirst(ledger, asked);
    const events = found.slice(0, limit).map(toLedgerEvent);
    const last = events.at(-1);
    const more = found.length > limit && last !== undefined;
    return ok({ events, nextBefore: more ? last.position : null });
  },
};

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
