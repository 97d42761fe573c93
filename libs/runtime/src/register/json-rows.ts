import { REGISTER_FORMAT } from '@chokepoint/api-contract';
import { z } from 'zod';
import { adviceFor } from './advice.js';
import type { CarriedRow } from './carried-row.js';
import type { RegisterFaults } from './register-faults.js';

const file = z.object({
  format: z.literal(REGISTER_FORMAT),
  entries: z.array(
    z.strictObject({
      id: z.string(),
      statements: z.array(
        z.strictObject({
          revision: z.int().min(1),
          type: z.string(),
          schemaVersion: z.int().min(1).optional(),
          data: z.record(z.string(), z.unknown()),
        }),
      ),
    }),
  ),
});

/** The statements of a register that was exported as JSON; none when it cannot be read. */
export function jsonRows(text: string, faults: RegisterFaults): readonly CarriedRow[] {
  const json = readJson(text, faults);
  if (json === undefined) return [];
  const read = file.safeParse(json);
  if (!read.success) {
    for (const issue of read.error.issues) {
      const { row, field } = placeOf(issue.path, json);
      faults.add(row, { field, raw: '', reason: issue.message, advice: adviceFor(issue) });
    }
    return [];
  }
  let row = 0;
  return read.data.entries.flatMap(({ id, statements }) =>
    statements.map((statement) => ({
      ...statement,
      row: ++row,
      initiative: id,
      schemaVersion: statement.schemaVersion ?? null,
      nameOf: (field: string) => `data.${field}`,
    })),
  );
}

function readJson(text: string, faults: RegisterFaults): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const reason = `The file is no JSON: ${error.message}.`;
    faults.add(1, { field: null, raw: '', reason, advice: 'Take it as it was exported.' });
    return undefined;
  }
}

/** The number of the statement that an issue is about, 1 for what stands above them all. */
function placeOf(path: readonly PropertyKey[], json: unknown) {
  const [, entry, statements, at, ...rest] = path;
  if (typeof entry !== 'number' || statements !== 'statements' || typeof at !== 'number') {
    return { row: 1, field: path.length === 0 ? null : path.map(String).join('.') };
  }
  const { entries } = json as { entries: readonly { readonly statements: readonly unknown[] }[] };
  const before = entries
    .slice(0, entry)
    .reduce((sum, one) => sum + (one?.statements?.length ?? 0), 0);
  return { row: before + at + 1, field: rest.length === 0 ? null : rest.map(String).join('.') };
}
