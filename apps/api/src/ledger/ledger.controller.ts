import { Controller, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { LedgerEventsQuery } from '@chokepoint/api-contract';
import { ledgerEventRoute, ledgerEventsRoute, ledgerHeadRoute } from '@chokepoint/runtime';
import { Answers } from '../http/answers.decorator.js';
import { GetLedgerEvent, GetLedgerEvents, GetLedgerHead } from './ledger.query.js';

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
}
