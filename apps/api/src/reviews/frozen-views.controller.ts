import { Body, Controller, Inject, Param, Query, Req } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import {
  type FrozenViewBody,
  frozenViewBody,
  type KnowledgeQuery,
  type ReviewOutcome,
  reviewOutcome,
  type SignOffsQuery,
} from '@chokepoint/api-contract';
import { frozenViewRoute, frozenViewsRoute, type Runtime } from '@chokepoint/runtime';
import type { Request } from 'express';
import { Answers } from '../http/answers.decorator.js';
import { ProblemException } from '../http/problem.js';
import { placeOf } from '../http/public-address.js';
import { Writes } from '../http/writes.decorator.js';
import { RUNTIME } from '../tokens.js';
import { RecordReview } from './reviews.commands.js';
import { GetFrozenView, GetFrozenViews } from './reviews.queries.js';

@ApiTags('Reviews')
@Controller('frozen-views')
export class FrozenViewsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
    @Inject(RUNTIME) private readonly runtime: Runtime,
  ) {}

  @Answers('', frozenViewsRoute, {
    summary: 'Views that were published as pages, and what the ledger learned since',
    description:
      "The latest recorded first. `page` is the address of the page below the server's own; `changes` counts the figures that differ between the published state and the one asked for. Also as CSV.",
    example: 'frozen-views?mineral=gallium',
  })
  frozenViews(@Query({ schema: frozenViewsRoute.query }) query: SignOffsQuery) {
    return this.queries.execute(new GetFrozenViews(query));
  }

  @Answers(':id', frozenViewRoute, {
    summary: 'One view that was published',
    description: 'With the SHA-256 of its page, and what the ledger learned since.',
    example: 'frozen-views/0b8a3a52-9a4b-4f6e-8d1c-2f5b7c9e1d30',
  })
  frozenView(
    @Param('id') id: string,
    @Query({ schema: frozenViewRoute.query }) query: KnowledgeQuery,
  ) {
    return this.queries.execute(new GetFrozenView(id, query));
  }

  @Writes('', {
    summary: 'Publishes a view of a mineral as a page that does not change any more',
    description:
      'The page works without a network and holds charts, figures, data and proofs of the series that the address of the view selects. It stands at `/frozen/{id}`. The state must be covered by a signed tree head.',
    answer: reviewOutcome,
  })
  async freeze(
    @Body({ schema: frozenViewBody }) body: FrozenViewBody,
    @Req() request: Request,
  ): Promise<ReviewOutcome> {
    const { origin } = placeOf(request, this.runtime.config.publicUrl);
    const recorded = await this.commands.execute(
      new RecordReview({ kind: 'freeze', body, origin }),
    );
    if (!recorded.ok) throw ProblemException.of(recorded.error);
    return recorded.value;
  }
}
