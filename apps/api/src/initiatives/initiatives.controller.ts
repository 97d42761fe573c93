import { Body, Controller, Param, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import {
  type CorrectionBody,
  correctionBody,
  type ImpactQuery,
  type InitiativesQuery,
  type KnowledgeQuery,
  type StatementBody,
  statementBody,
  type StatementOutcome,
  statementOutcome,
} from '@chokepoint/api-contract';
import {
  impactRoute,
  initiativeHistoryRoute,
  type InitiativeQuery,
  initiativeRoute,
  initiativesRoute,
} from '@chokepoint/runtime';
import { Answers } from '../http/answers.decorator.js';
import { ProblemException } from '../http/problem.js';
import { Writes } from '../http/writes.decorator.js';
import { GetImpact, GetInitiative, GetInitiatives } from './initiatives.query.js';
import { RecordStatement } from './record-statement.handler.js';
import { GetInitiativeHistory } from './register.query.js';

@ApiTags('Initiatives')
@Controller('initiatives')
export class InitiativesController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
  ) {}

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

  @Answers(':id/history', initiativeHistoryRoute, {
    summary: 'Every statement on an initiative, also those corrected or retracted since',
    example: 'initiatives/eu-us-japan-framework-2026/history',
  })
  history(
    @Param('id') id: string,
    @Query({ schema: initiativeHistoryRoute.query }) query: KnowledgeQuery,
  ) {
    return this.queries.execute(new GetInitiativeHistory(id, query));
  }

  @Writes(':id/statements', {
    summary: 'Records one statement on an initiative; the first announces it',
    description:
      '`expectedRevision` is the newest statement that was seen. If another was made meanwhile, ' +
      'nothing is written and the refusal names it.',
    answer: statementOutcome,
  })
  say(
    @Param('id') id: string,
    @Body({ schema: statementBody }) body: StatementBody,
  ): Promise<StatementOutcome> {
    return this.record(id, body);
  }

  @Writes(':id/corrections', {
    summary: 'Corrects or retracts an earlier statement, which stays in the history',
    description:
      'What was known before stays known as of then. A correction that what was recorded later ' +
      'could not stand with is refused.',
    answer: statementOutcome,
  })
  correct(
    @Param('id') id: string,
    @Body({ schema: correctionBody }) body: CorrectionBody,
  ): Promise<StatementOutcome> {
    return this.record(id, body);
  }

  private async record(
    id: string,
    body: StatementBody | CorrectionBody,
  ): Promise<StatementOutcome> {
    const recorded = await this.commands.execute(new RecordStatement(id, body));
    if (!recorded.ok) throw ProblemException.of(recorded.error);
    return recorded.value;
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
