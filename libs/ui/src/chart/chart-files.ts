import { type Cell, type ChartTable, toCsv } from '@chokepoint/charts';
import { type Provenance, provenanceLines } from './chart-provenance.js';

/** The figures of a chart as CSV; every row says where it comes from, however it is passed on. */
export function chartCsv({ columns, rows }: ChartTable, provenance: Provenance): string {
  const { source, licences, methods, publishedBy, knownAt, link } = provenance;
  const tail: readonly (readonly [string, Cell])[] = [
    ['Source', source],
    ['Licence', licences.join('; ')],
    ['Method', methods.join(', ')],
    ['Published by', publishedBy],
    ['Known at', knownAt],
    ['Link', link],
  ];
  return toCsv(
    [...columns.map(({ label }) => label), ...tail.map(([label]) => label)],
    rows.map((row) => [...row, ...tail.map(([, cell]) => cell)]),
  );
}

/** The figures of a chart as JSON, with where they come from. */
export const chartJson = ({ columns, rows }: ChartTable, provenance: Provenance): string =>
  `${JSON.stringify({ provenance, columns: columns.map(({ label }) => label), rows }, null, 2)}\n`;

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
