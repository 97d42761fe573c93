import { Controller, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { NoQuery } from '@chokepoint/api-contract';
import { methodRoute, methodsRoute } from '@chokepoint/runtime';
import { Answers } from '../http/answers.decorator.js';
import { GetMethod, GetMethods } from './methods.query.js';

@ApiTags('Methods')
@Controller('methods')
export class MethodsController {
  constructor(private readonly queries: QueryBus) {}

  @Answers('', methodsRoute, {
    summary: 'Every indicator and method by which an answer is worked out, version by version',
    description: 'An answer names its own as `method`. Also as CSV.',
    example: 'methods',
  })
  methods(@Query({ schema: methodsRoute.query }) _query: NoQuery) {
    return this.queries.execute(new GetMethods());
  }

  @Answers(':id', methodRoute, {
    summary: 'One method: formula, definitions, sources, own choices, limits, example, versions',
    description:
      'By id (`concentration`, its latest version) or as an answer names it (`concentration@1`). ' +
      'The example is worked out by the method itself; `atWork` is a question that it answers.',
    example: 'methods/concentration@1',
  })
  method(@Param('id') id: string, @Query({ schema: methodRoute.query }) _query: NoQuery) {
    return this.queries.execute(new GetMethod(id));
  }
}
