import { Body, Controller, Param, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import {
  type FigureCorrectionBody,
  figureCorrectionBody,
  type FigureCorrectionOutcome,
  figureCorrectionOutcome,
  type FigureCorrectionRemoval,
  figureCorrectionRemoval,
  type FigureCorrectionRemovalBody,
  figureCorrectionRemovalBody,
  type CorrectionsQuery,
} from '@chokepoint/api-contract';
import { correctionsRoute } from '@chokepoint/runtime';
import { Answers } from '../http/answers.decorator.js';
import { ProblemException } from '../http/problem.js';
import { Writes } from '../http/writes.decorator.js';
import { CorrectFact, RemoveCorrection } from './correct-fact.handler.js';
import { GetCorrections } from './corrections.query.js';

@ApiTags('Sources')
@Controller('corrections')
export class CorrectionsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
  ) {}

  @Answers('', correctionsRoute, {
    summary: "What people corrected in publishers' figures, and why",
    description:
      "The latest recorded first, removed ones too, each beside the publisher's figure. Also as CSV. " +
      'Further pages are named in the `Link` header and in `nextCursor`.',
    example: 'corrections?mineral=gallium',
  })
  corrections(@Query({ schema: correctionsRoute.query }) query: CorrectionsQuery) {
    return this.queries.execute(new GetCorrections(query));
  }

  @Writes('', {
    summary: 'Corrects a figure',
    description:
      "The publisher's figure stays beside the corrected one, which counts from here on. An answer with a `knownAt` before `position` stays as it was.",
    answer: figureCorrectionOutcome,
  })
  async correct(
    @Body({ schema: figureCorrectionBody }) body: FigureCorrectionBody,
  ): Promise<FigureCorrectionOutcome> {
    const corrected = await this.commands.execute(new CorrectFact(body));
    if (!corrected.ok) throw ProblemException.of(corrected.error);
    return corrected.value;
  }

  @Writes(':id/removal', {
    summary: 'Takes a correction back',
    description:
      "The publisher's figure counts again. The correction stays in the ledger: an answer with a `knownAt` before `position` stays as it was.",
    answer: figureCorrectionRemoval,
  })
  async remove(
    @Param('id') id: string,
    @Body({ schema: figureCorrectionRemovalBody }) body: FigureCorrectionRemovalBody,
  ): Promise<FigureCorrectionRemoval> {
    const removed = await this.commands.execute(new RemoveCorrection(id, body));
    if (!removed.ok) throw ProblemException.of(removed.error);
    return removed.value;
  }
}
