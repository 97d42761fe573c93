import { Controller, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { UnchangedQuery } from '@chokepoint/api-contract';
import { unchangedRoute } from '@chokepoint/runtime';
import { Answers } from '../http/answers.decorator.js';
import { GetUnchanged } from './unchanged.query.js';

@ApiTags('Impact')
@Controller('unchanged')
export class UnchangedController {
  constructor(private readonly queries: QueryBus) {}

  @Answers('', unchangedRoute, {
    summary: 'Did concentration and dependency stay largely unchanged since a day?',
    description:
      'For every mineral, stage and basis: the last figure from before the day and the latest one, ' +
      'the path between them, a comparison of both at their bounds and an equivalence test on means ' +
      'of up to five periods, each against `margin`. A series that begins later is compared with its ' +
      'own first figure, and says so. `since` is a day or an initiative; the first trilateral ' +
      'conference of October 2011 by default.',
    example: 'unchanged?margin=0.1&outcome=top1-eu-imports&mineral=permanent-magnets',
  })
  unchanged(@Query({ schema: unchangedRoute.query }) query: UnchangedQuery) {
    return this.queries.execute(new GetUnchanged(query));
  }
}
