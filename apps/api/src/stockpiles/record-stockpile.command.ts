import { Command } from '@nestjs/cqrs';
import type { OwnDataReceipt, StockpileBody } from '@chokepoint/api-contract';
import type { Result } from '@chokepoint/kernel';

/** Records one stock, as the bearer of the write token says it. */
export class RecordStockpile extends Command<Result<OwnDataReceipt>> {
  constructor(readonly body: StockpileBody) {
    super();
  }
}
