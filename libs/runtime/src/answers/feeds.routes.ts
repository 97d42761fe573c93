import {
  calendarAnswer,
  type CalendarAnswer,
  calendarQuery,
  type CalendarQuery,
  changesAnswer,
  type ChangesAnswer,
  changesQuery,
  type ChangesQuery,
} from '@chokepoint/api-contract';
import { INITIATIVE_EVENT_TYPES, initiativeIdOf, initiativeStream } from '@chokepoint/initiatives';
import { isPosition, ok, refuse } from '@chokepoint/kernel';
import { findCalendar, findInitiativeNames } from '@chokepoint/queries';
import { writeAtom } from './feeds/atom.js';
import { writeCalendar } from './feeds/calendar.js';
import { known } from './known.js';
import { newestFirst } from './ledger/newest-first.js';
import { toLedgerEvent } from './ledger/summary.js';
import type { Route } from './route.js';

export const calendarRoute: Route<CalendarQuery, CalendarAnswer> = {
  pattern: 'calendar.ics',
  query: calendarQuery.strict(),
  answer: calendarAnswer,
  ask: (sources, query) =>
    known(sources, query, findCalendar, { ...query, asOf: query.asOf ?? sources.today() }),
  document: { mediaType: 'text/calendar', write: writeCalendar },
};

export const changesRoute: Route<ChangesQuery, ChangesAnswer> = {
  pattern: 'changes.atom',
  query: changesQuery.strict(),
  answer: changesAnswer,
  async ask(sources, { initiative, before = null, limit }) {
    if (before !== null && !isPosition(before)) {
      return refuse('bad-position', `'${before}' is not a ledger position.`);
    }
    const stream = initiative === undefined ? null : initiativeStream(initiative);
    if (stream !== null && (await sources.ledger.readStream(stream, { limit: 1 })).length === 0) {
      return refuse('unknown-initiative', `The ledger holds no initiative '${initiative}'.`);
    }
    // One more than asked for tells whether there is a further page.
    const asked = { before, stream, types: INITIATIVE_EVENT_TYPES, limit: limit + 1 };
    const found = await newestFirst(sources.ledger, asked);
    const named = await known(sources, {}, findInitiativeNames, {});
    if (!named.ok) return named;
    const changes = found.slice(0, limit).map((event) => {
      const { position, id, revision, type, summary, recordedAt } = toLedgerEvent(event);
      const of = initiativeIdOf(event.stream) ?? event.stream;
      // The read models may not have heard yet of an initiative that was just announced.
      const initiativeName = named.value.names.get(of) ?? of;
      return { position, id, initiative: of, initiativeName, revision, type, summary, recordedAt };
    });
    const more = found.length > limit ? (changes.at(-1)?.position ?? null) : null;
    return ok({ changes, nextBefore: more });
  },
  document: { mediaType: 'application/atom+xml', write: writeAtom },
};
