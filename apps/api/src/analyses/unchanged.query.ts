import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { UnchangedAnswer, UnchangedQuery } from '@chokepoint/api-contract';
import type { Result } from '@chokepoint/kernel';
import { type AnswerSources, unchangedRoute } from '@chokepoint/runtime';
import { RUNTIME } from '../tokens.js';

export class GetUnchanged extends Query<Result<UnchangedAnswer>> {
  constructor(readonly query: UnchangedQuery) {
    super();
  }
}

@QueryHandler(GetUnchanged)
export class GetUnchangedHandler implements IQueryHandler<GetUnchanged> {
  constructor(@Inject(RUNTIME) private readonly sources: AnswerSources) {}

  execute({ query }: GetUnchanged): Promise<Result<UnchangedAnswer>> {
    return unchangedRoute.ask(this.sources, query, '');
  }
}
