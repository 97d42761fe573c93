import { ANALYSIS_EVENT_TYPES } from '@chokepoint/analyses';
import type { RecordedEvent } from '@chokepoint/ledger';
import { ANALYSES } from '@chokepoint/read-schema';
import type { Projection } from './projection.js';
import { idOfStream, isAnalysisEvent } from './read-event.js';
import type { ReadTransaction } from './read-transaction.js';
import { RowBuffer } from './row-buffer.js';

/** Registered analyses and their runs. They are folded when they are read, as known at a position. */
export const ANALYSES_PROJECTION: Projection = {
  layout: ANALYSES,
  types: ANALYSIS_EVENT_TYPES,
  analyze: null,
  async apply(db: ReadTransaction, events: readonly RecordedEvent[]): Promise<void> {
    const buffer = new RowBuffer();
    for (const { position, stream, type, data } of events.filter(isAnalysisEvent)) {
      const analysis_id = idOfStream(stream);
      buffer.add('read.analysis_event', {
        position,
        analysis_id,
        type,
        data: JSON.stringify(data),
      });
    }
    await buffer.flush(db);
  },
};
