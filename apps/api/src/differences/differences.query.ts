import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type {
  DifferencesAnswer,
  DifferencesQuery,
  FigureDifferencesAnswer,
  FigureDifferencesQuery,
  RegisterDifferencesAnswer,
  RegisterDifferencesQuery,
} from '@chokepoint/api-contract';
import type { Result } from '@chokepoint/kernel';
import {
  type AnswerSources,
  differencesRoute,
  figureDifferencesRoute,
  registerDifferencesRoute,
} from '@chokepoint/runtime';
import { RUNTIME } from '../tokens.js';

export class GetDifferences extends Query<Result<DifferencesAnswer>> {
  constructor(readonly query: DifferencesQuery) {
    super();
  }
}

@QueryHandler(GetDifferences)
export class GetDifferencesHandler implements IQueryHandler<GetDifferences> {
  constructor(@Inject(RUNTIME) private readonly sources: AnswerSources) {}

  execute({ query }: GetDifferences): Promise<Result<DifferencesAnswer>> {
    return differencesRoute.ask(this.sources, query, '');
  }
}

export class GetFigureDifferences extends Query<Result<FigureDifferencesAnswer>> {
  constructor(readonly query: FigureDifferencesQuery) {
    super();
  }
}

@QueryHandler(GetFigureDifferences)
export class GetFigureDifferencesHandler implements IQueryHandler<GetFigureDifferences> {
  constructor(@Inject(RUNTIME) private readonly sources: AnswerSources) {}

  execute({ query }: GetFigureDifferences): Promise<Result<FigureDifferencesAnswer>> {
    return figureDifferencesRoute.ask(this.sources, query, '');
  }
}

export class GetRegisterDifferences extends Query<Result<RegisterDifferencesAnswer>> {
  constructor(readonly query: RegisterDifferencesQuery) {
    super();
  }
}

@QueryHandler(GetRegisterDifferences)
export class GetRegisterDifferencesHandler implements IQueryHandler<GetRegisterDifferences> {
  constructor(@Inject(RUNTIME) private readonly sources: AnswerSources) {}

  execute({ query }: GetRegisterDifferences): Promise<Result<RegisterDifferencesAnswer>> {
    return registerDifferencesRoute.ask(this.sources, query, '');
  }
}
