import { Body, Controller, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import {
  type CommitmentsQuery,
  type ExposureQuery,
  type KnowledgeQuery,
  registerImportBody,
  type RegisterImportBody,
  registerImported,
  type RegisterImported,
  type RegisterQuery,
} from '@chokepoint/api-contract';
import {
  commitmentsRoute,
  exposureRoute,
  ownersRoute,
  perimetersRoute,
  positionsRoute,
  registerExportRoute,
  scorecardRoute,
} from '@chokepoint/runtime';
import { Answers } from '../http/answers.decorator.js';
import { ProblemException } from '../http/problem.js';
import { Writes } from '../http/writes.decorator.js';
import { ImportRegister } from './import-register.handler.js';
import {
  GetCommitments,
  GetExposure,
  GetOwners,
  GetPerimeters,
  GetPositions,
  GetRegisterExport,
  GetScorecard,
} from './register.query.js';

/** Questions to the whole register: promises, owners, positions, perimeters, exposure. */
@ApiTags('Initiatives')
@Controller()
export class RegisterController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
  ) {}

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

  @Answers('perimeters', perimetersRoute, {
    summary: "Definitions of 'trusted' supply by version, and whom sources put inside or outside",
    description: 'Who is not listed is neither inside nor outside: no source states it.',
    example: 'perimeters',
  })
  perimeters(@Query({ schema: perimetersRoute.query }) query: RegisterQuery) {
    return this.queries.execute(new GetPerimeters(query));
  }

  @Answers('exposure', exposureRoute, {
    summary: 'What bears on a portfolio: instruments and perimeters by mineral, stage and origin',
    description:
      'Each line is mineral:stage:country. Instruments come from initiatives and shocks alike; ' +
      'the bearing follows the method that the answer names and is no amount. As CSV it has one ' +
      'row for each instrument of a line.',
    example: 'exposure?portfolio=gallium:processing:CN,cobalt:extraction:CD',
  })
  exposure(@Query({ schema: exposureRoute.query }) query: ExposureQuery) {
    return this.queries.execute(new GetExposure(query));
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

  @Answers('register/export', registerExportRoute, {
    summary: 'The whole register: every statement on every initiative, to be imported elsewhere',
    description:
      'As CSV (`Accept: text/csv`) it has one row a statement. With `publishedBy` statements are ' +
      'missing, and what is left of an initiative may not be importable.',
    example: 'register/export',
  })
  export(@Query({ schema: registerExportRoute.query }) query: KnowledgeQuery) {
    return this.queries.execute(new GetRegisterExport(query));
  }

  @Writes('register/import', {
    summary: 'Adds the statements of an exported register that the ledger does not hold yet',
    description:
      'All or nothing: with one fault nothing is written, and every fault is named by row and field. ' +
      'A statement that was recorded otherwise is a fault. With `dryRun` nothing is written either.',
    answer: registerImported,
  })
  async import(
    @Body({ schema: registerImportBody }) body: RegisterImportBody,
  ): Promise<RegisterImported> {
    const imported = await this.commands.execute(new ImportRegister(body));
    if (!imported.ok) throw ProblemException.of(imported.error);
    return imported.value;
  }
}
