import type { ChartTable } from '@chokepoint/charts';
import { type Provenance, provenanceLines, type Table } from '@chokepoint/exports';

/** The figures of a chart as they go into a file. */
export const fileTable = ({ columns, rows }: ChartTable): Table => ({
  columns: columns.map(({ label }) => label),
  rows,
});

/** A picture with where it comes from inside, for programs and for readers of screens. */
export function withSvgProvenance(svg: string, provenance: Provenance): string {
  const lines = provenanceLines(provenance);
  const metadata = lines
    .map(([name, text]) => `<dc:description>${escaped(`${name}: ${text}`)}</dc:description>`)
    .join('');
  const head =
    `<title>${escaped(provenance.title)}</title>` +
    `<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">${metadata}</metadata>`;
  return svg.replace(/^<svg[^>]*>/, (opening) => opening + head);
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string): string =>
  text.replaceAll(/[&<>]/g, (character) => ESCAPES[character] ?? '');
