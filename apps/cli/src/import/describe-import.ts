import { tableOf } from '@chokepoint/runtime';
import type { ImportOutcome } from '@chokepoint/supply-application';
import { renderTable } from '../terminal/render-table.js';

/** What came of one import, for a person. */
export function describeImport(outcome: ImportOutcome): string {
  const { releaseId, kind, facts, statements, files } = outcome;
  const done =
    kind === 'imported'
      ? `imported: ${facts} facts in ${statements} statements`
      : 'was imported before from the same bytes; nothing changed';
  return `${releaseId} ${done}.\n${renderTable(filesTable(files))}`;
}

const filesTable = (files: ImportOutcome['files']) =>
  tableOf(files, {
    file: ({ file }) => file,
    read: ({ read }) => read,
    imported: ({ imported }) => imported,
    rejected: ({ rejected }) => rejected,
    'skipped by rule': ({ skipped }) => skipped.reduce((sum, { rows }) => sum + rows, 0),
    rules: ({ skipped }) => skipped.map(({ rule, rows }) => `${rule} (${rows})`).join('; '),
  });
