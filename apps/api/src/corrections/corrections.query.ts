import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { CorrectionsAnswer, CorrectionsQuery } from '@chokepoint/api-contract';
import type { Result } from '@chokepoint/kernel';
import { type AnswerSources, correctionsRoute } from '@chokepoint/runtime';
import { RUNTIME } from '../tokens.js';

export class GetCorrections extends Query<Result<CorrectionsAnswer>> {
  constructor(readonly query: CorrectionsQuery) {
    super();
  }
}

@QueryHandler(GetCorrections)
export class GetCorrectionsHandler implements IQueryHandler<GetCorrections> {
  constructor(@Inject(RUNTIME) private readonly sources: AnswerSources) {}

  execute({ query }: GetCorrections): Promise<Result<CorrectionsAnswer>> {
    return correctionsRoute.ask(this.sources, query, '');
  }
}
