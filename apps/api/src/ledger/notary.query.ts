import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type {
  LedgerConsistencyAnswer,
  LedgerConsistencyQuery,
  LedgerHeadsAnswer,
  LedgerHeadsQuery,
  LedgerProofAnswer,
} from '@chokepoint/api-contract';
import type { Result } from '@chokepoint/kernel';
import {
  type AnswerSources,
  ledgerConsistencyRoute,
  ledgerHeadsRoute,
  ledgerProofRoute,
} from '@chokepoint/runtime';
import { RUNTIME } from '../tokens.js';

export class GetLedgerHeads extends Query<Result<LedgerHeadsAnswer>> {
  constructor(readonly query: LedgerHeadsQuery) {
    super();
  }
}

@QueryHandler(GetLedgerHeads)
export class GetLedgerHeadsHandler implements IQueryHandler<GetLedgerHeads> {
  constructor(@Inject(RUNTIME) private readonly sources: AnswerSources) {}

  execute({ query }: GetLedgerHeads): Promise<Result<LedgerHeadsAnswer>> {
    return ledgerHeadsRoute.ask(this.sources, query, '');
  }
}

export class GetLedgerProof extends Query<Result<LedgerProofAnswer>> {
  constructor(readonly id: string) {
    super();
  }
}

@QueryHandler(GetLedgerProof)
export class GetLedgerProofHandler implements IQueryHandler<GetLedgerProof> {
  constructor(@Inject(RUNTIME) private readonly sources: AnswerSources) {}

  execute({ id }: GetLedgerProof): Promise<Result<LedgerProofAnswer>> {
    return ledgerProofRoute.ask(this.sources, {}, id);
  }
}

export class GetLedgerConsistency extends Query<Result<LedgerConsistencyAnswer>> {
  constructor(readonly query: LedgerConsistencyQuery) {
    super();
  }
}

@QueryHandler(GetLedgerConsistency)
export class GetLedgerConsistencyHandler implements IQueryHandler<GetLedgerConsistency> {
  constructor(@Inject(RUNTIME) private readonly sources: AnswerSources) {}

  execute({ query }: GetLedgerConsistency): Promise<Result<LedgerConsistencyAnswer>> {
    return ledgerConsistencyRoute.ask(this.sources, query, '');
  }
}
