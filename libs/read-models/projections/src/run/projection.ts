import type { RecordedEvent } from '@chokepoint/ledger';
import type { Layout, ReadTable } from '@chokepoint/read-schema';
import type { ReadTransaction } from './read-transaction.js';

/** What makes the tables of a layout from the log. */
export interface Projection {
  readonly layout: Layout;
  /** Types of the events that it is made of; others are passed over. */
  readonly types: readonly string[];
  /** Tables that the planner must look at anew once an event of a type was applied. */
  readonly analyze: { readonly after: string; readonly tables: readonly ReadTable[] } | null;
  /** Writes what events say, in their order, inside the caller's transaction. */
  apply(db: ReadTransaction, events: readonly RecordedEvent[]): Promise<void>;
}
