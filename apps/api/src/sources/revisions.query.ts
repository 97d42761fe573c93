import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type {
  FigureHistory,
  HistoryQuery,
  RevisionsAnswer,
  RevisionsQuery,
} from '@chokepoint/api-contract';
import type { Result } from '@chokepoint/kernel';
import { type AnswerSources, historyRoute, revisionsRoute } from '@chokepoint/runtime';
import { RUNTIME } from '../tokens.js';

export class GetRevisions extends Query<Result<RevisionsAnswer>> {
  constructor(readonly query: RevisionsQuery) {
    super();
  }
}

@QueryHandler(GetRevisions)
export class GetRevisionsHandler implements IQueryHandler<GetRevisions> {
  constructor(@Inject(RUNTIME) private readonly sources: AnswerSources) {}

  execute({ query }: GetRevisions): Promise<Result<RevisionsAnswer>> {
    return revisionsRoute.ask(this.sources, query, '');
  }
}

export class GetHistory extends Query<Result<FigureHistory>> {
  constructor(
    readonly mineral: string,
    readonly query: HistoryQuery,
  ) {
    super();
  }
}

@QueryHandler(GetHistory)
export class GetHistoryHandler implements IQueryHandler<GetHistory> {
  constructor(@Inject(RUNTIME) private readonly sources: AnswerSources) {}

  execute({ mineral, query }: GetHistory): Promise<Result<FigureHistory>> {
    return historyRoute.ask(this.sources, query, mineral);
  }
}
