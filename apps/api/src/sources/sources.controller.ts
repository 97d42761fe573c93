import { Controller, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { SourcesQuery } from '@chokepoint/api-contract';
import { sourcesRoute } from '@chokepoint/runtime';
import { Answers } from '../http/answers.decorator.js';
import { GetSources } from './sources.query.js';

@ApiTags('Sources')
@Controller('sources')
export class SourcesController {
  constructor(private readonly queries: QueryBus) {}

  @Answers('', sourcesRoute, {
    summary: 'Every source with its terms, its latest edition and when the next is expected',
    example: 'sources?asOf=2026-06-30',
  })
  all(@Query({ schema: sourcesRoute.query }) query: SourcesQuery) {
    return this.queries.execute(new GetSources(query));
  }
}
