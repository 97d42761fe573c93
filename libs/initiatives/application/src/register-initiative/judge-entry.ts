import {
  decide,
  evolve,
  foldInitiative,
  initiativeStream,
  toInitiativeEvent,
  type Initiative,
  type InitiativeEvent,
  type RegisterEntry,
} from '@chokepoint/initiatives';
import { canonicalJson, type JsonObject, ok, refuse, type Result } from '@chokepoint/kernel';
import type { AppendRefused, Ledger, RecordedEvent, StreamWrite } from '@chokepoint/ledger';
import { badInitiativeId } from '../initiative-id.js';
import { registerEvent, saysTheSame } from '../register-event.js';
import type { Registration } from './register-initiative.command.js';

/** An entry that can be registered: what it adds after the statement `revision`. */
export interface JudgedEntry {
  readonly id: string;
  readonly revision: number;
  readonly added: readonly InitiativeEvent[];
}

/**
 * What an entry adds to what the ledger, read in its newest version, holds of it. Refuses
 * 'empty-entry', 'bad-initiative-id', 'register-entry-changed' with the fields that differ, and
 * whatever the decider refuses; `event` in its details is the place of the statement, from 1.
 */
export async function judgeEntry(
  ledger: Ledger,
  entry: RegisterEntry,
): Promise<Result<JudgedEntry>> {
  const malformed = badEntry(entry);
  if (malformed) return malformed;
  const { id, events } = entry;
  const recorded = await ledger.readStream(initiativeStream(id));
  const changed = changedEvent(entry, recorded);
  if (changed) return changed;
  const judged = { id, revision: recorded.length, added: events.slice(recorded.length) };
  if (judged.added.length === 0) return ok(judged);
  const known = foldInitiative(recorded.map(toInitiativeEvent));
  return firstObjection(judged, known) ?? ok(judged);
}

/** The write that adds it; null where there is nothing to add. */
export function writeOf({ id, revision, added }: JudgedEntry, actor: string): StreamWrite | null {
  if (added.length === 0) return null;
  return {
    stream: initiativeStream(id),
    expected: revision === 0 ? 'no-stream' : revision,
    events: added.map((event, index) => registerEvent(id, revision + index + 1, event, actor)),
  };
}

export function registrationOf({ id, revision, added }: JudgedEntry): Registration {
  if (added.length === 0) return { id, kind: 'unchanged', appended: 0 };
  return { id, kind: revision === 0 ? 'registered' : 'extended', appended: added.length };
}

/** What an append that the ledger did not take comes to. */
export function refusedAppend(outcome: AppendRefused, what: string): Result<never> {
  if (outcome.code === 'not-storable') return refuse('not-storable', outcome.reason);
  return refuse('register-moved', `${what} was written by somebody else meanwhile; try again.`, {
    ledger: outcome.code,
  });
}

function badEntry({ id, events }: RegisterEntry): Result<never> | null {
  const malformed = badInitiativeId(id);
  if (malformed?.ok === false) {
    const { code, message } = malformed.error;
    return refuse(code, message, { initiative: id });
  }
  const message = `The entry '${id}' holds no event.`;
  return events.length > 0 ? null : refuse('empty-entry', message, { initiative: id });
}

function changedEvent(
  { id, events }: RegisterEntry,
  recorded: readonly RecordedEvent[],
): Result<never> | null {
  for (const [index, event] of events.entries()) {
    const known = recorded[index];
    if (!known) return null;
    if (saysTheSame(known, event)) continue;
    const fields = differingFields(known, event);
    return refuse(
      'register-entry-changed',
      `Event ${index + 1} of '${id}' (${known.type}, ledger position ${known.position}) says something else in the register (${fields.join(', ')}). Add an event at the end instead of changing one.`,
      { initiative: id, event: index + 1, type: known.type, position: known.position, fields },
    );
  }
  return null;
}

function differingFields(known: RecordedEvent, { type, data }: InitiativeEvent): string[] {
  if (known.type !== type) return ['type'];
  const names = [...new Set([...Object.keys(known.data), ...Object.keys(data)])];
  const only = (of: JsonObject, name: string) => canonicalJson({ [name]: of[name] });
  return names.filter((name) => only(known.data, name) !== only(data, name));
}

function firstObjection(
  { id, revision, added }: JudgedEntry,
  known: Initiative,
): Result<never> | null {
  let state = known;
  for (const [index, event] of added.entries()) {
    const verdict = decide(state, event);
    if (!verdict.ok) {
      const { code, message } = verdict.error;
      const { type, data } = event;
      const place = { initiative: id, event: revision + index + 1, type, on: data.on };
      return refuse(code, `${id}: ${message}`, place);
    }
    state = evolve(state, event);
  }
  return null;
}
