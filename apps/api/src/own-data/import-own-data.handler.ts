import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { OwnDataReceipt } from '@chokepoint/api-contract';
import type { Result } from '@chokepoint/kernel';
import { importOwnData, type Runtime } from '@chokepoint/runtime';
import { RUNTIME } from '../tokens.js';
import { ImportOwnData } from './import-own-data.command.js';
import { readTable } from './read-table.js';
import { API_ACTOR, toReceipt } from './receipt.js';

@CommandHandler(ImportOwnData)
export class ImportOwnDataHandler implements ICommandHandler<ImportOwnData> {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  async execute({ body }: ImportOwnData): Promise<Result<OwnDataReceipt>> {
    const file = readTable(body);
    if (!file.ok) return file;
    const { template, mapping, edition, published } = body;
    const command = { file: file.value, template, mapping, edition, published, actor: API_ACTOR };
    return toReceipt(this.runtime, await importOwnData(this.runtime, command));
  }
}
