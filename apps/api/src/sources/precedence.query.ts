import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { KnowledgeQuery, PrecedenceAnswer } from '@chokepoint/api-contract';
import type { Result } from '@chokepoint/kernel';
import { type AnswerSources, precedenceRoute } from '@chokepoint/runtime';
import { RUNTIME } from '../tokens.js';

export class GetPrecedence extends Query<Result<PrecedenceAnswer>> {
  constructor(readonly query: KnowledgeQuery) {
    super();
  }
}

@QueryHandler(GetPrecedence)
export class GetPrecedenceHandler implements IQueryHandler<GetPrecedence> {
  constructor(@Inject(RUNTIME) private readonly sources: AnswerSources) {}

  execute({ query }: GetPrecedence): Promise<Result<PrecedenceAnswer>> {
    return precedenceRoute.ask(this.sources, query, '');
  }
}
