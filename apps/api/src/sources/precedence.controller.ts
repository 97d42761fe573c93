import { Body, Controller, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import {
  type KnowledgeQuery,
  type PrecedenceBody,
  precedenceBody,
  type PrecedenceOutcome,
  precedenceOutcome,
} from '@chokepoint/api-contract';
import { precedenceRoute } from '@chokepoint/runtime';
import { Answers } from '../http/answers.decorator.js';
import { ProblemException } from '../http/problem.js';
import { Writes } from '../http/writes.decorator.js';
import { GetPrecedence } from './precedence.query.js';
import { SetPrecedence } from './set-precedence.handler.js';

@ApiTags('Sources')
@Controller('precedence')
export class PrecedenceController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
  ) {}

  @Answers('', precedenceRoute, {
    summary: 'Which source answers when none is named, and why',
    description: 'Rules that were set by an event, then those of the catalogue. Also as CSV.',
    example: 'precedence',
  })
  rules(@Query({ schema: precedenceRoute.query }) query: KnowledgeQuery) {
    return this.queries.execute(new GetPrecedence(query));
  }

  @Writes('', {
    summary: 'Sets which source answers when none is named',
    description:
      'For one basis and measure, of one mineral or of all (`mineral` null). No sources give it back to the catalogue. An answer with a `knownAt` before `position` stays as it was.',
    answer: precedenceOutcome,
  })
  async set(@Body({ schema: precedenceBody }) body: PrecedenceBody): Promise<PrecedenceOutcome> {
    const set = await this.commands.execute(new SetPrecedence(body));
    if (!set.ok) throw ProblemException.of(set.error);
    return set.value;
  }
}
