import type { RegisterImported } from '@chokepoint/api-contract';

/** What an import added, or would add, for a person on a terminal. */
export function describeRegisterImport({
  dryRun,
  entries,
  added,
}: Pick<RegisterImported, 'dryRun' | 'entries' | 'added'>): string {
  if (added === 0) return 'The ledger holds all of it already; nothing changed.';
  const lines = entries.flatMap(({ id, added: statements }) =>
    statements.map(({ revision, type, summary }) => `${id} ${revision}  ${type}: ${summary}`),
  );
  const count = added === 1 ? 'one statement' : `${added} statements`;
  return [...lines, dryRun ? `Would add ${count}; nothing was written.` : `Added ${count}.`].join(
    '\n',
  );
}
