import { type CarriedEntry, REGISTER_FORMAT, type RegisterExport } from '@chokepoint/api-contract';
import { initiativeSchemaVersion, toInitiativeEvent } from '@chokepoint/initiatives';
import { type JsonObject, ok } from '@chokepoint/kernel';
import type { Find } from '../knowledge/resolved-knowledge.js';
import { initiativeEventsQuery } from './initiative-events.query.js';

/**
 * Every statement on every initiative, in the order in which initiatives came to the ledger and in
 * the newest version of each type: the read models hold no other.
 */
export const findRegisterExport: Find<object, RegisterExport> = async (db, _params, knowledge) => {
  const rows = await initiativeEventsQuery(db, knowledge).execute();
  const entries = new Map<string, CarriedEntry>();
  for (const { initiative_id: id, revision, type, data } of rows) {
    const entry = entries.get(id) ?? { id, statements: [] };
    entries.set(id, entry);
    const event = toInitiativeEvent({ type, data: data as JsonObject });
    const schemaVersion = initiativeSchemaVersion(event.type);
    entry.statements.push({ revision, type, schemaVersion, data: { ...event.data } });
  }
  return ok({ format: REGISTER_FORMAT, ...knowledge, entries: [...entries.values()] });
};
