import { Body, Controller, Param, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import {
  type KnowledgeQuery,
  type NoteBody,
  noteBody,
  type NoteClosingBody,
  noteClosingBody,
  type NotesQuery,
  type ReviewOutcome,
  reviewOutcome,
  type RevocationBody,
  revocationBody,
  type SignOffBody,
  signOffBody,
  type SignOffsQuery,
} from '@chokepoint/api-contract';
import type { Result } from '@chokepoint/kernel';
import { notesRoute, signOffRoute, signOffsRoute } from '@chokepoint/runtime';
import { Answers } from '../http/answers.decorator.js';
import { ProblemException } from '../http/problem.js';
import { Writes } from '../http/writes.decorator.js';
import { RecordReview } from './reviews.commands.js';
import { GetNotes, GetSignOff, GetSignOffs } from './reviews.queries.js';

const orProblem = (recorded: Result<ReviewOutcome>): ReviewOutcome => {
  if (!recorded.ok) throw ProblemException.of(recorded.error);
  return recorded.value;
};

@ApiTags('Reviews')
@Controller('notes')
export class NotesController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
  ) {}

  @Answers('', notesRoute, {
    summary: 'Notes and findings on figures',
    description:
      'The latest recorded first, each with the state that its author looked at and how it was closed. Also as CSV.',
    example: 'notes?mineral=gallium',
  })
  notes(@Query({ schema: notesRoute.query }) query: NotesQuery) {
    return this.queries.execute(new GetNotes(query));
  }

  @Writes('', {
    summary: 'Attaches a note or a finding to a figure at a state',
    description: 'Name its author by role, initials or an opaque id: a ledger forgets nothing.',
    answer: reviewOutcome,
  })
  async attach(@Body({ schema: noteBody }) body: NoteBody): Promise<ReviewOutcome> {
    return orProblem(await this.commands.execute(new RecordReview({ kind: 'attach-note', body })));
  }

  @Writes(':id/closing', {
    summary: 'Closes a note',
    description: 'As resolved or withdrawn; what was said stays readable.',
    answer: reviewOutcome,
  })
  async close(
    @Param('id') id: string,
    @Body({ schema: noteClosingBody }) body: NoteClosingBody,
  ): Promise<ReviewOutcome> {
    const command = new RecordReview({ kind: 'close-note', id, body });
    return orProblem(await this.commands.execute(command));
  }
}

@ApiTags('Reviews')
@Controller('sign-offs')
export class SignOffsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
  ) {}

  @Answers('', signOffsRoute, {
    summary: 'Views that were signed off, and what the ledger learned since',
    description:
      'The latest recorded first. `changes` counts the figures and statements of the view that differ between the signed state and the one asked for; `diff/figures` and `diff/register` list them. Also as CSV.',
    example: 'sign-offs?mineral=gallium',
  })
  signOffs(@Query({ schema: signOffsRoute.query }) query: SignOffsQuery) {
    return this.queries.execute(new GetSignOffs(query));
  }

  @Answers(':id', signOffRoute, {
    summary: 'One view that was signed off',
    description: 'With what the ledger learned since that touches it.',
    example: 'sign-offs/0b8a3a52-9a4b-4f6e-8d1c-2f5b7c9e1d30',
  })
  signOff(@Param('id') id: string, @Query({ schema: signOffRoute.query }) query: KnowledgeQuery) {
    return this.queries.execute(new GetSignOff(id, query));
  }

  @Writes('', {
    summary: 'Signs a view off',
    description:
      'At a state that a signed tree head covers; the head is recorded with it. Name the signer by role, initials or an opaque id.',
    answer: reviewOutcome,
  })
  async sign(@Body({ schema: signOffBody }) body: SignOffBody): Promise<ReviewOutcome> {
    return orProblem(await this.commands.execute(new RecordReview({ kind: 'sign-off', body })));
  }

  @Writes(':id/revocation', {
    summary: 'Takes a sign-off back',
    description: 'It stays readable, with the reason why it no longer stands.',
    answer: reviewOutcome,
  })
  async revoke(
    @Param('id') id: string,
    @Body({ schema: revocationBody }) body: RevocationBody,
  ): Promise<ReviewOutcome> {
    return orProblem(await this.commands.execute(new RecordReview({ kind: 'revoke', id, body })));
  }
}
