import { ok, type Refusal, type Result } from '@chokepoint/kernel';
import type { Ledger } from '@chokepoint/ledger';
import { inNewestVersion } from '../newest-version.js';
import { registerAppendId } from '../register-event.js';
import {
  judgeEntry,
  type JudgedEntry,
  refusedAppend,
  registrationOf,
  writeOf,
} from '../register-initiative/judge-entry.js';
import type { ImportedEntry, ImportRegister, RegisterVerdict } from './import-register.command.js';

/**
 * Registers many entries as `RegisterInitiativeHandler` registers one. Every entry is judged before
 * anything is written, and what all of them add goes into the ledger by one append: all or nothing.
 * Refuses 'register-moved' and 'not-storable'; what speaks against entries is in the verdict.
 */
export class ImportRegisterHandler {
  private readonly ledger: Ledger;

  constructor(ledger: Ledger) {
    this.ledger = inNewestVersion(ledger);
  }

  async execute({ entries, dryRun, actor }: ImportRegister): Promise<Result<RegisterVerdict>> {
    const judged: JudgedEntry[] = [];
    const refusals: Refusal[] = [];
    for (const entry of entries) {
      const one = await judgeEntry(this.ledger, entry);
      if (one.ok) judged.push(one.value);
      else refusals.push(one.error);
    }
    if (refusals.length > 0) return ok({ kind: 'refused', refusals });
    return dryRun ? ok(imported(judged, null)) : this.append(judged, actor);
  }

  private async append(
    judged: readonly JudgedEntry[],
    actor: string,
  ): Promise<Result<RegisterVerdict>> {
    const writes = judged.flatMap((one) => writeOf(one, actor) ?? []);
    if (writes.length === 0) return ok(imported(judged, null));
    const appendId = registerAppendId(writes.flatMap(({ events }) => events));
    const outcome = await this.ledger.append({ appendId, writes });
    if (outcome.kind === 'refused') return refusedAppend(outcome, 'The register');
    // Sent twice at once: the other one wrote it.
    if (outcome.kind === 'already-appended') {
      return ok(imported(judged.map(nothingAdded), null));
    }
    return ok(imported(judged, outcome.lastPosition));
  }
}

const nothingAdded = (entry: JudgedEntry): JudgedEntry => ({ ...entry, added: [] });

const imported = (
  judged: readonly JudgedEntry[],
  position: Extract<RegisterVerdict, { kind: 'imported' }>['position'],
): RegisterVerdict => ({ kind: 'imported', entries: judged.map(toEntry), position });

const toEntry = (judged: JudgedEntry): ImportedEntry => ({
  id: judged.id,
  kind: registrationOf(judged).kind,
  added: judged.added.map((event, index) => ({ revision: judged.revision + index + 1, event })),
});
