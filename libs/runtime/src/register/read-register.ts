import { MOST_REGISTER_BYTES } from '@chokepoint/api-contract';
import { ok, refuse, type Result } from '@chokepoint/kernel';
import { type CheckedEntry, checkRows } from './check-rows.js';
import { csvRows } from './csv-rows.js';
import { decodeText } from './decode-text.js';
import { jsonRows } from './json-rows.js';
import { RegisterFaults } from './register-faults.js';

/** A file of the register, as JSON or CSV by the ending of its name. */
export interface RegisterFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The entries that a file brings, each statement checked by the contract. Refuses
 * 'unsupported-register', 'register-too-large', 'register-empty', and 'register-faults' with every
 * field that cannot be used.
 */
export function readRegister({ name, bytes }: RegisterFile): Result<readonly CheckedEntry[]> {
  const format = /\.(csv|json)$/i.exec(name)?.[1]?.toLowerCase();
  if (format === undefined) {
    return refuse('unsupported-register', `${name} is no register: bring a .csv or .json file.`);
  }
  if (bytes.length > MOST_REGISTER_BYTES) {
    return refuse('register-too-large', `${name} is larger than 5 MB: bring it in parts.`);
  }
  const faults = new RegisterFaults(name);
  const text = decodeText(bytes, faults);
  if (text === null) return faults.refusal();
  const rows = format === 'csv' ? csvRows(text, faults) : jsonRows(text, faults);
  // What was left out would be missed as a gap in the order.
  if (faults.count > 0) return faults.refusal();
  const entries = checkRows(rows, faults);
  if (faults.count > 0) return faults.refusal();
  return entries.length > 0 ? ok(entries) : refuse('register-empty', `${name} holds no statement.`);
}
