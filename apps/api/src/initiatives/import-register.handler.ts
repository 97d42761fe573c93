import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { RegisterImportBody, RegisterImported } from '@chokepoint/api-contract';
import { ok, type Result } from '@chokepoint/kernel';
import { importRegister, type Runtime } from '@chokepoint/runtime';
import { RUNTIME } from '../tokens.js';

/** Brings an exported register into the ledger, as the bearer of the write token wants it. */
export class ImportRegister extends Command<Result<RegisterImported>> {
  constructor(readonly body: RegisterImportBody) {
    super();
  }
}

/** Opaque id of whoever writes over HTTP: the token says that they may, not who they are. */
const API_ACTOR = 'api';

@CommandHandler(ImportRegister)
export class ImportRegisterHandler implements ICommandHandler<ImportRegister> {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  async execute({ body }: ImportRegister): Promise<Result<RegisterImported>> {
    const { name, content, dryRun } = body;
    const file = { name, bytes: Buffer.from(content, 'base64') };
    const { ledger, config } = this.runtime;
    const imported = await importRegister(ledger, { file, dryRun, actor: API_ACTOR });
    if (!imported.ok) return imported;
    if (config.projections && !dryRun) await this.runtime.catchUp();
    const { readModelPosition } = await this.runtime.headState();
    return ok({ ...imported.value, readModelPosition });
  }
}
