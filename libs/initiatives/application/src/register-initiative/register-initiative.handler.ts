import { ok, type Result } from '@chokepoint/kernel';
import type { Ledger } from '@chokepoint/ledger';
import { inNewestVersion } from '../newest-version.js';
import { registerAppendId } from '../register-event.js';
import { judgeEntry, refusedAppend, registrationOf, writeOf } from './judge-entry.js';
import type { RegisterInitiative, Registration } from './register-initiative.command.js';

/**
 * Appends what the ledger does not hold yet of a register's entry. An entry that is already there
 * changes nothing; events added at its end are appended; an earlier event that now says something
 * else is refused with 'register-entry-changed', naming it. Also refuses 'empty-entry',
 * 'bad-initiative-id', 'register-moved' (somebody else wrote meanwhile: try again), 'not-storable'
 * and whatever the decider refuses.
 */
export class RegisterInitiativeHandler {
  private readonly ledger: Ledger;

  constructor(ledger: Ledger) {
    this.ledger = inNewestVersion(ledger);
  }

  async execute({ entry, actor }: RegisterInitiative): Promise<Result<Registration>> {
    const judged = await judgeEntry(this.ledger, entry);
    if (!judged.ok) return judged;
    const write = writeOf(judged.value, actor);
    if (write === null) return ok(registrationOf(judged.value));
    const appendId = registerAppendId(write.events);
    const outcome = await this.ledger.append({ appendId, writes: [write] });
    if (outcome.kind === 'refused') return refusedAppend(outcome, `'${entry.id}'`);
    // Somebody registered the very same between our reading and our writing.
    if (outcome.kind === 'already-appended') {
      return ok({ id: entry.id, kind: 'unchanged', appended: 0 });
    }
    return ok(registrationOf(judged.value));
  }
}
