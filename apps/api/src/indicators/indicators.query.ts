import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type {
  IndicatorsAnswer,
  IndicatorsQuery,
  MineralIndicatorsQuery,
} from '@chokepoint/api-contract';
import type { Result } from '@chokepoint/kernel';
import { type AnswerSources, indicatorsRoute, mineralIndicatorsRoute } from '@chokepoint/runtime';
import { RUNTIME } from '../tokens.js';

export class GetIndicators extends Query<Result<IndicatorsAnswer>> {
  constructor(readonly query: IndicatorsQuery) {
    super();
  }
}

@QueryHandler(GetIndicators)
export class GetIndicatorsHandler implements IQueryHandler<GetIndicators> {
  constructor(@Inject(RUNTIME) private readonly sources: AnswerSources) {}

  execute({ query }: GetIndicators): Promise<Result<IndicatorsAnswer>> {
    return indicatorsRoute.ask(this.sources, query, '');
  }
}

export class GetMineralIndicators extends Query<Result<IndicatorsAnswer>> {
  constructor(
    readonly id: string,
    readonly query: MineralIndicatorsQuery,
  ) {
    super();
  }
}

@QueryHandler(GetMineralIndicators)
export class GetMineralIndicatorsHandler implements IQueryHandler<GetMineralIndicators> {
  constructor(@Inject(RUNTIME) private readonly sources: AnswerSources) {}

  execute({ id, query }: GetMineralIndicators): Promise<Result<IndicatorsAnswer>> {
    return mineralIndicatorsRoute.ask(this.sources, query, id);
  }
}
