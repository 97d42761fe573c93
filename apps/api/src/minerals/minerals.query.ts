import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type {
  Comparison,
  ComparisonQuery,
  Concentration,
  ConcentrationQuery,
  FactsAnswer,
  FactsQuery,
  KnowledgeQuery,
  MineralDetail,
  MineralsAnswer,
  MineralsQuery,
  Proof,
  ProofQuery,
} from '@chokepoint/api-contract';
import type { Result } from '@chokepoint/kernel';
import {
  type AnswerSources,
  comparisonRoute,
  concentrationRoute,
  factsRoute,
  mineralRoute,
  mineralsRoute,
  proofRoute,
} from '@chokepoint/runtime';
import { RUNTIME } from '../tokens.js';

export class GetMinerals extends Query<Result<MineralsAnswer>> {
  constructor(readonly query: MineralsQuery) {
    super();
  }
}

@QueryHandler(GetMinerals)
export class GetMineralsHandler implements IQueryHandler<GetMinerals> {
  constructor(@Inject(RUNTIME) private readonly sources: AnswerSources) {}

  execute({ query }: GetMinerals): Promise<Result<MineralsAnswer>> {
    return mineralsRoute.ask(this.sources, query, '');
  }
}

export class GetMineral extends Query<Result<MineralDetail>> {
  constructor(
    readonly id: string,
    readonly query: KnowledgeQuery,
  ) {
    super();
  }
}

@QueryHandler(GetMineral)
export class GetMineralHandler implements IQueryHandler<GetMineral> {
  constructor(@Inject(RUNTIME) private readonly sources: AnswerSources) {}

  execute({ id, query }: GetMineral): Promise<Result<MineralDetail>> {
    return mineralRoute.ask(this.sources, query, id);
  }
}

export class GetConcentration extends Query<Result<Concentration>> {
  constructor(
    readonly id: string,
    readonly query: ConcentrationQuery,
  ) {
    super();
  }
}

@QueryHandler(GetConcentration)
export class GetConcentrationHandler implements IQueryHandler<GetConcentration> {
  constructor(@Inject(RUNTIME) private readonly sources: AnswerSources) {}

  execute({ id, query }: GetConcentration): Promise<Result<Concentration>> {
    return concentrationRoute.ask(this.sources, query, id);
  }
}

export class GetProof extends Query<Result<Proof>> {
  constructor(
    readonly id: string,
    readonly query: ProofQuery,
  ) {
    super();
  }
}

@QueryHandler(GetProof)
export class GetProofHandler implements IQueryHandler<GetProof> {
  constructor(@Inject(RUNTIME) private readonly sources: AnswerSources) {}

  execute({ id, query }: GetProof): Promise<Result<Proof>> {
    return proofRoute.ask(this.sources, query, id);
  }
}

export class GetFacts extends Query<Result<FactsAnswer>> {
  constructor(
    readonly id: string,
    readonly query: FactsQuery,
  ) {
    super();
  }
}

@QueryHandler(GetFacts)
export class GetFactsHandler implements IQueryHandler<GetFacts> {
  constructor(@Inject(RUNTIME) private readonly sources: AnswerSources) {}

  execute({ id, query }: GetFacts): Promise<Result<FactsAnswer>> {
    return factsRoute.ask(this.sources, query, id);
  }
}

export class GetComparison extends Query<Result<Comparison>> {
  constructor(
    readonly id: string,
    readonly query: ComparisonQuery,
  ) {
    super();
  }
}

@QueryHandler(GetComparison)
export class GetComparisonHandler implements IQueryHandler<GetComparison> {
  constructor(@Inject(RUNTIME) private readonly sources: AnswerSources) {}

  execute({ id, query }: GetComparison): Promise<Result<Comparison>> {
    return comparisonRoute.ask(this.sources, query, id);
  }
}
