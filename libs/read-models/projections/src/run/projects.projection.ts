import { PROJECT_EVENT_TYPES } from '@chokepoint/projects';
import type { RecordedEvent } from '@chokepoint/ledger';
import { PROJECTS } from '@chokepoint/read-schema';
import { addProjectEvent } from '../projects/project.projection.js';
import type { Projection } from './projection.js';
import { isProjectEvent } from './read-event.js';
import type { ReadTransaction } from './read-transaction.js';
import { RowBuffer } from './row-buffer.js';

/** The register of projects and offtakes. */
export const PROJECTS_PROJECTION: Projection = {
  layout: PROJECTS,
  types: PROJECT_EVENT_TYPES,
  analyze: null,
  async apply(db: ReadTransaction, events: readonly RecordedEvent[]): Promise<void> {
    const buffer = new RowBuffer();
    for (const event of events.filter(isProjectEvent)) addProjectEvent(buffer, event);
    await buffer.flush(db);
  },
};
