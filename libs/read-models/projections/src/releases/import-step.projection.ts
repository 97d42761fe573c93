import { STATEMENT_TYPES, type StatementType } from '@chokepoint/supply';
import { type EventOf, idOfStream, type SupplyEvent } from '../run/read-event.js';
import type { RowBuffer } from '../run/row-buffer.js';

/** What a release says, event by event, between its receipt and its seal. */
export type ReportingEvent = Exclude<
  SupplyEvent,
  EventOf<
    | 'ReleaseReceived'
    | 'ReleaseSealed'
    | 'ReleaseWithdrawn'
    | 'PrecedenceSet'
    | 'FactCorrected'
    | 'CorrectionRemoved'
  >
>;

const STATEMENTS: ReadonlySet<string> = new Set<StatementType>(STATEMENT_TYPES);
/** Whose rows the seal counts as facts. */
const OF_FACTS: ReadonlySet<string> = new Set([
  ...STATEMENT_TYPES,
  'StockpileReported',
  'GovernanceReported',
]);

/** Notes how far an import has come with an event. */
export function addImportStep(buffer: RowBuffer, event: ReportingEvent): void {
  buffer.add('read.import_step', {
    release_id: idOfStream(event.stream),
    position: event.position,
    recorded_at: event.recordedAt,
    statements: STATEMENTS.has(event.type) ? 1 : 0,
    facts: OF_FACTS.has(event.type) ? event.data.rows.length : 0,
  });
}
