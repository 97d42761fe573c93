import type { InitiativeEvent, PlainEvent } from '@chokepoint/initiatives';
import type { Position } from '@chokepoint/kernel';

/** Say something of one initiative; the first thing said of it is its announcement. */
export interface RecordStatement {
  readonly id: string;
  /** The newest statement that whoever writes has seen; 0 for a new initiative. */
  readonly expectedRevision: number;
  readonly statement: InitiativeEvent;
  /**
   * Of a correction: the type that the corrected statement is believed to have. Null for any other
   * statement.
   */
  readonly correctedType: PlainEvent['type'] | null;
  /** Opaque id of who says it. */
  readonly actor: string;
}

export interface StatementRecorded {
  readonly id: string;
  readonly revision: number;
  /** Null: the very same was recorded before. */
  readonly position: Position | null;
}
