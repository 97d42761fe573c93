import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type {
  ContractsAnswer,
  ContractsQuery,
  StockpilesAnswer,
  StockpilesQuery,
} from '@chokepoint/api-contract';
import type { Result } from '@chokepoint/kernel';
import { type AnswerSources, contractsRoute, stockpilesRoute } from '@chokepoint/runtime';
import { RUNTIME } from '../tokens.js';

export class GetStockpiles extends Query<Result<StockpilesAnswer>> {
  constructor(readonly query: StockpilesQuery) {
    super();
  }
}

@QueryHandler(GetStockpiles)
export class GetStockpilesHandler implements IQueryHandler<GetStockpiles> {
  constructor(@Inject(RUNTIME) private readonly sources: AnswerSources) {}

  execute({ query }: GetStockpiles): Promise<Result<StockpilesAnswer>> {
    return stockpilesRoute.ask(this.sources, query, '');
  }
}

export class GetContracts extends Query<Result<ContractsAnswer>> {
  constructor(
    readonly id: string,
    readonly query: ContractsQuery,
  ) {
    super();
  }
}

@QueryHandler(GetContracts)
export class GetContractsHandler implements IQueryHandler<GetContracts> {
  constructor(@Inject(RUNTIME) private readonly sources: AnswerSources) {}

  execute({ id, query }: GetContracts): Promise<Result<ContractsAnswer>> {
    return contractsRoute.ask(this.sources, query, id);
  }
}
