import type { DatedOn } from './dated-on.js';
import type { JsonObject } from '@chokepoint/kernel';

/**
 * An earlier statement of the stream was wrong and is to be read as this one. It stays in the
 * ledger, and is what was known until now.
 */
export interface StatementCorrected extends DatedOn {
  /** Place of the statement in the stream, 1 for the first. */
  readonly revision: number;
  /** All that it says now; of the type that it had, in the version `schemaVersion` of that type. */
  readonly data: JsonObject;
  readonly schemaVersion: number;
  readonly why: string;
}

/** An earlier statement of the stream is to be read as if it had not been made. */
export interface StatementRetracted extends DatedOn {
  readonly revision: number;
  readonly why: string;
}
