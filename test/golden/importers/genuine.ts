import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { memoryLedger, type Ledger } from '@chokepoint/ledger';
import {
  decodeFact,
  STATEMENT_TYPES,
  type Fact,
  type Reject,
  type Statement,
} from '@chokepoint/supply';
import { importRelease, type ImportOutcome } from '@chokepoint/supply-application';
import { detectImporter, openSources } from '@chokepoint/importers';

/** Folder of the publishers' own files. */
export const GENUINE = join(import.meta.dirname, '../../../../shared/data');

/** Why tests over the publishers' own files are skipped; undefined when they are there. */
export const ABSENT = existsSync(GENUINE) ? undefined : 'skipped: no ../shared/data';

export const emptyLedger = (): Ledger =>
  memoryLedger({ clock: { now: () => '2026-01-01T00:00:00.000Z' } });

/** Imports a folder of the publishers' files, as a source where one is named. @throws when refused */
export async function importGenuine(
  ledger: Ledger,
  folder: string,
  source?: string,
): Promise<ImportOutcome> {
  const opened = await openSources([join(GENUINE, folder)]);
  if (!opened.ok) throw new Error(opened.error.message);
  const found = await detectImporter(opened.value.files, { source });
  if (!found.ok) throw new Error(found.error.message);
  const { importer } = found.value;
  const result = await importRelease(
    { ledger },
    { importer, files: opened.value.files, actor: 'golden' },
  );
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

export interface Told extends Fact {
  readonly about: Pick<
    Statement,
    'mineral' | 'stage' | 'form' | 'basis' | 'measure' | 'unit' | 'file'
  >;
}

/** Every figure that a release brought into the ledger. */
export async function toldBy(ledger: Ledger, releaseId: string): Promise<Told[]> {
  const events = await ledger.readStream(`release-${releaseId}`, { limit: 100_000 });
  const types: readonly string[] = STATEMENT_TYPES;
  return events
    .filter(({ type }) => types.includes(type))
    .flatMap(({ data }) => {
      const { rows, ...about } = data as unknown as Statement;
      return rows.map((row) => ({ ...decodeFact(row), about: about as unknown as Told['about'] }));
    });
}

export async function rejectsOf(ledger: Ledger, releaseId: string): Promise<Reject[]> {
  const events = await ledger.readStream(`release-${releaseId}`, { limit: 100_000 });
  return events
    .filter(({ type }) => type === 'RowsRejected')
    .flatMap(({ data }) => (data as { rows: readonly Reject[] }).rows);
}
