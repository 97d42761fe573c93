import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { ProjectsImport, ProjectsImportBody } from '@chokepoint/api-contract';
import { ok, type Result } from '@chokepoint/kernel';
import { importProjects, type Runtime } from '@chokepoint/runtime';
import { readTable } from '../own-data/read-table.js';
import { API_ACTOR } from '../own-data/receipt.js';
import { RUNTIME } from '../tokens.js';

/** Brings a list of projects into the ledger, or only looks at it. */
export class ImportProjects extends Command<Result<ProjectsImport>> {
  constructor(readonly body: ProjectsImportBody) {
    super();
  }
}

@CommandHandler(ImportProjects)
export class ImportProjectsHandler implements ICommandHandler<ImportProjects> {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  async execute({ body }: ImportProjects): Promise<Result<ProjectsImport>> {
    const file = readTable(body);
    if (!file.ok) return file;
    const { ledger, config } = this.runtime;
    const { dryRun } = body;
    const imported = await importProjects(ledger, { file: file.value, dryRun, actor: API_ACTOR });
    if (!imported.ok) return imported;
    if (config.projections && !dryRun) await this.runtime.catchUp();
    const { readModelPosition } = await this.runtime.headState();
    const { projects, faults, ...rest } = imported.value;
    return ok({
      ...rest,
      projects: projects.map(({ added, ...one }) => ({ ...one, added: [...added] })),
      faults: [...faults],
      readModelPosition,
    });
  }
}
