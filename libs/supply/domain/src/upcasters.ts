import type { JsonObject } from '@chokepoint/kernel';
import type { SupplyEventType } from './events.js';

/** Turns an event's data of one version into that of the next. Pure JSON to JSON. */
export type SupplyUpcaster = (data: JsonObject) => JsonObject;

/**
 * How old versions of each event become the newest: the first step leads from version 1 to 2. To
 * change what an event carries, add a step here and a frozen fixture of the new version
 * (test/contract/event-versions); a step once released is never changed.
 */
export const SUPPLY_UPCASTERS: Readonly<Record<SupplyEventType, readonly SupplyUpcaster[]>> = {
  PrecedenceSet: [],
  FactCorrected: [],
  CorrectionRemoved: [],
  ReleaseReceived: [],
  SupplyReported: [],
  ProcessingReported: [],
  SharesReported: [],
  TradeReported: [],
  ConsumptionReported: [],
  PriceReported: [],
  StockpileReported: [],
  ContractReported: [],
  GovernanceReported: [],
  CriticalityAssessed: [],
  CriticalityInputsReported: [],
  RestrictionReported: [],
  RowsRejected: [],
  ReleaseSealed: [],
  ReleaseWithdrawn: [],
};

/** The version in which events of the type are written now; the first is 1. */
export const supplySchemaVersion = (type: SupplyEventType): number =>
  SUPPLY_UPCASTERS[type].length + 1;
