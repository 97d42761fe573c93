import { Controller, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { ContractsQuery } from '@chokepoint/api-contract';
import { contractsRoute } from '@chokepoint/runtime';
import { Answers } from '../http/answers.decorator.js';
import { GetContracts } from './stockpiles.query.js';

@ApiTags('Minerals')
@Controller('minerals')
export class ContractsController {
  constructor(private readonly queries: QueryBus) {}

  @Answers(':id/contracts', contractsRoute, {
    summary: 'Offtake contracts on a mineral',
    description: 'Own data stand among them, marked `private`. Also as CSV.',
    example: 'minerals/gallium/contracts',
  })
  contracts(
    @Param('id') id: string,
    @Query({ schema: contractsRoute.query }) query: ContractsQuery,
  ) {
    return this.queries.execute(new GetContracts(id, query));
  }
}
