import { type FetchedFile, type FetchPlan, tableOf } from '@chokepoint/runtime';
import { renderTable } from '../terminal/render-table.js';

/** Whom a fetch calls, for a person to judge before it does. */
export function describePlan(plan: FetchPlan, verb: 'Calls' | 'Would call'): string {
  const { title, licence, addresses, leadsOn, withKey, keptOnly, folder } = plan;
  return [
    `${title} (${licence}).`,
    `${verb}${withKey ? ', with the key that is set' : ''}:`,
    ...addresses.map((address) => `  ${address}`),
    ...(leadsOn ? ['and what the answers lead to: further pages, or files.'] : []),
    `Files are kept in ${folder}.`,
    ...(keptOnly === null ? [] : [`They are not imported. ${keptOnly}`]),
  ].join('\n');
}

/** The files that are at hand after a fetch. */
export const describeFiles = (files: readonly FetchedFile[]): string =>
  renderTable(
    tableOf(files, {
      file: ({ name }) => name,
      bytes: ({ bytes }) => bytes,
      is: ({ fresh }) => (fresh ? 'new' : 'unchanged'),
      sha256: ({ sha256 }) => sha256.slice(0, 12),
    }),
  );
