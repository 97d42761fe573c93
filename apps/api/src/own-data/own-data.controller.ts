import { Body, Controller, Param, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import {
  type NoQuery,
  type OwnDataBody,
  ownDataBody,
  type OwnDataReceipt,
  ownDataReceipt,
  preview,
  type Preview,
  type PreviewBody,
  previewBody,
} from '@chokepoint/api-contract';
import { templateRoute, templatesRoute } from '@chokepoint/runtime';
import { Answers } from '../http/answers.decorator.js';
import { ProblemException } from '../http/problem.js';
import { Writes } from '../http/writes.decorator.js';
import { ImportOwnData } from './import-own-data.command.js';
import { GetTemplate, GetTemplates, PreviewOwnData } from './own-data.query.js';

@ApiTags('Own data')
@Controller('own-data')
export class OwnDataController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
  ) {}

  @Answers('templates', templatesRoute, {
    summary: 'The layouts in which figures of one’s own are brought, with their columns',
    example: 'own-data/templates',
  })
  templates(@Query({ schema: templatesRoute.query }) _query: NoQuery) {
    return this.queries.execute(new GetTemplates());
  }

  @Answers('templates/:id', templateRoute, {
    summary: 'One layout',
    description:
      'As CSV (`Accept: text/csv`) it is the file to fill in, with one row as an example.',
    example: 'own-data/templates/stockpiles',
  })
  template(@Param('id') id: string, @Query({ schema: templateRoute.query }) _query: NoQuery) {
    return this.queries.execute(new GetTemplate(id));
  }

  @Writes('preview', {
    summary: 'Looks at a table of one’s own before it is imported; nothing is written',
    description:
      'Without a `template` it is found out by the header; without a `mapping` one is suggested. ' +
      'Each fault names row, column, cell, reason and what to do.',
    answer: preview,
  })
  async preview(@Body({ schema: previewBody }) body: PreviewBody): Promise<Preview> {
    const found = await this.queries.execute(new PreviewOwnData(body));
    if (!found.ok) throw ProblemException.of(found.error);
    return found.value;
  }

  @Writes('', {
    summary: 'Imports a table of one’s own as a private release',
    description:
      'Refused with 422 and every fault in `cells` while one is left: nothing is written until all ' +
      'is right. The same bytes again change nothing. It is taken back by withdrawing the release.',
    answer: ownDataReceipt,
  })
  async import(@Body({ schema: ownDataBody }) body: OwnDataBody): Promise<OwnDataReceipt> {
    const imported = await this.commands.execute(new ImportOwnData(body));
    if (!imported.ok) throw ProblemException.of(imported.error);
    return imported.value;
  }
}
