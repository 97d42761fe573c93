import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Preview, PreviewBody, Template, TemplatesAnswer } from '@chokepoint/api-contract';
import { ok, type Result } from '@chokepoint/kernel';
import {
  type AnswerSources,
  previewOwnData,
  templateRoute,
  templatesRoute,
} from '@chokepoint/runtime';
import { RUNTIME } from '../tokens.js';
import { readTable } from './read-table.js';

export class GetTemplates extends Query<Result<TemplatesAnswer>> {}

@QueryHandler(GetTemplates)
export class GetTemplatesHandler implements IQueryHandler<GetTemplates> {
  constructor(@Inject(RUNTIME) private readonly sources: AnswerSources) {}

  execute(): Promise<Result<TemplatesAnswer>> {
    return templatesRoute.ask(this.sources, {}, '');
  }
}

export class GetTemplate extends Query<Result<Template>> {
  constructor(readonly id: string) {
    super();
  }
}

@QueryHandler(GetTemplate)
export class GetTemplateHandler implements IQueryHandler<GetTemplate> {
  constructor(@Inject(RUNTIME) private readonly sources: AnswerSources) {}

  execute({ id }: GetTemplate): Promise<Result<Template>> {
    return templateRoute.ask(this.sources, {}, id);
  }
}

/** How a table would be read. */
export class PreviewOwnData extends Query<Result<Preview>> {
  constructor(readonly body: PreviewBody) {
    super();
  }
}

@QueryHandler(PreviewOwnData)
export class PreviewOwnDataHandler implements IQueryHandler<PreviewOwnData> {
  async execute({ body }: PreviewOwnData): Promise<Result<Preview>> {
    const file = readTable(body);
    if (!file.ok) return file;
    const { template, mapping } = body;
    const found = await previewOwnData({ file: file.value, template, mapping });
    if (!found.ok) return found;
    const { rows, header, faults, ...rest } = found.value;
    return ok({
      ...rest,
      header: [...header],
      rows: rows.map(({ row, cells }) => ({ row, cells: [...cells] })),
      faults: [...faults],
    });
  }
}
