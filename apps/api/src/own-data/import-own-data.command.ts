import { Command } from '@nestjs/cqrs';
import type { OwnDataBody, OwnDataReceipt } from '@chokepoint/api-contract';
import type { Result } from '@chokepoint/kernel';

/** Brings a table of one's own into the ledger, as the bearer of the write token wants it. */
export class ImportOwnData extends Command<Result<OwnDataReceipt>> {
  constructor(readonly body: OwnDataBody) {
    super();
  }
}
