import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { OwnDataReceipt, StockpileBody } from '@chokepoint/api-contract';
import type { Result } from '@chokepoint/kernel';
import { type Holding, recordHolding, type Runtime } from '@chokepoint/runtime';
import { API_ACTOR, toReceipt } from '../own-data/receipt.js';
import { RUNTIME } from '../tokens.js';
import { RecordStockpile } from './record-stockpile.command.js';

@CommandHandler(RecordStockpile)
export class RecordStockpileHandler implements ICommandHandler<RecordStockpile> {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  async execute({ body }: RecordStockpile): Promise<Result<OwnDataReceipt>> {
    const recorded = await recordHolding(this.runtime, toHolding(body), { actor: API_ACTOR });
    return toReceipt(this.runtime, recorded);
  }
}

const toHolding = ({ holderKind, releaseRule, quantity, ...same }: StockpileBody): Holding => ({
  ...same,
  purity: same.purity ?? '',
  confidentiality: same.confidentiality ?? '',
  holder_kind: holderKind,
  // Without an exponent, which the template does not know.
  quantity: quantity.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 15 }),
  release_rule: releaseRule ?? '',
});
