import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type {
  CommitmentsAnswer,
  CommitmentsQuery,
  ExposureAnswer,
  ExposureQuery,
  InitiativeHistory,
  KnowledgeQuery,
  OwnersAnswer,
  PerimetersAnswer,
  PositionsAnswer,
  RegisterExport,
  RegisterQuery,
  ScorecardAnswer,
} from '@chokepoint/api-contract';
import type { Result } from '@chokepoint/kernel';
import {
  type AnswerSources,
  commitmentsRoute,
  exposureRoute,
  initiativeHistoryRoute,
  ownersRoute,
  perimetersRoute,
  positionsRoute,
  registerExportRoute,
  scorecardRoute,
} from '@chokepoint/runtime';
import { RUNTIME } from '../tokens.js';

export class GetCommitments extends Query<Result<CommitmentsAnswer>> {
  constructor(readonly query: CommitmentsQuery) {
    super();
  }
}

@QueryHandler(GetCommitments)
export class GetCommitmentsHandler implements IQueryHandler<GetCommitments> {
  constructor(@Inject(RUNTIME) private readonly sources: AnswerSources) {}

  execute({ query }: GetCommitments): Promise<Result<CommitmentsAnswer>> {
    return commitmentsRoute.ask(this.sources, query, '');
  }
}

export class GetOwners extends Query<Result<OwnersAnswer>> {
  constructor(readonly query: RegisterQuery) {
    super();
  }
}

@QueryHandler(GetOwners)
export class GetOwnersHandler implements IQueryHandler<GetOwners> {
  constructor(@Inject(RUNTIME) private readonly sources: AnswerSources) {}

  execute({ query }: GetOwners): Promise<Result<OwnersAnswer>> {
    return ownersRoute.ask(this.sources, query, '');
  }
}

export class GetPositions extends Query<Result<PositionsAnswer>> {
  constructor(readonly query: RegisterQuery) {
    super();
  }
}

@QueryHandler(GetPositions)
export class GetPositionsHandler implements IQueryHandler<GetPositions> {
  constructor(@Inject(RUNTIME) private readonly sources: AnswerSources) {}

  execute({ query }: GetPositions): Promise<Result<PositionsAnswer>> {
    return positionsRoute.ask(this.sources, query, '');
  }
}

export class GetPerimeters extends Query<Result<PerimetersAnswer>> {
  constructor(readonly query: RegisterQuery) {
    super();
  }
}

@QueryHandler(GetPerimeters)
export class GetPerimetersHandler implements IQueryHandler<GetPerimeters> {
  constructor(@Inject(RUNTIME) private readonly sources: AnswerSources) {}

  execute({ query }: GetPerimeters): Promise<Result<PerimetersAnswer>> {
    return perimetersRoute.ask(this.sources, query, '');
  }
}

export class GetExposure extends Query<Result<ExposureAnswer>> {
  constructor(readonly query: ExposureQuery) {
    super();
  }
}

@QueryHandler(GetExposure)
export class GetExposureHandler implements IQueryHandler<GetExposure> {
  constructor(@Inject(RUNTIME) private readonly sources: AnswerSources) {}

  execute({ query }: GetExposure): Promise<Result<ExposureAnswer>> {
    return exposureRoute.ask(this.sources, query, '');
  }
}

export class GetScorecard extends Query<Result<ScorecardAnswer>> {
  constructor(readonly query: RegisterQuery) {
    super();
  }
}

@QueryHandler(GetScorecard)
export class GetScorecardHandler implements IQueryHandler<GetScorecard> {
  constructor(@Inject(RUNTIME) private readonly sources: AnswerSources) {}

  execute({ query }: GetScorecard): Promise<Result<ScorecardAnswer>> {
    return scorecardRoute.ask(this.sources, query, '');
  }
}

export class GetInitiativeHistory extends Query<Result<InitiativeHistory>> {
  constructor(
    readonly id: string,
    readonly query: KnowledgeQuery,
  ) {
    super();
  }
}

@QueryHandler(GetInitiativeHistory)
export class GetInitiativeHistoryHandler implements IQueryHandler<GetInitiativeHistory> {
  constructor(@Inject(RUNTIME) private readonly sources: AnswerSources) {}

  execute({ id, query }: GetInitiativeHistory): Promise<Result<InitiativeHistory>> {
    return initiativeHistoryRoute.ask(this.sources, query, id);
  }
}

export class GetRegisterExport extends Query<Result<RegisterExport>> {
  constructor(readonly query: KnowledgeQuery) {
    super();
  }
}

@QueryHandler(GetRegisterExport)
export class GetRegisterExportHandler implements IQueryHandler<GetRegisterExport> {
  constructor(@Inject(RUNTIME) private readonly sources: AnswerSources) {}

  execute({ query }: GetRegisterExport): Promise<Result<RegisterExport>> {
    return registerExportRoute.ask(this.sources, query, '');
  }
}
