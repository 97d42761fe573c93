import { initiativeSchemaVersion, type InitiativeEvent } from '@chokepoint/initiatives';
import { canonicalJson } from '@chokepoint/kernel';
import type { NewEvent, RecordedEvent } from '@chokepoint/ledger';
import { v5 as uuid } from 'uuid';

const NAMESPACE = '3f0c6c1e-7a55-5d0b-9a53-5c4f8f1f2d7e';

/**
 * The event as the ledger takes it. Its id follows from the initiative, its place in the entry and
 * what it says, so that registering twice makes no second event.
 */
export function registerEvent(
  id: string,
  ordinal: number,
  event: InitiativeEvent,
  actor: string,
): NewEvent {
  return {
    id: uuid(canonicalJson([id, ordinal, event.type, event.data]), NAMESPACE),
    type: event.type,
    schemaVersion: initiativeSchemaVersion(event.type),
    data: event.data,
    metadata: { actor },
  };
}

/** The append's own id, from the events it carries. */
export const registerAppendId = (events: readonly NewEvent[]): string =>
  uuid(events.map((event) => event.id).join(), NAMESPACE);

/** Whether the ledger holds just what the register says. Who recorded it does not matter. */
export const saysTheSame = (recorded: RecordedEvent, event: InitiativeEvent): boolean =>
  recorded.type === event.type && canonicalJson(recorded.data) === canonicalJson(event.data);
