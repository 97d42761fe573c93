import type { RecordedEvent } from '@chokepoint/ledger';
import { REVIEWS } from '@chokepoint/read-schema';
import { REVIEW_EVENT_TYPES } from '@chokepoint/reviews';
import { addReviewEvent } from '../reviews/review.projection.js';
import type { Projection } from './projection.js';
import { isReviewEvent } from './read-event.js';
import type { ReadTransaction } from './read-transaction.js';
import { RowBuffer } from './row-buffer.js';

/** Notes on figures and sign-offs of views. */
export const REVIEWS_PROJECTION: Projection = {
  layout: REVIEWS,
  types: REVIEW_EVENT_TYPES,
  analyze: null,
  async apply(db: ReadTransaction, events: readonly RecordedEvent[]): Promise<void> {
    const buffer = new RowBuffer();
    for (const event of events.filter(isReviewEvent)) addReviewEvent(buffer, event);
    await buffer.flush(db);
  },
};
