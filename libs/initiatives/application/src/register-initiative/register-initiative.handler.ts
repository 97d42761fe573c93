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
import { ok, refuse, type Result } from '@chokepoint/kernel';
import type { Ledger, RecordedEvent } from '@chokepoint/ledger';
import { badInitiativeId } from '../initiative-id.js';
import { inNewestVersion } from '../newest-version.js';
import { registerAppendId, registerEvent, saysTheSame } from '../register-event.js';
import type { RegisterInitiative, Registration } from './register-initiative.command.js';

/**
 * Appends what the ledger does not hold yet of a register's entry. An entry that is already there
 * changes nothing; events added at its end are appended; an earlier event that now says something
 * else is refused with 'register-entry-changed', naming it. Also refuses 'empty-entry',
 * 'bad-initiative-id', 'register-moved' (somebody else wrote meanwhile: try again) and whatever the
 * decider refuses.
 */
export class RegisterInitiativeHandler {
  private readonly ledger: Ledger;

  constructor(ledger: Ledger) {
    this.ledger = inNewestVersion(ledger);
  }

  async execute({ entry, actor }: RegisterInitiative): Promise<Result<Registration>> {
    const malformed = badEntry(entry);
    if (malformed) return malformed;
    const recorded = await this.ledger.readStream(initiativeStream(entry.id));
    const changed = changedEvent(entry, recorded);
    if (changed) return changed;
    const added = entry.events.slice(recorded.length);
    if (added.length === 0) return ok({ id: entry.id, kind: 'unchanged', appended: 0 });
    const objection = firstObjection(
      entry.id,
      foldInitiative(recorded.map(toInitiativeEvent)),
      added,
    );
    return objection ?? this.append(entry.id, added, recorded.length, actor);
  }

  private async append(
    id: string,
    added: readonly InitiativeEvent[],
    revision: number,
    actor: string,
  ): Promise<Result<Registration>> {
    const events = added.map((event, index) =>
      registerEvent(id, revision + index + 1, event, actor),
    );
    const outcome = await this.ledger.append({
      appendId: registerAppendId(events),
      writes: [
        { stream: initiativeStream(id), expected: revision === 0 ? 'no-stream' : revision, events },
      ],
    });
    if (outcome.kind === 'refused') {
      return refuse(
        'register-moved',
        `'${id}' was written by somebody else meanwhile; try again.`,
        {
          initiative: id,
          ledger: outcome.code,
        },
      );
    }
    // Somebody registered the very same between our reading and our writing.
    if (outcome.kind === 'already-appended') return ok({ id, kind: 'unchanged', appended: 0 });
    return ok({ id, kind: revision === 0 ? 'registered' : 'extended', appended: events.length });
  }
}

function badEntry({ id, events }: RegisterEntry): Result<never> | null {
  const empty = refuse('empty-entry', `The entry '${id}' holds no event.`);
  return badInitiativeId(id) ?? (events.length > 0 ? null : empty);
}

function changedEvent(
  { id, events }: RegisterEntry,
  recorded: readonly RecordedEvent[],
): Result<never> | null {
  for (const [index, event] of events.entries()) {
    const known = recorded[index];
    if (!known) return null;
    if (saysTheSame(known, event)) continue;
    return refuse(
      'register-entry-changed',
      `Event ${index + 1} of '${id}' (${known.type}, ledger position ${known.position}) says something else in the register. Add an event at the end instead of changing one.`,
      { initiative: id, event: index + 1, type: known.type, position: known.position },
    );
  }
  return null;
}

function firstObjection(
  id: string,
  known: Initiative,
  added: readonly InitiativeEvent[],
): Result<never> | null {
  let state = known;
  for (const event of added) {
    const verdict = decide(state, event);
    if (!verdict.ok) {
      const { code, message } = verdict.error;
      return refuse(code, `${id}: ${message}`, {
        initiative: id,
        type: event.type,
        on: event.data.on,
      });
    }
    state = evolve(state, event);
  }
  return null;
}
