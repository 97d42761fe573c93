import { gunzipSync, gzipSync } from 'node:zlib';
import type { Concentration, MethodDetail, SignOffBody } from '@chokepoint/api-contract';
import { toCsv, withProvenanceColumns } from '@chokepoint/exports';
import type { SignedHead } from '@chokepoint/notary';
import type { CarriedFile } from '@chokepoint/report';
import type { FrozenPage as StoredPage } from '@chokepoint/reviews';
import { provenanceOf } from '../answers/provenance-of.js';
import { concentrationTable } from '../answers/tables.js';
import { type Gathered, nameOfSeries, type PinnedState } from '../audit/gather.js';
import { sha256Of } from '../audit/pack-files.js';
import type { NamedProof } from '../audit/proofs-of-series.js';
import { reportOf } from '../audit/report-of.js';
import { proofText } from '../proof/proof-text.js';

interface PageInput {
  readonly id: string;
  readonly view: SignOffBody['view'];
  readonly by: string;
  readonly on: string;
  readonly text: string;
  readonly shown: Gathered;
  readonly head: SignedHead;
  readonly state: PinnedState;
  readonly proofs: readonly NamedProof[];
  readonly methods: readonly MethodDetail[];
  /** Address of the server; null where none is set. */
  readonly origin: string | null;
}

/** The address of a frozen view, below the product's own. */
export const frozenPath = (id: string): string => `/frozen/${id}`;

/** The page of a frozen view. The same view and words at the same state make the same page, but for its address. */
export async function frozenPage(
  input: PageInput,
): Promise<{ readonly title: string; readonly html: string }> {
  // Charts are heavy; whoever publishes nothing does without.
  const { frozenHtml, seriesOf } = await import('@chokepoint/report');
  const { id, view, by, on, text, shown, head, state, methods, proofs } = input;
  const origin = input.origin ?? '';
  const report = reportOf({ gathered: shown, state, head, methods, files: [], drawn: [] });
  const html = frozenHtml({
    ...report,
    ...{ by, on, text },
    address: `${origin}${frozenPath(id)}`,
    view: `${origin}${addressAt(view.address, state)}`,
    series: shown.series.map((series) => ({
      ...seriesOf(shown.mineral.name, series),
      files: [
        figuresOf(series, input),
        ...proofs.filter((one) => one.series === series).map(proofFile),
      ],
    })),
  });
  return { title: report.title, html };
}

function figuresOf(series: Concentration, { shown, state, origin }: PageInput): CarriedFile {
  const { mineral, stage, basis, measure, source, frequency, publishedBy } = series;
  const asked = new URLSearchParams({
    ...{ stage, basis, measure, frequency },
    ...(source !== null && { source }),
    ...(publishedBy !== null && { publishedBy }),
    knownAt: state.knownAt,
  });
  const provenance = provenanceOf({
    question: `minerals/${mineral}/concentration?${asked}`,
    answer: series,
    releases: shown.releases,
    origin,
  });
  return {
    name: `${mineral}-${nameOfSeries(series)}.csv`,
    label: 'Data (CSV)',
    mediaType: 'text/csv',
    text: toCsv(withProvenanceColumns(concentrationTable(series), provenance)),
  };
}

const proofFile = ({ series, name, proof }: NamedProof): CarriedFile => ({
  name: `${series.mineral}-${name}.proof.json`,
  label: 'Proof of the newest period (JSON)',
  mediaType: 'application/json',
  text: proofText(proof),
});

function addressAt(address: string, { knownAt, publishedBy }: PinnedState): string {
  const { pathname, searchParams } = new URL(address, 'http://localhost');
  if (publishedBy !== null) searchParams.set('publishedBy', publishedBy);
  searchParams.set('knownAt', knownAt);
  return `${pathname}?${searchParams}`;
}

/** A page as the ledger keeps it. */
export function packedPage(html: string): StoredPage {
  const bytes = Buffer.from(html, 'utf8');
  return {
    sha256: sha256Of(bytes),
    bytes: bytes.byteLength,
    gzip: gzipSync(bytes, { level: 9 }).toString('base64'),
  };
}

/** The page as its readers get it. @throws Error when it is not the one that was recorded */
export function unpackedPage({ sha256, gzip }: StoredPage): Buffer {
  const bytes = gunzipSync(Buffer.from(gzip, 'base64'));
  if (sha256Of(bytes) !== sha256)
    throw new Error(`The page is not the one with SHA-256 ${sha256}.`);
  return bytes;
}
