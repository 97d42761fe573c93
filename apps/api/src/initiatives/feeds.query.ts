import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type {
  CalendarAnswer,
  CalendarQuery,
  ChangesAnswer,
  ChangesQuery,
} from '@chokepoint/api-contract';
import type { Result } from '@chokepoint/kernel';
import { type AnswerSources, calendarRoute, changesRoute } from '@chokepoint/runtime';
import { RUNTIME } from '../tokens.js';

export class GetCalendar extends Query<Result<CalendarAnswer>> {
  constructor(readonly query: CalendarQuery) {
    super();
  }
}

@QueryHandler(GetCalendar)
export class GetCalendarHandler implements IQueryHandler<GetCalendar> {
  constructor(@Inject(RUNTIME) private readonly sources: AnswerSources) {}

  execute({ query }: GetCalendar): Promise<Result<CalendarAnswer>> {
    return calendarRoute.ask(this.sources, query, '');
  }
}

export class GetChanges extends Query<Result<ChangesAnswer>> {
  constructor(readonly query: ChangesQuery) {
    super();
  }
}

@QueryHandler(GetChanges)
export class GetChangesHandler implements IQueryHandler<GetChanges> {
  constructor(@Inject(RUNTIME) private readonly sources: AnswerSources) {}

  execute({ query }: GetChanges): Promise<Result<ChangesAnswer>> {
    return changesRoute.ask(this.sources, query, '');
  }
}
