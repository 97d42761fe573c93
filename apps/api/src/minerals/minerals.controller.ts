import { Controller, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type {
  ComparisonQuery,
  ConcentrationQuery,
  FactsQuery,
  KnowledgeQuery,
  MineralsQuery,
  ProofQuery,
} from '@chokepoint/api-contract';
import {
  comparisonRoute,
  concentrationRoute,
  factsRoute,
  mineralRoute,
  mineralsRoute,
  proofRoute,
} from '@chokepoint/runtime';
import { Answers } from '../http/answers.decorator.js';
import {
  GetComparison,
  GetConcentration,
  GetFacts,
  GetMineral,
  GetMinerals,
  GetProof,
} from './minerals.query.js';

@ApiTags('Minerals')
@Controller('minerals')
export class MineralsController {
  constructor(private readonly queries: QueryBus) {}

  @Answers('', mineralsRoute, {
    summary: 'The catalogue, with the headline dependency of each mineral',
    description:
      '`since` names an initiative: each headline then carries how its top-1 share moved after it.',
    example: 'minerals?publishedBy=2025-12-31',
  })
  minerals(@Query({ schema: mineralsRoute.query }) query: MineralsQuery) {
    return this.queries.execute(new GetMinerals(query));
  }

  @Answers(':id', mineralRoute, {
    summary: 'One mineral: lists, members, customs codes, assessments, what figures there are',
    example: 'minerals/gallium?publishedBy=2025-12-31',
  })
  mineral(@Param('id') id: string, @Query({ schema: mineralRoute.query }) query: KnowledgeQuery) {
    return this.queries.execute(new GetMineral(id, query));
  }

  @Answers(':id/concentration', concentrationRoute, {
    summary: 'Shares by area, top-1, top-3 and HHI, a period at a time',
    description:
      'Shares are fractions of everything reported for the period. HHI (0-1) and the number of ' +
      'effective suppliers are ranges, since an aggregate such as other countries is not one ' +
      'country. Also as CSV.',
    example:
      'minerals/gallium/concentration?stage=processing&basis=world-production&publishedBy=2025-12-31',
  })
  concentration(
    @Param('id') id: string,
    @Query({ schema: concentrationRoute.query }) query: ConcentrationQuery,
  ) {
    return this.queries.execute(new GetConcentration(id, query));
  }

  @Answers(':id/concentration/proof', proofRoute, {
    summary: 'What proves one concentration: its events, their way to the signed head, the figure',
    description:
      'The body is the proof file, byte for byte: `chokepoint proof check` checks it without this ' +
      'server. `events=release` puts in all events of the release, which shows that none was left ' +
      'out. Refused with 409 `not-covered-yet` until a head is signed that reaches the figure.',
    example:
      'minerals/gallium/concentration/proof?stage=processing&basis=world-production&period=2022&publishedBy=2025-12-31',
  })
  proof(@Param('id') id: string, @Query({ schema: proofRoute.query }) query: ProofQuery) {
    return this.queries.execute(new GetProof(id, query));
  }

  @Answers(':id/comparison', comparisonRoute, {
    summary: 'What the sources say side by side, where several report the same period',
    description:
      'Shares are fractions of what each source reports; they are never averaged. `spread` is the ' +
      'highest less the lowest. Years are compared with years, or with `frequency=monthly` months ' +
      'with months. Private sources are left out. Also as CSV.',
    example: 'minerals/gallium/comparison?stage=processing&basis=world-production&frequency=annual',
  })
  comparison(
    @Param('id') id: string,
    @Query({ schema: comparisonRoute.query }) query: ComparisonQuery,
  ) {
    return this.queries.execute(new GetComparison(id, query));
  }

  @Answers(':id/facts', factsRoute, {
    summary: 'The facts behind the figures, each with release, file, row and ledger position',
    description: 'Also as CSV. Further pages are named in the `Link` header and in `nextCursor`.',
    example:
      'minerals/gallium/facts?stage=processing&basis=world-production&period=2022&area=CN&publishedBy=2025-12-31',
  })
  facts(@Param('id') id: string, @Query({ schema: factsRoute.query }) query: FactsQuery) {
    return this.queries.execute(new GetFacts(id, query));
  }
}
