import { Controller, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { KnowledgeQuery, RejectReasonsQuery, RejectsQuery } from '@chokepoint/api-contract';
import { rejectReasonsRoute, rejectsRoute, releaseRoute, releasesRoute } from '@chokepoint/runtime';
import { Answers } from '../http/answers.decorator.js';
import { GetRejectReasons, GetRejects, GetRelease, GetReleases } from './sources.query.js';

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
    description:
      '`reason` and `field` ask for the rows of one reason. Also as CSV. Further pages are named in ' +
      'the `Link` header and in `nextCursor`.',
    example: 'releases/usgs-mcs-2024/rejects?limit=3',
  })
  rejects(@Param('id') id: string, @Query({ schema: rejectsRoute.query }) query: RejectsQuery) {
    return this.queries.execute(new GetRejects(id, query));
  }

  @Answers(':id/rejects/reasons', rejectReasonsRoute, {
    summary: 'How many rows of a release each reason stopped, the most frequent first',
    description: 'Each with the first row of its kind. Also as CSV.',
    example: 'releases/usgs-mcs-2024/rejects/reasons',
  })
  reasons(
    @Param('id') id: string,
    @Query({ schema: rejectReasonsRoute.query }) query: RejectReasonsQuery,
  ) {
    return this.queries.execute(new GetRejectReasons(id, query));
  }
}
