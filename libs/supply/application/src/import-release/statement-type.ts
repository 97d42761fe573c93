import type { Basis } from '@chokepoint/catalogue';
import type { StatementType } from '@chokepoint/supply';
import type { Series } from './importer.port.js';

const TRADE_BASES: ReadonlySet<Basis> = new Set(['eu-imports', 'eu-exports']);

/** Which event says a series: prices, shares, trade, consumption, or mass by stage. */
export function statementType({ measure, basis, stage }: Series): StatementType {
  if (measure === 'price') return 'PriceReported';
  if (measure === 'share') return 'SharesReported';
  if (measure === 'consumption' || measure === 'net-import-reliance') return 'ConsumptionReported';
  if (TRADE_BASES.has(basis) || measure === 'imports' || measure === 'exports') {
    return 'TradeReported';
  }
  return stage === 'extraction' ? 'SupplyReported' : 'ProcessingReported';
}
