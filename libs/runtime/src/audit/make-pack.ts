import type { Concentration } from '@chokepoint/api-contract';
import { canonicalJson, type Json, ok, type Result } from '@chokepoint/kernel';
import { toCsv } from '@chokepoint/exports';
import type { AnswerSources } from '../answers/route.js';
import { concentrationTable, factsTable } from '../answers/tables.js';
import { coveringHead } from '../notary/covering-head.js';
import { proofText } from '../proof/proof-text.js';
import { PRODUCT_VERSION } from '../version.js';
import { collectGround } from './collect-ground.js';
import { gather, type Gathered, nameOfSeries, type PinnedState } from './gather.js';
import { AUDIT_FORMAT, type Manifest, MANIFEST } from './manifest.js';
import { methodsOf, proofsOf } from './proofs-of-series.js';
import { jsonFile, listed, type PackFile, textFile } from './pack-files.js';
import { reportOf } from './report-of.js';
import { zipped } from './zip.js';

export interface AuditPack {
  readonly manifest: Manifest;
  /** The ZIP. */
  readonly bytes: Uint8Array;
}

/**
 * Everything that this ledger says of a mineral at a state, for an auditor to take home: figures and
 * facts as CSV, the events that they rest on, releases with licences, methods, a proof of the newest
 * period of each series, and a report. The same state gives the same bytes, whatever was recorded
 * since. Refuses as the answers and `makeProof` do.
 */
export async function makeAuditPack(
  sources: AnswerSources,
  mineral: string,
  state: PinnedState,
): Promise<Result<AuditPack>> {
  const gathered = await gather(sources, mineral, state);
  if (!gathered.ok) return gathered;
  // Later heads would make another file of the same state.
  const covering = await coveringHead(sources.notary, state.knownAt, 'first');
  if (!covering.ok) return covering;
  const proofs = await proofsOf(sources, gathered.value, state, covering.value);
  if (!proofs.ok) return proofs;
  const methods = await methodsOf(sources, proofs.value);
  if (!methods.ok) return methods;
  const ground = await collectGround(sources.ledger, gathered.value, state);
  const files = byPath([
    ...gathered.value.series.map(figuresFile),
    textFile('facts.csv', 'Every fact, with file, row and event', factsCsv(gathered.value, state)),
    textFile(
      'events.ndjson',
      'The events that the facts rest on, as the ledger holds them',
      ground.map((event) => `${canonicalJson(event as unknown as Json)}\n`).join(''),
    ),
    jsonFile('corrections.json', 'What people corrected, and why', gathered.value.corrections),
    jsonFile('releases.json', 'Releases with publishers and licences', gathered.value.releases),
    jsonFile('methods.json', 'Methods by which the figures were worked out', methods.value),
    ...proofs.value.map(({ name, proof }) =>
      textFile(`proofs/${name}.proof.json`, 'Proof of one figure', proofText(proof)),
    ),
  ]);
  // Charts and fonts are heavy; whoever asks for no pack does without.
  const { reportHtml, reportPdf, seriesOf } = await import('@chokepoint/report');
  const { mineral: of, series } = gathered.value;
  const drawn = series.map((answer) => seriesOf(of.name, answer));
  const { head, publicKey } = covering.value;
  const report = reportOf({
    gathered: gathered.value,
    state,
    head,
    methods: methods.value,
    files,
    drawn,
  });
  const all = byPath([
    ...files,
    textFile('report.html', 'The report as a page', reportHtml(report)),
    { path: 'report.pdf', what: 'The report as PDF', bytes: await reportPdf(report) },
  ]);
  const { knownAt, publishedBy } = state;
  const manifest: Manifest = {
    format: AUDIT_FORMAT,
    product: PRODUCT_VERSION,
    query: { mineral, publishedBy, knownAt },
    head,
    publicKey,
    files: all.map(listed),
  };
  const bytes = zipped([...all, jsonFile(MANIFEST, 'This list', manifest)]);
  return ok({ manifest, bytes });
}

const byPath = (files: readonly PackFile[]): readonly PackFile[] =>
  [...files].sort((a, b) => (a.path < b.path ? -1 : 1));

const figuresFile = (answer: Concentration): PackFile =>
  textFile(
    `figures/${nameOfSeries(answer)}.csv`,
    'Shares and concentration',
    toCsv(concentrationTable(answer)),
  );

function factsCsv({ mineral, facts }: Gathered, { knownAt, publishedBy }: PinnedState): string {
  const answer = { mineral: mineral.id, knownAt, publishedBy, facts: [...facts], nextCursor: null };
  return toCsv(factsTable(answer));
}
