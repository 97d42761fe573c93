import { mineral as known } from '@chokepoint/catalogue';
import { type CheckedPack, summarise } from '@chokepoint/runtime';

/** What an audit pack that holds has shown, for a person. */
export function describePack({ manifest, proofs }: CheckedPack): string {
  const { query, head, files, product } = manifest;
  const published =
    query.publishedBy === null ? 'everything published' : `published by ${query.publishedBy}`;
  return [
    `mineral   ${known(query.mineral)?.name ?? query.mineral}`,
    `known     ${published}, ledger position ${query.knownAt}`,
    `signed    ${head.signedAt} by key ${head.keyId}, ${head.size} events under ${head.root}`,
    `files     ${files.length}, each as the manifest lists it (written by version ${product})`,
    `proofs    ${proofs.length}, each worked out again from its events:`,
    ...proofs.map(({ proof }) => `          ${describeFigure(summarise(proof))}`),
    '',
    'Not shown:',
    '- That the tables beside the proofs say what the events say: they are as they were written, and the events are in the pack.',
    '- What no proof of one figure shows: check one of them alone to read it.',
  ].join('\n');
}

/** A figure that was worked out again, in a line. */
export function describeFigure({ figure }: ReturnType<typeof summarise>): string {
  const { period, stage, basis, measure, source, top1 } = figure;
  const leader =
    top1 === null ? 'no single leader' : `${top1.area} ${(top1.share * 100).toFixed(1)} %`;
  return `${period}, ${stage}, ${basis}, ${measure} (${source}): ${leader}`;
}
