import { Controller, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type {
  LedgerConsistencyQuery,
  LedgerEventsQuery,
  LedgerHeadsQuery,
} from '@chokepoint/api-contract';
import {
  ledgerConsistencyRoute,
  ledgerEventRoute,
  ledgerEventsRoute,
  ledgerHeadRoute,
  ledgerHeadsRoute,
  ledgerProofRoute,
} from '@chokepoint/runtime';
import { Answers } from '../http/answers.decorator.js';
import { GetLedgerEvent, GetLedgerEvents, GetLedgerHead } from './ledger.query.js';
import { GetLedgerConsistency, GetLedgerHeads, GetLedgerProof } from './notary.query.js';

@ApiTags('Ledger')
@Controller('ledger')
export class LedgerController {
  constructor(private readonly queries: QueryBus) {}

  @Answers('head', ledgerHeadRoute, {
    summary: 'How far the log goes, and how much of it the read models hold',
    example: 'ledger/head',
  })
  head(@Query({ schema: ledgerHeadRoute.query }) _query: object) {
    return this.queries.execute(new GetLedgerHead());
  }

  @Answers('events', ledgerEventsRoute, {
    summary: 'The log itself, newest first',
    description: 'Further pages are named in the `Link` header and in `nextBefore`.',
    example: 'ledger/events?before=4&limit=3',
  })
  events(@Query({ schema: ledgerEventsRoute.query }) query: LedgerEventsQuery) {
    return this.queries.execute(new GetLedgerEvents(query));
  }

  @Answers('events/:id', ledgerEventRoute, {
    summary: 'One event with everything it says',
    example: 'ledger/events/{first}',
  })
  event(@Param('id') id: string, @Query({ schema: ledgerEventRoute.query }) _query: object) {
    return this.queries.execute(new GetLedgerEvent(id));
  }

  @Answers('heads', ledgerHeadsRoute, {
    summary: 'Signed heads of the Merkle tree over the log, newest first',
    description:
      'Keep them where whoever keeps the ledger cannot change them: `chokepoint verify --heads` compares. Further pages are named in the `Link` header and in `nextBefore`.',
    example: 'ledger/heads?limit=3',
  })
  heads(@Query({ schema: ledgerHeadsRoute.query }) query: LedgerHeadsQuery) {
    return this.queries.execute(new GetLedgerHeads(query));
  }

  @Answers('proof/:id', ledgerProofRoute, {
    summary: 'Proof that one event is in the signed log (RFC 9162)',
    description:
      'Refused with 409 `not-covered-yet` until a head is signed that reaches the event.',
    example: 'ledger/proof/{first}',
  })
  proof(@Param('id') id: string, @Query({ schema: ledgerProofRoute.query }) _query: object) {
    return this.queries.execute(new GetLedgerProof(id));
  }

  @Answers('consistency', ledgerConsistencyRoute, {
    summary: 'Proof that a later tree only adds to an earlier one (RFC 9162)',
    example: 'ledger/consistency?from=3&to=8',
  })
  consistency(@Query({ schema: ledgerConsistencyRoute.query }) query: LedgerConsistencyQuery) {
    return this.queries.execute(new GetLedgerConsistency(query));
  }
}
