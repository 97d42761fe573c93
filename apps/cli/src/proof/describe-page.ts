import { type CheckedPage, summarise } from '@chokepoint/runtime';
import { describeFigure } from './describe-pack.js';

/** What a published page whose proofs hold has shown, for a person. */
export const describePage = ({ sha256, proofs }: CheckedPage): string =>
  [
    `page      SHA-256 ${sha256}`,
    `proofs    ${proofs.length}, each worked out again from its events:`,
    ...proofs.map(({ proof }) => `          ${describeFigure(summarise(proof))}`),
    '',
    'Not shown:',
    '- That the page is the one that was published: compare its SHA-256 with what the ledger says of it.',
    '- That charts, tables and data on it say what the events say; the proofs are of the newest period of each series.',
  ].join('\n');
