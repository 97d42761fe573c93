import { Body, Controller, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import {
  type OwnDataReceipt,
  ownDataReceipt,
  type StockpileBody,
  stockpileBody,
  type StockpilesQuery,
} from '@chokepoint/api-contract';
import { stockpilesRoute } from '@chokepoint/runtime';
import { Answers } from '../http/answers.decorator.js';
import { ProblemException } from '../http/problem.js';
import { Writes } from '../http/writes.decorator.js';
import { RecordStockpile } from './record-stockpile.command.js';
import { GetStockpiles } from './stockpiles.query.js';

@ApiTags('Stockpiles')
@Controller('stockpiles')
export class StockpilesController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
  ) {}

  @Answers('', stockpilesRoute, {
    summary: 'Stocks by holder, with level, form, purity and rule of release',
    description: 'Own data stand among them, marked `private`. Also as CSV.',
    example: 'stockpiles?mineral=gallium',
  })
  stockpiles(@Query({ schema: stockpilesRoute.query }) query: StockpilesQuery) {
    return this.queries.execute(new GetStockpiles(query));
  }

  @Writes('', {
    summary: 'Records one stock as own data',
    description:
      'It becomes a private release of its own, and is taken back by withdrawing that. Refused with ' +
      '422 and every fault in `cells` while a field cannot be used.',
    answer: ownDataReceipt,
  })
  async record(@Body({ schema: stockpileBody }) body: StockpileBody): Promise<OwnDataReceipt> {
    const recorded = await this.commands.execute(new RecordStockpile(body));
    if (!recorded.ok) throw ProblemException.of(recorded.error);
    return recorded.value;
  }
}
