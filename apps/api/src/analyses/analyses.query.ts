import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type {
  AnalysesAnswer,
  AnalysesQuery,
  AnalysisSeries,
  AnalysisSeriesQuery,
} from '@chokepoint/api-contract';
import type { Result } from '@chokepoint/kernel';
import { analysesRoute, analysisSeriesRoute, type AnswerSources } from '@chokepoint/runtime';
import { RUNTIME } from '../tokens.js';

export class GetAnalyses extends Query<Result<AnalysesAnswer>> {
  constructor(readonly query: AnalysesQuery) {
    super();
  }
}

@QueryHandler(GetAnalyses)
export class GetAnalysesHandler implements IQueryHandler<GetAnalyses> {
  constructor(@Inject(RUNTIME) private readonly sources: AnswerSources) {}

  execute({ query }: GetAnalyses): Promise<Result<AnalysesAnswer>> {
    return analysesRoute.ask(this.sources, query, '');
  }
}

export class GetAnalysisSeries extends Query<Result<AnalysisSeries>> {
  constructor(
    readonly id: string,
    readonly query: AnalysisSeriesQuery,
  ) {
    super();
  }
}

@QueryHandler(GetAnalysisSeries)
export class GetAnalysisSeriesHandler implements IQueryHandler<GetAnalysisSeries> {
  constructor(@Inject(RUNTIME) private readonly sources: AnswerSources) {}

  execute({ id, query }: GetAnalysisSeries): Promise<Result<AnalysisSeries>> {
    return analysisSeriesRoute.ask(this.sources, query, id);
  }
}
