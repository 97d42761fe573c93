import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type {
  CoverageAnswer,
  KnowledgeQuery,
  RejectReasonsAnswer,
  RejectReasonsQuery,
  RejectsAnswer,
  RejectsQuery,
  ReleaseDetail,
  ReleasesAnswer,
  SourcesAnswer,
  SourcesQuery,
} from '@chokepoint/api-contract';
import type { Result } from '@chokepoint/kernel';
import {
  type AnswerSources,
  coverageRoute,
  rejectReasonsRoute,
  rejectsRoute,
  releaseRoute,
  releasesRoute,
  sourcesRoute,
} from '@chokepoint/runtime';
import { RUNTIME } from '../tokens.js';

export class GetReleases extends Query<Result<ReleasesAnswer>> {
  constructor(readonly query: KnowledgeQuery) {
    super();
  }
}

@QueryHandler(GetReleases)
export class GetReleasesHandler implements IQueryHandler<GetReleases> {
  constructor(@Inject(RUNTIME) private readonly sources: AnswerSources) {}

  execute({ query }: GetReleases): Promise<Result<ReleasesAnswer>> {
    return releasesRoute.ask(this.sources, query, '');
  }
}

export class GetRelease extends Query<Result<ReleaseDetail>> {
  constructor(
    readonly id: string,
    readonly query: KnowledgeQuery,
  ) {
    super();
  }
}

@QueryHandler(GetRelease)
export class GetReleaseHandler implements IQueryHandler<GetRelease> {
  constructor(@Inject(RUNTIME) private readonly sources: AnswerSources) {}

  execute({ id, query }: GetRelease): Promise<Result<ReleaseDetail>> {
    return releaseRoute.ask(this.sources, query, id);
  }
}

export class GetRejects extends Query<Result<RejectsAnswer>> {
  constructor(
    readonly id: string,
    readonly query: RejectsQuery,
  ) {
    super();
  }
}

@QueryHandler(GetRejects)
export class GetRejectsHandler implements IQueryHandler<GetRejects> {
  constructor(@Inject(RUNTIME) private readonly sources: AnswerSources) {}

  execute({ id, query }: GetRejects): Promise<Result<RejectsAnswer>> {
    return rejectsRoute.ask(this.sources, query, id);
  }
}

export class GetRejectReasons extends Query<Result<RejectReasonsAnswer>> {
  constructor(
    readonly id: string,
    readonly query: RejectReasonsQuery,
  ) {
    super();
  }
}

@QueryHandler(GetRejectReasons)
export class GetRejectReasonsHandler implements IQueryHandler<GetRejectReasons> {
  constructor(@Inject(RUNTIME) private readonly sources: AnswerSources) {}

  execute({ id, query }: GetRejectReasons): Promise<Result<RejectReasonsAnswer>> {
    return rejectReasonsRoute.ask(this.sources, query, id);
  }
}

export class GetCoverage extends Query<Result<CoverageAnswer>> {
  constructor(readonly query: KnowledgeQuery) {
    super();
  }
}

@QueryHandler(GetCoverage)
export class GetCoverageHandler implements IQueryHandler<GetCoverage> {
  constructor(@Inject(RUNTIME) private readonly sources: AnswerSources) {}

  execute({ query }: GetCoverage): Promise<Result<CoverageAnswer>> {
    return coverageRoute.ask(this.sources, query, '');
  }
}

export class GetSources extends Query<Result<SourcesAnswer>> {
  constructor(readonly query: SourcesQuery) {
    super();
  }
}

@QueryHandler(GetSources)
export class GetSourcesHandler implements IQueryHandler<GetSources> {
  constructor(@Inject(RUNTIME) private readonly sources: AnswerSources) {}

  execute({ query }: GetSources): Promise<Result<SourcesAnswer>> {
    return sourcesRoute.ask(this.sources, query, '');
  }
}
