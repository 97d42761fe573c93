import { Controller, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { KnowledgeQuery, RejectsQuery } from '@chokepoint/api-contract';
import { rejectsRoute, releaseRoute, releasesRoute } from '@chokepoint/runtime';
import { Answers } from '../http/answers.decorator.js';
import { GetRejects, GetRelease, GetReleases } from './sources.query.js';

@ApiTags('Sources')
@Controller('releases')
export class ReleasesController {
  constructor(private readonly queries: QueryBus) {}

  @Answers('', releasesRoute, {
    summary: 'Every release that was imported, with licence and row counts',
    description: 'Also as CSV.',
    example: 'releases?publishedBy=2024-12-31',
  })
  releases(@Query({ schema: releasesRoute.query }) query: KnowledgeQuery) {
    return this.queries.execute(new GetReleases(query));
  }

  @Answers(':id', releaseRoute, {
    summary: 'One release: files with their SHA-256, and what became of each row',
    example: 'releases/usgs-mcs-2024',
  })
  release(@Param('id') id: string, @Query({ schema: releaseRoute.query }) query: KnowledgeQuery) {
    return this.queries.execute(new GetRelease(id, query));
  }

  @Answers(':id/rejects', rejectsRoute, {
    summary: 'The rows of a release that could not become facts, and why',
    description: 'Also as CSV. Further pages are named in the `Link` header and in `nextCursor`.',
    example: 'releases/usgs-mcs-2024/rejects?limit=3',
  })
  rejects(@Param('id') id: string, @Query({ schema: rejectsRoute.query }) query: RejectsQuery) {
    return this.queries.execute(new GetRejects(id, query));
  }
}
