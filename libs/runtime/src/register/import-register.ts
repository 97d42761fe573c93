import type { RegisterImported } from '@chokepoint/api-contract';
import { type ImportedEntry, ImportRegisterHandler } from '@chokepoint/initiatives-application';
import { type Json, ok, type Refusal, type Result } from '@chokepoint/kernel';
import type { Ledger } from '@chokepoint/ledger';
import { summarise } from '../answers/ledger/summary.js';
import type { CheckedEntry } from './check-rows.js';
import { readRegister, type RegisterFile } from './read-register.js';
import { RegisterFaults } from './register-faults.js';

export interface RegisterImport {
  readonly file: RegisterFile;
  /** Only say what would be added. */
  readonly dryRun: boolean;
  /** Opaque id of who imports. */
  readonly actor: string;
}

/**
 * Brings a register into the ledger: adds the statements that are missing, all of them or none.
 * Refuses as `readRegister` does; a statement that was recorded otherwise, or that cannot stand with
 * the others, is a fault of its row. Also 'register-moved'.
 */
export async function importRegister(
  ledger: Ledger,
  { file, dryRun, actor }: RegisterImport,
): Promise<Result<Omit<RegisterImported, 'readModelPosition'>>> {
  const read = readRegister(file);
  if (!read.ok) return read;
  const entries = read.value.map(({ entry }) => entry);
  const done = await new ImportRegisterHandler(ledger).execute({ entries, dryRun, actor });
  if (!done.ok) return done;
  const verdict = done.value;
  if (verdict.kind === 'refused') {
    const faults = new RegisterFaults(file.name);
    for (const refusal of verdict.refusals) addRefusal(faults, refusal, read.value);
    return faults.refusal();
  }
  const added = verdict.entries.reduce((sum, entry) => sum + entry.added.length, 0);
  return ok({
    dryRun,
    entries: verdict.entries.map(toEntry),
    added,
    position: verdict.position,
  });
}

const toEntry = ({ id, kind, added }: ImportedEntry) => ({
  id,
  kind,
  added: added.map(({ revision, event: { type, data } }) => ({
    revision,
    type,
    on: data.on,
    summary: summarise({ type, data }),
  })),
});

/** A refusal as faults of the statement that it is about. */
function addRefusal(
  faults: RegisterFaults,
  { code, message, details = {} }: Refusal,
  entries: readonly CheckedEntry[],
): void {
  const rows = entries.find(({ entry }) => entry.id === details['initiative'])?.rows ?? [];
  const { event } = details;
  const row = typeof event === 'number' ? rows[event - 1] : rows[0];
  const place = row?.row ?? 1;
  if (code === 'bad-initiative-id') {
    const raw = row?.initiative ?? '';
    const advice = "Write lower-case words joined by '-'.";
    faults.add(place, { field: 'initiative', raw, reason: message, advice });
    return;
  }
  if (code !== 'register-entry-changed') {
    const advice = 'Mend the statement, or leave it out.';
    faults.add(place, { field: null, raw: row?.type ?? '', reason: message, advice });
    return;
  }
  const reason = `The ledger holds something else of this statement (position ${String(details['position'])}).`;
  const advice = 'Leave it as it was recorded, and add a StatementCorrected at the end.';
  for (const name of namesOf(details['fields'])) {
    // The type is no field of the data: whoever wrote another one meant another statement.
    const other = row?.type !== details['type'];
    const field = other ? 'type' : (row?.nameOf(name) ?? name);
    const raw = other ? row?.type : row?.data[name];
    const shown = typeof raw === 'string' ? raw : JSON.stringify(raw ?? null);
    faults.add(place, { field, raw: shown, reason, advice });
  }
}

const namesOf = (fields: Json | undefined): readonly string[] =>
  Array.isArray(fields) ? fields.map(String) : [];
