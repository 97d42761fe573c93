import { type AuditReport, type ReportSeries, stateSentence } from './audit-report.js';
import { Html, html } from './html.js';
import { groundSections, page, seriesSection } from './page-parts.js';

/** A file that the page carries inside. */
export interface CarriedFile {
  readonly name: string;
  /** What it is, as it stands on its link. */
  readonly label: string;
  readonly mediaType: string;
  readonly text: string;
}

/** A series with the files that belong to it: its figures, its proof. */
export interface FrozenSeries extends ReportSeries {
  readonly files: readonly CarriedFile[];
}

/** What a frozen page says: a view as it was, by whom it was published, and all that it rests on. */
export interface FrozenPage extends Omit<AuditReport, 'series' | 'files'> {
  /** Where the page stands; a path where the server's own address is not known. */
  readonly address: string;
  /** The view that shows the same, in the product. */
  readonly view: string;
  readonly by: string;
  readonly on: string;
  /** What it was published for. */
  readonly text: string;
  readonly series: readonly FrozenSeries[];
}

/** A view as one page that works without a network: charts, figures, data and proofs are inside. */
export const frozenHtml = (frozen: FrozenPage): string =>
  page(
    `${frozen.title}, ${frozen.on}`,
    html` <h1>${frozen.title}</h1>
      <p>${frozen.text}</p>
      <p>Published on ${frozen.on} by ${frozen.by}. It does not change any more.</p>
      <p>${stateSentence(frozen)}</p>
      <h2>Cite as</h2>
      <p>${citationOf(frozen)}</p>
      <p class="muted">The live view at the same state: ${frozen.view}</p>
      <h2>Figures</h2>
      ${frozen.series.map((one) => seriesSection(one, links(one)))} ${groundSections(frozen)}
      <h2>How to check this</h2>
      <p>
        Each proof on this page holds the events that a figure rests on, signed by the notary of the
        ledger. Save the page and run chokepoint proof check PAGE.html --key NOTARY.pub: it works
        the figures out again and needs neither this product’s server nor a network. The key to
        trust is the notary’s own: take it from the server while you trust it, and keep it.
      </p>
      <p>
        The ledger holds the SHA-256 of this page. A copy that has the same is the page that was
        published.
      </p>`,
  );

/** The page in one sentence for a list of references. */
export const citationOf = ({
  title,
  on,
  state,
  address,
}: Pick<FrozenPage, 'title' | 'on' | 'state' | 'address'>): string =>
  `Chokepoint, ‘${title}’, ${on}, as known at ledger position ${state.knownAt}${state.publishedBy === null ? '' : `, of what was published by ${state.publishedBy}`}. ${address}`;

const links = ({ files, title }: FrozenSeries): Html =>
  html` <p class="files">
    ${files.map((file) => html`<a download="${file.name}" href="${hrefOf(file)}" aria-label="${file.label} of ‘${title}’">${file.label}</a> `)}
  </p>`;

const hrefOf = ({ mediaType, text }: CarriedFile): Html =>
  new Html(`data:${mediaType};charset=utf-8,${encodeURIComponent(text)}`);

/** The files that a page carries, by the links to them. @throws URIError when a link is damaged */
export const carriedFiles = (text: string): readonly Pick<CarriedFile, 'name' | 'text'>[] =>
  [...text.matchAll(/<a download="([\w.@~-]+)" href="data:[\w/+.-]+;charset=utf-8,([^"]*)"/g)].map(
    ([, name = '', carried = '']) => ({ name, text: decodeURIComponent(carried) }),
  );
