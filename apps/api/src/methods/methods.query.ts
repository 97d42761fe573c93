import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { MethodDetail, MethodsAnswer } from '@chokepoint/api-contract';
import type { Result } from '@chokepoint/kernel';
import { type AnswerSources, methodRoute, methodsRoute } from '@chokepoint/runtime';
import { RUNTIME } from '../tokens.js';

export class GetMethods extends Query<Result<MethodsAnswer>> {}

@QueryHandler(GetMethods)
export class GetMethodsHandler implements IQueryHandler<GetMethods> {
  constructor(@Inject(RUNTIME) private readonly sources: AnswerSources) {}

  execute(): Promise<Result<MethodsAnswer>> {
    return methodsRoute.ask(this.sources, {}, '');
  }
}

export class GetMethod extends Query<Result<MethodDetail>> {
  constructor(readonly id: string) {
    super();
  }
}

@QueryHandler(GetMethod)
export class GetMethodHandler implements IQueryHandler<GetMethod> {
  constructor(@Inject(RUNTIME) private readonly sources: AnswerSources) {}

  execute({ id }: GetMethod): Promise<Result<MethodDetail>> {
    return methodRoute.ask(this.sources, {}, id);
  }
}
