import { Controller, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { KnowledgeQuery } from '@chokepoint/api-contract';
import { coverageRoute } from '@chokepoint/runtime';
import { Answers } from '../http/answers.decorator.js';
import { GetCoverage } from './sources.query.js';

@ApiTags('Sources')
@Controller('coverage')
export class CoverageController {
  constructor(private readonly queries: QueryBus) {}

  @Answers('', coverageRoute, {
    summary: 'What figures there are, by mineral, stage, basis and source, and what there is not',
    example: 'coverage?publishedBy=2023-12-31',
  })
  coverage(@Query({ schema: coverageRoute.query }) query: KnowledgeQuery) {
    return this.queries.execute(new GetCoverage(query));
  }
}
