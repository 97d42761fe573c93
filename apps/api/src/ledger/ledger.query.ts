import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type {
  LedgerEventDetail,
  LedgerEventsAnswer,
  LedgerEventsQuery,
  LedgerHead,
} from '@chokepoint/api-contract';
import type { Result } from '@chokepoint/kernel';
import {
  type AnswerSources,
  ledgerEventRoute,
  ledgerEventsRoute,
  ledgerHeadRoute,
} from '@chokepoint/runtime';
import { RUNTIME } from '../tokens.js';

export class GetLedgerHead extends Query<Result<LedgerHead>> {}

@QueryHandler(GetLedgerHead)
export class GetLedgerHeadHandler implements IQueryHandler<GetLedgerHead> {
  constructor(@Inject(RUNTIME) private readonly sources: AnswerSources) {}

  execute(): Promise<Result<LedgerHead>> {
    return ledgerHeadRoute.ask(this.sources, {}, '');
  }
}

export class GetLedgerEvents extends Query<Result<LedgerEventsAnswer>> {
  constructor(readonly query: LedgerEventsQuery) {
    super();
  }
}

@QueryHandler(GetLedgerEvents)
export class GetLedgerEventsHandler implements IQueryHandler<GetLedgerEvents> {
  constructor(@Inject(RUNTIME) private readonly sources: AnswerSources) {}

  execute({ query }: GetLedgerEvents): Promise<Result<LedgerEventsAnswer>> {
    return ledgerEventsRoute.ask(this.sources, query, '');
  }
}

export class GetLedgerEvent extends Query<Result<LedgerEventDetail>> {
  constructor(readonly id: string) {
    super();
  }
}

@QueryHandler(GetLedgerEvent)
export class GetLedgerEventHandler implements IQueryHandler<GetLedgerEvent> {
  constructor(@Inject(RUNTIME) private readonly sources: AnswerSources) {}

  execute({ id }: GetLedgerEvent): Promise<Result<LedgerEventDetail>> {
    return ledgerEventRoute.ask(this.sources, {}, id);
  }
}
