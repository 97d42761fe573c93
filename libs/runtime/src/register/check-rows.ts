import {
  type LedgerStatementType,
  LEDGER_STATEMENT_TYPES,
  MOST_STATEMENTS,
} from '@chokepoint/api-contract';
import {
  type InitiativeEvent,
  initiativeSchemaVersion,
  type RegisterEntry,
} from '@chokepoint/initiatives';
import { canonicalJson, type JsonObject } from '@chokepoint/kernel';
import type { CarriedRow } from './carried-row.js';
import { checkData, lifted } from './check-data.js';
import { isLedgerType } from './register-columns.js';
import type { RegisterFaults } from './register-faults.js';

/** An initiative of the file with the rows of its statements, in the order of the stream. */
export interface CheckedEntry {
  readonly entry: RegisterEntry;
  readonly rows: readonly CarriedRow[];
}

/** The entries that rows make up; rows at fault are left out of them, and named. */
export function checkRows(
  rows: readonly CarriedRow[],
  faults: RegisterFaults,
): readonly CheckedEntry[] {
  const by = new Map<string, CarriedRow[]>();
  for (const row of rows) by.set(row.initiative, [...(by.get(row.initiative) ?? []), row]);
  return [...by].map(([id, said]) => {
    const ordered = said.toSorted((a, b) => a.revision - b.revision);
    checkOrder(id, ordered, faults);
    const events = ordered.flatMap((row) => eventOf(row, ordered, faults) ?? []);
    return { entry: { id, events }, rows: ordered };
  });
}

function checkOrder(id: string, rows: readonly CarriedRow[], faults: RegisterFaults): void {
  const wrong = rows.find(({ revision }, index) => revision !== index + 1);
  if (wrong !== undefined) {
    const { row, revision } = wrong;
    const twice = rows.some((other) => other !== wrong && other.revision === revision);
    const reason = twice
      ? `Two statements on '${id}' have this number.`
      : `A statement on '${id}' before it is missing.`;
    const advice = twice
      ? 'Number the statements 1, 2, 3 and so on.'
      : 'Export the whole register, without a day of publication.';
    faults.add(row, { field: 'revision', raw: String(revision), reason, advice });
  }
  if (rows.length > MOST_STATEMENTS) {
    const reason = `'${id}' has more than ${MOST_STATEMENTS} statements.`;
    faults.add(rows[0]?.row ?? 1, { field: null, raw: '', reason, advice: 'Bring it in parts.' });
  }
}

function eventOf(
  row: CarriedRow,
  rows: readonly CarriedRow[],
  faults: RegisterFaults,
): InitiativeEvent | null {
  const { type, data, nameOf } = row;
  if (!isLedgerType(type)) {
    const reason = 'There is no such type of statement.';
    const advice = `Write one of ${LEDGER_STATEMENT_TYPES.join(', ')}.`;
    faults.add(row.row, { field: 'type', raw: type, reason, advice });
    return null;
  }
  const checked = checkData(type, versionOf(row, type), data, nameOf);
  if (!checked.sound) {
    for (const fault of checked.faults) faults.add(row.row, fault);
    return null;
  }
  const said =
    type === 'StatementCorrected' ? correction(row, checked.data, rows, faults) : checked.data;
  return said && ({ type, data: said } as unknown as InitiativeEvent);
}

const isOnAnother = (type: LedgerStatementType): boolean =>
  type === 'StatementCorrected' || type === 'StatementRetracted';

const versionOf = ({ schemaVersion }: CarriedRow, type: LedgerStatementType): number =>
  schemaVersion ?? initiativeSchemaVersion(type);

/**
 * A correction with what it puts in the place of the statement, checked by that statement's type.
 * One of no statement, or of a correction, is left for the decider to refuse.
 */
function correction(
  { row, nameOf }: CarriedRow,
  said: JsonObject,
  rows: readonly CarriedRow[],
  faults: RegisterFaults,
): JsonObject | null {
  const { revision, schemaVersion, data } = said as unknown as {
    readonly revision: number;
    readonly schemaVersion: number;
    readonly data: JsonObject;
  };
  const wrong = rows.find((one) => one.revision === revision)?.type;
  if (wrong === undefined || !isLedgerType(wrong) || isOnAnother(wrong)) return said;
  const checked = checkData(wrong, schemaVersion, data, (field) => `${nameOf('data')}.${field}`);
  if (!checked.sound) {
    for (const fault of checked.faults) faults.add(row, fault);
    return null;
  }
  // As it was written, where nothing had to be filled in: what the ledger holds stays the same.
  const filledIn =
    canonicalJson(checked.data) !== canonicalJson(lifted(wrong, schemaVersion, data));
  if (!filledIn) return said;
  return { ...said, data: checked.data, schemaVersion: initiativeSchemaVersion(wrong) };
}
