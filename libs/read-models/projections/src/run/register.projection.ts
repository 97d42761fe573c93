import { INITIATIVE_EVENT_TYPES } from '@chokepoint/initiatives';
import type { RecordedEvent } from '@chokepoint/ledger';
import { REGISTER } from '@chokepoint/read-schema';
import { addInitiativeEvent } from '../initiatives/initiative.projection.js';
import type { Projection } from './projection.js';
import { isInitiativeEvent } from './read-event.js';
import type { ReadTransaction } from './read-transaction.js';
import { RowBuffer } from './row-buffer.js';

/** The register of initiatives. */
export const REGISTER_PROJECTION: Projection = {
  layout: REGISTER,
  types: INITIATIVE_EVENT_TYPES,
  analyze: null,
  async apply(db: ReadTransaction, events: readonly RecordedEvent[]): Promise<void> {
    const buffer = new RowBuffer();
    for (const event of events.filter(isInitiativeEvent)) addInitiativeEvent(buffer, event);
    await buffer.flush(db);
  },
};
