import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { ProjectStatementBody, ProjectStatementOutcome } from '@chokepoint/api-contract';
import { ok, type Result } from '@chokepoint/kernel';
import { recordStatement } from '@chokepoint/projects-application';
import type { Runtime } from '@chokepoint/runtime';
import { API_ACTOR } from '../own-data/receipt.js';
import { RUNTIME } from '../tokens.js';

/** Records one statement about a project, as the bearer of the write token wants it. */
export class RecordProjectStatement extends Command<Result<ProjectStatementOutcome>> {
  constructor(
    readonly id: string,
    readonly body: ProjectStatementBody,
  ) {
    super();
  }
}

@CommandHandler(RecordProjectStatement)
export class RecordProjectStatementHandler implements ICommandHandler<RecordProjectStatement> {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  async execute({ id, body }: RecordProjectStatement): Promise<Result<ProjectStatementOutcome>> {
    const { ledger, config } = this.runtime;
    const { expectedRevision, ...statement } = body;
    const command = { id, expectedRevision, statement, actor: API_ACTOR };
    const recorded = await recordStatement(ledger, command);
    if (!recorded.ok) return recorded;
    // Where a worker keeps the read models, the answer says how far they are.
    if (config.projections) await this.runtime.catchUp();
    const { readModelPosition } = await this.runtime.headState();
    const { kind, revision, position } = recorded.value;
    return ok({ project: id, kind, revision, position, readModelPosition });
  }
}
