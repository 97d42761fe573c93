import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type {
  ImpactAnswer,
  ImpactQuery,
  InitiativeDetail,
  InitiativesAnswer,
  InitiativesQuery,
} from '@chokepoint/api-contract';
import type { Result } from '@chokepoint/kernel';
import {
  type AnswerSources,
  impactRoute,
  type InitiativeQuery,
  initiativeRoute,
  initiativesRoute,
} from '@chokepoint/runtime';
import { RUNTIME } from '../tokens.js';

export class GetInitiatives extends Query<Result<InitiativesAnswer>> {
  constructor(readonly query: InitiativesQuery) {
    super();
  }
}

@QueryHandler(GetInitiatives)
export class GetInitiativesHandler implements IQueryHandler<GetInitiatives> {
  constructor(@Inject(RUNTIME) private readonly sources: AnswerSources) {}

  execute({ query }: GetInitiatives): Promise<Result<InitiativesAnswer>> {
    return initiativesRoute.ask(this.sources, query, '');
  }
}

export class GetInitiative extends Query<Result<InitiativeDetail>> {
  constructor(
    readonly id: string,
    readonly query: InitiativeQuery,
  ) {
    super();
  }
}

@QueryHandler(GetInitiative)
export class GetInitiativeHandler implements IQueryHandler<GetInitiative> {
  constructor(@Inject(RUNTIME) private readonly sources: AnswerSources) {}

  execute({ id, query }: GetInitiative): Promise<Result<InitiativeDetail>> {
    return initiativeRoute.ask(this.sources, query, id);
  }
}

export class GetImpact extends Query<Result<ImpactAnswer>> {
  constructor(
    readonly id: string,
    readonly query: ImpactQuery,
  ) {
    super();
  }
}

@QueryHandler(GetImpact)
export class GetImpactHandler implements IQueryHandler<GetImpact> {
  constructor(@Inject(RUNTIME) private readonly sources: AnswerSources) {}

  execute({ id, query }: GetImpact): Promise<Result<ImpactAnswer>> {
    return impactRoute.ask(this.sources, query, id);
  }
}
