import { Controller, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { ImpactQuery, InitiativesQuery } from '@chokepoint/api-contract';
import {
  impactRoute,
  type InitiativeQuery,
  initiativeRoute,
  initiativesRoute,
} from '@chokepoint/runtime';
import { Answers } from '../http/answers.decorator.js';
import { GetImpact, GetInitiative, GetInitiatives } from './initiatives.query.js';

@ApiTags('Initiatives')
@Controller('initiatives')
export class InitiativesController {
  constructor(private readonly queries: QueryBus) {}

  @Answers('', initiativesRoute, {
    summary: 'The register of initiatives and shocks',
    description: '`asOf` is the day on which deadlines and terms are judged; today by default.',
    example: 'initiatives?mineral=gallium&lane=shock&asOf=2026-06-30',
  })
  initiatives(@Query({ schema: initiativesRoute.query }) query: InitiativesQuery) {
    return this.queries.execute(new GetInitiatives(query));
  }

  @Answers(':id', initiativeRoute, {
    summary: 'One initiative: milestones, instruments, commitments and what it relates to',
    example: 'initiatives/eu-us-japan-framework-2026?asOf=2026-06-30',
  })
  initiative(
    @Param('id') id: string,
    @Query({ schema: initiativeRoute.query }) query: InitiativeQuery,
  ) {
    return this.queries.execute(new GetInitiative(id, query));
  }

  @Answers(':id/impact', impactRoute, {
    summary: 'What moved after an initiative, by mineral and outcome',
    description:
      'Means of up to five periods on each side of the date and their difference. A difference ' +
      'is a description, not an effect.',
    example: 'initiatives/eu-us-japan-framework-2026/impact?mineral=gallium',
  })
  impact(@Param('id') id: string, @Query({ schema: impactRoute.query }) query: ImpactQuery) {
    return this.queries.execute(new GetImpact(id, query));
  }
}
