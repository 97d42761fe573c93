import { Controller, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { CalendarQuery, ChangesQuery } from '@chokepoint/api-contract';
import { calendarRoute, changesRoute } from '@chokepoint/runtime';
import { Answers } from '../http/answers.decorator.js';
import { GetCalendar, GetChanges } from './feeds.query.js';

/** The register for programs that people subscribe with: calendars and feed readers. */
@ApiTags('Initiatives')
@Controller()
export class FeedsController {
  constructor(private readonly queries: QueryBus) {}

  @Answers('calendar.ics', calendarRoute, {
    summary: 'Deadlines, ends of suspensions and expected milestones, as a calendar',
    description:
      'iCalendar (RFC 5545) of whole days; as JSON with `Accept: application/json`. A milestone whose ' +
      'day is not known exactly spans the days that it can be. `asOf` is the day on which each ' +
      'entry is judged; today by default.',
    example: 'calendar.ics?mineral=gallium&asOf=2026-06-30',
  })
  calendar(@Query({ schema: calendarRoute.query }) query: CalendarQuery) {
    return this.queries.execute(new GetCalendar(query));
  }

  @Answers('changes.atom', changesRoute, {
    summary: 'What was recorded on the register, newest first, as a feed',
    description:
      'Atom (RFC 4287); as JSON with `Accept: application/json`. Further pages are named in the ' +
      'feed, in the `Link` header and in `nextBefore`.',
    example: 'changes.atom?limit=3',
  })
  changes(@Query({ schema: changesRoute.query }) query: ChangesQuery) {
    return this.queries.execute(new GetChanges(query));
  }
}
