import type { StatementCorrected } from './events/index.js';
import type { InitiativeEvent, PlainEvent } from './initiative-event.js';
import { INITIATIVE_UPCASTERS } from './upcasters.js';

/** One event of an initiative's stream with its place there, 1 for the first. */
export interface Statement {
  readonly revision: number;
  readonly event: InitiativeEvent;
}

/** A statement as it is to be read now. */
export interface ReadStatement {
  readonly revision: number;
  readonly event: PlainEvent;
}

/**
 * The statements in their order, each as the last correction of it says, without those that were
 * retracted and without the corrections themselves.
 */
export function read(statements: readonly Statement[]): readonly ReadStatement[] {
  const plain = new Map<number, PlainEvent>();
  for (const { revision, event } of statements) {
    if (event.type === 'StatementRetracted') plain.delete(event.data.revision);
    else if (event.type === 'StatementCorrected') {
      const wrong = plain.get(event.data.revision);
      // What it corrects may be of a later day than the one that is asked about.
      if (wrong) plain.set(event.data.revision, corrected(wrong, event.data));
    } else plain.set(revision, event);
  }
  return [...plain]
    .map(([revision, event]) => ({ revision, event }))
    .toSorted((a, b) => a.revision - b.revision);
}

/** The writer checked that the new data are of the type; here they come to its newest version. */
function corrected({ type }: PlainEvent, { data, schemaVersion }: StatementCorrected): PlainEvent {
  const newest = INITIATIVE_UPCASTERS[type]
    .slice(schemaVersion - 1)
    .reduce((older, step) => step(older), data);
  return { type, data: newest } as unknown as PlainEvent;
}
