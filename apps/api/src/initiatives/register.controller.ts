import { Controller, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { CommitmentsQuery, RegisterQuery } from '@chokepoint/api-contract';
import { commitmentsRoute, ownersRoute, positionsRoute, scorecardRoute } from '@chokepoint/runtime';
import { Answers } from '../http/answers.decorator.js';
import { GetCommitments, GetOwners, GetPositions, GetScorecard } from './register.query.js';

/** Questions to the whole register: promises, owners, positions, and how promises were kept. */
@ApiTags('Initiatives')
@Controller()
export class RegisterController {
  constructor(private readonly queries: QueryBus) {}

  @Answers('commitments', commitmentsRoute, {
    summary: 'Promises of all initiatives, with state, lateness and owners on a day',
    description:
      'Only a source that commits makes a promise due; an intention has no deadline to miss.',
    example: 'commitments?asOf=2026-03-07&binding=true',
  })
  commitments(@Query({ schema: commitmentsRoute.query }) query: CommitmentsQuery) {
    return this.queries.execute(new GetCommitments(query));
  }

  @Answers('owners', ownersRoute, {
    summary: 'Initiatives by the EU bodies that answer for them, and promises without an owner',
    example: 'owners',
  })
  owners(@Query({ schema: ownersRoute.query }) query: RegisterQuery) {
    return this.queries.execute(new GetOwners(query));
  }

  @Answers('positions', positionsRoute, {
    summary: "The EU's stance on each instrument that an initiative names, and for how long none",
    example: 'positions',
  })
  positions(@Query({ schema: positionsRoute.query }) query: RegisterQuery) {
    return this.queries.execute(new GetPositions(query));
  }

  @Answers('scorecard', scorecardRoute, {
    summary: 'How promises were kept, initiative by initiative, beside what dependency did since',
    description:
      'The effect counts series by the verdict of the latest recorded run; it never says caused.',
    example: 'scorecard?asOf=2026-11-26',
  })
  scorecard(@Query({ schema: scorecardRoute.query }) query: RegisterQuery) {
    return this.queries.execute(new GetScorecard(query));
  }
}
