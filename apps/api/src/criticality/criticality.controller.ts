import { Controller, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { CriticalityQuery } from '@chokepoint/api-contract';
import { criticalityRoute } from '@chokepoint/runtime';
import { Answers } from '../http/answers.decorator.js';
import { GetCriticality } from './criticality.query.js';

@ApiTags('Minerals')
@Controller('minerals')
export class CriticalityController {
  constructor(private readonly queries: QueryBus) {}

  @Answers(':id/criticality', criticalityRoute, {
    summary: 'Official criticality by Annex II, and what it was worked out from',
    description:
      'Official supply risk and economic importance as dated milestones with the break of method ' +
      'between 2014 and 2017; supply risk worked out again where a study prints its inputs; the ' +
      'concentration of global supply and EU sourcing weighted by governance and the recorded ' +
      'export restriction parameter t, country by country. `t=CN:1.5,RU:1.2` assumes other values ' +
      'of t, `governance=2024:2019/2023` holds governance to one update and years; each answers a ' +
      'scenario of its own beside the recorded one. `assume=former-rates` takes rates that a study ' +
      'does not print from the study before it: an assumption of ours. Also as CSV.',
    example: 'minerals/gallium/criticality?t=CN:1.5&publishedBy=2025-12-31',
  })
  criticality(
    @Param('id') id: string,
    @Query({ schema: criticalityRoute.query }) query: CriticalityQuery,
  ) {
    return this.queries.execute(new GetCriticality(id, query));
  }
}
