import { ANALYSIS_EVENT_TYPES } from '@chokepoint/analyses';
import type { RecordedEvent } from '@chokepoint/ledger';
import { ANALYSES } from '@chokepoint/read-schema';
import { addAnalysisEvent } from '../analyses/analysis.projection.js';
import type { Projection } from './projection.js';
import { isAnalysisEvent } from './read-event.js';
import type { ReadTransaction } from './read-transaction.js';
import { RowBuffer } from './row-buffer.js';

/** Registered analyses and their runs. */
export const ANALYSES_PROJECTION: Projection = {
  layout: ANALYSES,
  types: ANALYSIS_EVENT_TYPES,
  analyze: null,
  async apply(db: ReadTransaction, events: readonly RecordedEvent[]): Promise<void> {
    const buffer = new RowBuffer();
    for (const event of events.filter(isAnalysisEvent)) addAnalysisEvent(buffer, event);
    await buffer.flush(db);
  },
};
