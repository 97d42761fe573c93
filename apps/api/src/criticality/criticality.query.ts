import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type {
  BenchmarksAnswer,
  BenchmarksQuery,
  Criticality,
  CriticalityQuery,
} from '@chokepoint/api-contract';
import type { Result } from '@chokepoint/kernel';
import { type AnswerSources, benchmarksRoute, criticalityRoute } from '@chokepoint/runtime';
import { RUNTIME } from '../tokens.js';

export class GetCriticality extends Query<Result<Criticality>> {
  constructor(
    readonly id: string,
    readonly query: CriticalityQuery,
  ) {
    super();
  }
}

@QueryHandler(GetCriticality)
export class GetCriticalityHandler implements IQueryHandler<GetCriticality> {
  constructor(@Inject(RUNTIME) private readonly sources: AnswerSources) {}

  execute({ id, query }: GetCriticality): Promise<Result<Criticality>> {
    return criticalityRoute.ask(this.sources, query, id);
  }
}

export class GetBenchmarks extends Query<Result<BenchmarksAnswer>> {
  constructor(readonly query: BenchmarksQuery) {
    super();
  }
}

@QueryHandler(GetBenchmarks)
export class GetBenchmarksHandler implements IQueryHandler<GetBenchmarks> {
  constructor(@Inject(RUNTIME) private readonly sources: AnswerSources) {}

  execute({ query }: GetBenchmarks): Promise<Result<BenchmarksAnswer>> {
    return benchmarksRoute.ask(this.sources, query, '');
  }
}
