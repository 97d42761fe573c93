import { areaName, mineral } from '@chokepoint/catalogue';
import type { ComparedFiles, ProofSummary } from '@chokepoint/runtime';

/** What a proof shows, for a person. */
export function describeProof(summary: ProofSummary): string {
  const { figure, release, releaseEvents: given, head, others } = summary;
  const all = given.given === given.of;
  const lines: readonly (readonly [name: string, text: string])[] = [
    ['figure', titleOf(summary)],
    ['', leaderOf(figure)],
    ['', spreadOf(figure)],
    ['method', summary.method],
    ['release', `${release.id}: ${release.title}, published ${release.publishedOn}`],
    ['weighed', others.map(({ id, why }) => `${id} (${why})`).join('; ') || 'no other release'],
    ['corrected', correctedIn(summary)],
    ['known', knowledgeOf(summary)],
    ['rows', `${summary.rows}, from ${given.given} of the release's ${given.of} events`],
    ['complete', all ? 'yes: all events of the release' : 'only as far as its events are here'],
    ['log', `${summary.events} events under the root of ${head.size}: ${head.root}`],
    ['signed', `${head.signedAt} by key ${head.keyId}`],
  ];
  const shown = lines.filter(([, text]) => text !== '').map(([name, text]) => row(name, text));
  return [...shown, '', 'Not shown:', ...summary.notShown.map((one) => `- ${one}`)].join('\n');
}

/** How the publisher's files compare. */
export function describeFiles({ equal, absent }: ComparedFiles): string {
  const more = absent.length === 0 ? '' : `; not in the folder: ${absent.join(', ')}`;
  return `\nFiles equal to those imported: ${equal.join(', ')}${more}.`;
}

const row = (name: string, text: string): string => `${name.padEnd(9)} ${text}`;

function titleOf({ figure }: ProofSummary): string {
  const { mineral: id, stage, basis, measure, period, source } = figure;
  return `${mineral(id)?.name ?? id}, ${period}: ${stage}, ${basis}, ${measure} (${source})`;
}

function leaderOf({ top1, top3, total, unit }: ProofSummary['figure']): string {
  const amount = total === null ? 'an unknown total' : `${amountOf(total)} ${unit}`;
  if (top1 === null) return `no single leader; total ${amount}`;
  const three = top3 === null ? 'top 3 not known' : `top 3: ${percent(top3)}`;
  const bounds = top1.low === top1.high ? '' : ` (${percent(top1.low)} to ${percent(top1.high)})`;
  return `${areaName(top1.area)} ${percent(top1.share)}${bounds} of ${amount}; ${three}`;
}

function spreadOf({ hhi, effectiveSuppliers, flags }: ProofSummary['figure']): string {
  const index = hhi === null ? [] : [`HHI ${between(hhi, 4)}`];
  const suppliers =
    effectiveSuppliers === null ? [] : [`effective suppliers ${between(effectiveSuppliers, 2)}`];
  const flagged = flags.length === 0 ? [] : [`flags: ${flags.join(', ')}`];
  return [...index, ...suppliers, ...flagged].join('; ');
}

const correctedIn = ({ corrections }: ProofSummary): string =>
  corrections.map(({ id, reason }) => `${id}: ${reason}`).join('; ');

function knowledgeOf({ publishedBy, knownAt }: ProofSummary): string {
  const published = publishedBy === null ? 'everything published' : `published by ${publishedBy}`;
  return `${published}, ledger position ${knownAt}`;
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const amountOf = (amount: number): string =>
  amount.toLocaleString('en-GB', { maximumSignificantDigits: 6 });

function between({ low, high }: { readonly low: number; readonly high: number }, digits: number) {
  const [from, to] = [low.toFixed(digits), high.toFixed(digits)];
  return from === to ? from : `${from} to ${to}`;
}
