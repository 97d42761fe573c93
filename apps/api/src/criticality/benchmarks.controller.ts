import { Controller, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { BenchmarksQuery } from '@chokepoint/api-contract';
import { benchmarksRoute } from '@chokepoint/runtime';
import { Answers } from '../http/answers.decorator.js';
import { GetBenchmarks } from './criticality.query.js';

@ApiTags('Benchmarks')
@Controller('benchmarks')
export class BenchmarksController {
  constructor(private readonly queries: QueryBus) {}

  @Answers('', benchmarksRoute, {
    summary: 'The benchmarks of Art. 5 of the Critical Raw Materials Act',
    description:
      "One third country's share against 65 %, by strategic raw material and stage, on three bases " +
      'that are never mixed: EU imports, EU sourcing, and EU consumption, which alone is the basis ' +
      'of the law; with the distance, since when, and the pace to 2030 from `asOf`. Union capacity ' +
      'of extraction, processing and recycling over consumption, or what is missing for it. With ' +
      '`mineral`, one mineral and its members. Also as CSV.',
    example: 'benchmarks?mineral=gallium&asOf=2026-01-01&publishedBy=2025-12-31',
  })
  benchmarks(@Query({ schema: benchmarksRoute.query }) query: BenchmarksQuery) {
    return this.queries.execute(new GetBenchmarks(query));
  }
}
