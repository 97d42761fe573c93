import { Controller, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { HistoryQuery, RevisionsQuery } from '@chokepoint/api-contract';
import { historyRoute, revisionsRoute } from '@chokepoint/runtime';
import { Answers } from '../http/answers.decorator.js';
import { GetHistory, GetRevisions } from './revisions.query.js';

@ApiTags('Sources')
@Controller('')
export class RevisionsController {
  constructor(private readonly queries: QueryBus) {}

  @Answers('revisions', revisionsRoute, {
    summary:
      'Figures that a later edition of their source gives otherwise, the largest change first',
    description:
      'Each edition is compared with the one of its source published before it. `min=0.05` leaves ' +
      'out changes under 5 %. Also as CSV. Further pages are named in the `Link` header and in ' +
      '`nextCursor`.',
    example: 'revisions?mineral=gallium&publishedBy=2025-12-31&limit=3',
  })
  revisions(@Query({ schema: revisionsRoute.query }) query: RevisionsQuery) {
    return this.queries.execute(new GetRevisions(query));
  }

  @Answers('minerals/:id/history', historyRoute, {
    summary: 'What each edition of a source said of one figure',
    description: 'By day of publication, with the rows. Also as CSV.',
    example:
      'minerals/gallium/history?stage=processing&basis=world-production&measure=production&source=usgs-mcs&period=2022&area=CN&publishedBy=2025-12-31',
  })
  history(@Param('id') id: string, @Query({ schema: historyRoute.query }) query: HistoryQuery) {
    return this.queries.execute(new GetHistory(id, query));
  }
}
