import { Controller, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { WhatIfQuery } from '@chokepoint/api-contract';
import { whatIfRoute } from '@chokepoint/runtime';
import { Answers } from '../http/answers.decorator.js';
import { GetWhatIf } from './what-if.query.js';

@ApiTags('What if')
@Controller('what-if')
export class WhatIfController {
  constructor(private readonly queries: QueryBus) {}

  @Answers('', whatIfRoute, {
    summary:
      'What each instrument would cost, who would pay, and whether it makes a project bankable',
    description:
      'All instruments side by side for one set of inputs: price floor as levy and as minimum import ' +
      'price, tariff, price-gap subsidy, offtake, standards, joint purchase, stockpile, floor with ' +
      'tariff, subsidy with floor. For each the landed cost, the price that the producer gets, what ' +
      'each party pays more or receives (it adds up to zero), and the debt service cover. **Every ' +
      'input is yours**, none is a published figure; an instrument whose inputs are not all there ' +
      'is answered with what is missing. The legal questions are open. Also as CSV.',
    example: 'what-if?price=60&freight=2&buyerTonnes=200&floor=75&tariff=0.25&passThrough=0.6',
  })
  whatIf(@Query({ schema: whatIfRoute.query }) query: WhatIfQuery) {
    return this.queries.execute(new GetWhatIf(query));
  }
}
