import { Body, Controller, Param, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import {
  type AnalysesQuery,
  type AnalysisBody,
  analysisBody,
  type AnalysisOutcome,
  analysisOutcome,
  type AnalysisSeriesQuery,
} from '@chokepoint/api-contract';
import { analysesRoute, analysisSeriesRoute } from '@chokepoint/runtime';
import { Answers } from '../http/answers.decorator.js';
import { ProblemException } from '../http/problem.js';
import { Writes } from '../http/writes.decorator.js';
import { GetAnalyses, GetAnalysisSeries } from './analyses.query.js';
import { RegisterAnalysis } from './register-analysis.handler.js';

@ApiTags('Impact')
@Controller('analyses')
export class AnalysesController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
  ) {}

  @Answers('', analysesRoute, {
    summary: 'Registered analyses: what each looks at, fixed before its result',
    description: 'One analysis holds one outcome of one initiative over all minerals it covers.',
    example: 'analyses?outcome=top1-eu-imports',
  })
  analyses(@Query({ schema: analysesRoute.query }) query: AnalysesQuery) {
    return this.queries.execute(new GetAnalyses(query));
  }

  @Answers(':id/series', analysisSeriesRoute, {
    summary: 'One series of an analysis, with all that its verdict rests on',
    description:
      'The path with what the model says without the change, estimators, placebos in time and ' +
      'space, and the smallest change that would have shown. As CSV: the path.',
    example: 'analyses/trilateral-conference.top1-eu-imports/series?mineral=magnesium',
  })
  series(
    @Param('id') id: string,
    @Query({ schema: analysisSeriesRoute.query }) query: AnalysisSeriesQuery,
  ) {
    return this.queries.execute(new GetAnalysisSeries(id, query));
  }

  @Writes('', {
    summary: 'Registers the design of an analysis',
    description:
      'A design stays as it is. Another one for the same question takes a new `id`, names the ' +
      'analysis that it supersedes, and says why.',
    answer: analysisOutcome,
  })
  async register(@Body({ schema: analysisBody }) body: AnalysisBody): Promise<AnalysisOutcome> {
    const registered = await this.commands.execute(new RegisterAnalysis(body));
    if (!registered.ok) throw ProblemException.of(registered.error);
    return registered.value;
  }
}
