import type { RecordedEvent } from '@chokepoint/ledger';
import { FIGURES } from '@chokepoint/read-schema';
import {
  addAssessments,
  addCriticalityInputs,
  addTradeParameters,
} from '../assessments/assessment.projection.js';
import { addGovernance } from '../assessments/governance.projection.js';
import { countRelease } from '../concentration/concentration.projection.js';
import { addCorrection, takeCorrection } from '../corrections/correction.projection.js';
import { applyPrecedence } from '../precedence/precedence.projection.js';
import { addImportStep, type ReportingEvent } from '../releases/import-step.projection.js';
import { addRejects } from '../releases/reject.projection.js';
import {
  receiveRelease,
  sealRelease,
  sourceOfRelease,
  withdrawRelease,
} from '../releases/release.projection.js';
import { addContracts } from '../stockpiles/contract.projection.js';
import { addStockpiles } from '../stockpiles/stockpile.projection.js';
import { takeFromSlices } from '../slices/slice.projection.js';
import { addStatement } from '../supply/statement.projection.js';
import type { Projection } from './projection.js';
import { isSupplyEvent, SUPPLY_EVENT_TYPES, type SupplyEvent } from './read-event.js';
import type { ReadTransaction } from './read-transaction.js';
import { RowBuffer } from './row-buffer.js';

/** Everything that the releases say, and what follows from it. */
export const FIGURES_PROJECTION: Projection = {
  layout: FIGURES,
  types: SUPPLY_EVENT_TYPES,
  analyze: {
    after: 'ReleaseSealed',
    tables: ['read.statement', 'read.slice', 'read.concentration'],
  },
  async apply(db: ReadTransaction, events: readonly RecordedEvent[]): Promise<void> {
    const buffer = new RowBuffer();
    const sources = new Map<string, string>();
    for (const event of events.filter(isSupplyEvent)) {
      await applyEvent(db, buffer, sources, event);
    }
    await buffer.flush(db);
  },
};

async function applyEvent(
  db: ReadTransaction,
  buffer: RowBuffer,
  sources: Map<string, string>,
  event: SupplyEvent,
): Promise<void> {
  switch (event.type) {
    case 'ReleaseReceived':
      return receiveRelease(db, event);
    case 'ReleaseSealed':
      await buffer.flush(db);
      return countRelease(db, await sealRelease(db, event), event.position);
    case 'ReleaseWithdrawn': {
      const release = await withdrawRelease(db, event);
      return release === null ? undefined : takeFromSlices(db, release, event.position);
    }
    case 'PrecedenceSet':
      return applyPrecedence(db, event);
    case 'FactCorrected':
      return addCorrection(db, event);
    case 'CorrectionRemoved':
      return takeCorrection(db, event);
    default:
      addImportStep(buffer, event);
      return report(db, buffer, sources, event);
  }
}

/** What the release itself says. */
async function report(
  db: ReadTransaction,
  buffer: RowBuffer,
  sources: Map<string, string>,
  event: ReportingEvent,
): Promise<void> {
  switch (event.type) {
    case 'SupplyReported':
    case 'ProcessingReported':
    case 'SharesReported':
    case 'TradeReported':
    case 'ConsumptionReported':
    case 'PriceReported':
      return addStatement(buffer, event, await sourceOf(db, sources, event.stream));
    case 'StockpileReported':
      return addStockpiles(buffer, event);
    case 'ContractReported':
      return addContracts(buffer, event);
    case 'GovernanceReported':
      return addGovernance(buffer, event);
    case 'CriticalityAssessed':
      return addAssessments(buffer, event);
    case 'CriticalityInputsReported':
      return addCriticalityInputs(buffer, event);
    case 'RestrictionReported':
      return addTradeParameters(buffer, event);
    case 'RowsRejected':
      return addRejects(buffer, event);
  }
}

async function sourceOf(
  db: ReadTransaction,
  sources: Map<string, string>,
  stream: string,
): Promise<string> {
  const source = sources.get(stream) ?? (await sourceOfRelease(db, stream));
  sources.set(stream, source);
  return source;
}
