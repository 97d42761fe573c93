import { Controller, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { IndicatorsQuery, MineralIndicatorsQuery } from '@chokepoint/api-contract';
import { indicatorsRoute, mineralIndicatorsRoute } from '@chokepoint/runtime';
import { Answers } from '../http/answers.decorator.js';
import { GetIndicators, GetMineralIndicators } from './indicators.query.js';

const BOUNDS =
  'Each point has bounds: what is withheld, printed as a bound, estimated, rounded or in other ' +
  'countries widens them. `value` is null where only bounds are known. ';
const MISSING = '`notComputable` says what no number is given of, and what is missing for one. ';

@ApiTags('Indicators')
@Controller()
export class IndicatorsController {
  constructor(private readonly queries: QueryBus) {}

  @Answers('minerals/:id/indicators', mineralIndicatorsRoute, {
    summary: 'Every indicator of one mineral over the years, with bounds and the line of 65 %',
    description:
      `${BOUNDS}${MISSING}The latest shares are held against the export restrictions of \`asOf\`, ` +
      'today by default. Also as CSV.',
    example:
      'minerals/gallium/indicators?stage=processing&basis=world-production&publishedBy=2025-12-31&asOf=2025-12-31',
  })
  mineral(
    @Param('id') id: string,
    @Query({ schema: mineralIndicatorsRoute.query }) query: MineralIndicatorsQuery,
  ) {
    return this.queries.execute(new GetMineralIndicators(id, query));
  }

  @Answers('indicators', indicatorsRoute, {
    summary: 'Every indicator of all minerals, or one of them side by side',
    description: `${BOUNDS}${MISSING}Also as CSV.`,
    example:
      'indicators?indicator=top1&stage=processing&basis=world-production&publishedBy=2025-12-31&asOf=2025-12-31',
  })
  indicators(@Query({ schema: indicatorsRoute.query }) query: IndicatorsQuery) {
    return this.queries.execute(new GetIndicators(query));
  }
}
