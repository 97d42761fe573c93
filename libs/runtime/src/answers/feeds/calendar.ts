import type { CalendarAnswer, CalendarEntry, Citation } from '@chokepoint/api-contract';
import { addDays } from '@chokepoint/kernel';
import ical, { ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { Place } from '../route.js';
import { onOneLine, printable } from './plain-text.js';

/** How often a calendar program need ask again. */
const REFRESH_SECONDS = 6 * 60 * 60;

const STATUS = {
  confirmed: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
} as const;

const SUMMARY = {
  deadline: 'Due',
  'suspension-ends': 'Suspension ends',
  expected: 'Expected',
} as const;

/** The days of the register as an iCalendar object (RFC 5545): whole days, which have no time zone. */
export function writeCalendar({ asOf, entries }: CalendarAnswer, place: Place): string {
  const calendar = ical({
    name: 'Chokepoint: days of the register',
    prodId: { company: 'Chokepoint', product: 'Register of initiatives', language: 'EN' },
    source: `${place.origin}${place.request}`,
    url: `${place.origin}/initiatives`,
    ttl: REFRESH_SECONDS,
  });
  for (const entry of entries) {
    // Where nobody sent an invitation, the stamp says the same as the last change.
    const recordedAt = new Date(entry.recordedAt);
    calendar.createEvent({
      id: entry.uid,
      sequence: entry.revision,
      stamp: recordedAt,
      lastModified: recordedAt,
      start: midnight(entry.from),
      // The first day after it.
      end: midnight(addDays(entry.to, 1)),
      allDay: true,
      summary: printable(`${SUMMARY[entry.kind]}: ${onOneLine(entry.what)}`),
      description: printable(description(entry, asOf)),
      url: `${place.origin}/initiatives/${entry.initiative}`,
      status: STATUS[entry.status],
      // A deadline keeps nobody busy.
      transparency: ICalEventTransparency.TRANSPARENT,
      categories: [{ name: entry.kind }],
    });
  }
  return `${calendar.toString()}\r\n`;
}

const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`);

function description(entry: CalendarEntry, asOf: string): string {
  const lines = [
    entry.initiativeName,
    entry.what,
    dated(entry),
    `On ${asOf}: ${entry.state}.`,
    ...entry.citations.map(source),
  ];
  return lines.map(onOneLine).filter(Boolean).join('\n');
}

/** How exactly the day is known; nothing where it is. */
function dated({ from, to, precision }: CalendarEntry): string {
  switch (precision) {
    case 'day':
      return '';
    case 'no-later-than':
      return `On ${to} at the latest; how early is not known.`;
    default:
      return `Some day from ${from} to ${to}: only the ${precision} is known.`;
  }
}

const source = ({ publisher, title, url, verification }: Citation): string =>
  `Source (${verification}): ${publisher}, ${title}${url === null ? '' : `, ${url}`}`;
