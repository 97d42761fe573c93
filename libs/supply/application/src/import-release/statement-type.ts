import type { StatementType } from '@chokepoint/supply';
import type { Series } from './importer.port.js';

/** Which event says a series: shares, trade, or mass by stage. */
export function statementType({ measure, basis, stage }: Series): StatementType {
  if (measure === 'share') return 'SharesReported';
  if (basis === 'eu-imports' || basis === 'eu-exports') return 'TradeReported';
  return stage === 'extraction' ? 'SupplyReported' : 'ProcessingReported';
}
