import { LEDGER_DATA, type LedgerStatementType } from '@chokepoint/api-contract';
import type { Fault } from '@chokepoint/importers';
import {
  INITIATIVE_UPCASTERS,
  type InitiativeEventType,
  initiativeSchemaVersion,
} from '@chokepoint/initiatives';
import type { JsonObject } from '@chokepoint/kernel';
import { adviceFor } from './advice.js';

/** The data of a statement in the newest version of its type, or what is wrong with them. */
export type CheckedData =
  | { readonly sound: true; readonly data: JsonObject }
  | { readonly sound: false; readonly faults: readonly Fault[] };

const NEWER = 'This version of the product does not know it.';

/** Checks data of a type and version by the contract. `nameOf` is what the file calls a field. */
export function checkData(
  type: LedgerStatementType,
  version: number,
  data: Readonly<Record<string, unknown>>,
  nameOf: (field: string) => string,
): CheckedData {
  if (version > initiativeSchemaVersion(type)) {
    const advice = 'Import it with a newer version, or export it again.';
    const raw = String(version);
    return { sound: false, faults: [{ field: 'schema_version', raw, reason: NEWER, advice }] };
  }
  const newest = lifted(type, version, data as JsonObject);
  const read = LEDGER_DATA[type].safeParse(newest);
  if (!read.success) {
    const faults = read.error.issues.flatMap((issue) => {
      // A key that is not known is named beside the path to where it stands.
      const keys = issue.code === 'unrecognized_keys' ? issue.keys : [null];
      return keys.map((key) => {
        const path = key === null ? issue.path : [...issue.path, key];
        const raw = rawOf(newest, path);
        return { field: named(path, nameOf), raw, reason: issue.message, advice: adviceFor(issue) };
      });
    });
    return { sound: false, faults };
  }
  const unstorable = unstorablePath(read.data, []);
  if (unstorable === null) return { sound: true, data: read.data as JsonObject };
  const reason = 'It holds U+0000 or half a character, which cannot be kept.';
  const field = named(unstorable, nameOf);
  return { sound: false, faults: [{ field, raw: '', reason, advice: 'Leave that out.' }] };
}

/** The data as the newest version of the type has them. */
export const lifted = (type: InitiativeEventType, version: number, data: JsonObject): JsonObject =>
  INITIATIVE_UPCASTERS[type].slice(version - 1).reduce((older, step) => step(older), data);

function named([first, ...rest]: readonly PropertyKey[], nameOf: (field: string) => string) {
  if (first === undefined) return null;
  return [nameOf(String(first)), ...rest.map(String)].join('.');
}

function rawOf(data: unknown, path: readonly PropertyKey[]): string {
  const value = path.reduce<unknown>(
    (at, key) => (at as Readonly<Record<PropertyKey, unknown>> | null | undefined)?.[key],
    data,
  );
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Half a surrogate pair is no character. */
const UNSTORABLE = /\0|\p{Surrogate}/u;

function unstorablePath(
  value: unknown,
  path: readonly PropertyKey[],
): readonly PropertyKey[] | null {
  if (typeof value === 'string') {
    return UNSTORABLE.test(value) ? path : null;
  }
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, part] of Object.entries(value)) {
    const found = unstorablePath(part, [...path, key]);
    if (found !== null) return found;
  }
  return null;
}
