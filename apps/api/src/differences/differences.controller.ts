import { Controller, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type {
  DifferencesQuery,
  FigureDifferencesQuery,
  RegisterDifferencesQuery,
} from '@chokepoint/api-contract';
import {
  differencesRoute,
  figureDifferencesRoute,
  registerDifferencesRoute,
} from '@chokepoint/runtime';
import { Answers } from '../http/answers.decorator.js';
import {
  GetDifferences,
  GetFigureDifferences,
  GetRegisterDifferences,
} from './differences.query.js';

const STATES =
  'A state is a day (`2023-12-31`), a release (`usgs-mcs-2024`) or `latest`, alone or before `@` ' +
  'and a ledger position or an instant. ';

@ApiTags('Time travel')
@Controller('diff')
export class DifferencesController {
  constructor(private readonly queries: QueryBus) {}

  @Answers('', differencesRoute, {
    summary: 'Concentration that differs between two states, by how much and why',
    description:
      STATES +
      'Each difference is split into new data, revisions and withdrawals, release by release; the ' +
      'parts sum to the whole. Also as CSV.',
    example: 'diff?from=usgs-mcs-2023&to=usgs-mcs-2024&mineral=gallium&limit=2',
  })
  differences(@Query({ schema: differencesRoute.query }) query: DifferencesQuery) {
    return this.queries.execute(new GetDifferences(query));
  }

  @Answers('figures', figureDifferencesRoute, {
    summary: 'Figures that differ between two states, with the rows and events that say each',
    description: `${STATES}The largest relative change first. Also as CSV.`,
    example: 'diff/figures?from=usgs-mcs-2023&to=usgs-mcs-2024&mineral=gallium&limit=2',
  })
  figures(@Query({ schema: figureDifferencesRoute.query }) query: FigureDifferencesQuery) {
    return this.queries.execute(new GetFigureDifferences(query));
  }

  @Answers('register', registerDifferencesRoute, {
    summary: 'Statements on initiatives that are known at one of two states alone',
    description: `${STATES}The newest first. Also as CSV.`,
    example: 'diff/register?from=2023-07-01&to=2023-12-31&limit=2',
  })
  register(@Query({ schema: registerDifferencesRoute.query }) query: RegisterDifferencesQuery) {
    return this.queries.execute(new GetRegisterDifferences(query));
  }
}
