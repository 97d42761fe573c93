import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { ChartTable } from '@chokepoint/charts';
import pdfmake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import {
  type AuditReport,
  correctionsTable,
  filesTable,
  HOW_TO_CHECK,
  methodsTable,
  releasesTable,
  type ReportSeries,
  stateSentence,
  type TextTable,
} from './audit-report.js';
import { CHART_WIDTH } from './chart-svg.js';

const PDF_FONT = 'Roboto';

const folder = dirname(
  createRequire(import.meta.url).resolve('pdfmake/fonts/Roboto/Roboto-Regular.ttf'),
);
const FONTS = {
  [PDF_FONT]: {
    normal: `${folder}/Roboto-Regular.ttf`,
    bold: `${folder}/Roboto-Medium.ttf`,
    italics: `${folder}/Roboto-Italic.ttf`,
    bolditalics: `${folder}/Roboto-MediumItalic.ttf`,
  },
};
/** Of an A4 page between its margins, in points. */
const TEXT_WIDTH = 515;

/** The report as PDF. The same report gives the same bytes. */
export async function reportPdf(report: AuditReport): Promise<Uint8Array> {
  pdfmake.setFonts(FONTS);
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => path.startsWith(folder));
  return pdfmake.createPdf(definition(report)).getBuffer();
}

const definition = (report: AuditReport): TDocumentDefinitions => ({
  info: {
    title: report.title,
    creator: `Chokepoint ${report.product}`,
    producer: 'pdfmake',
    // Of the state, not of the day on which it is printed: the same state gives the same file.
    creationDate: new Date(report.head.signedAt),
  },
  pageSize: 'A4',
  pageMargins: [40, 48, 40, 48],
  defaultStyle: { font: PDF_FONT, fontSize: 9, lineHeight: 1.2 },
  styles: {
    h1: { fontSize: 18, bold: true, margin: [0, 0, 0, 6] },
    h2: { fontSize: 13, bold: true, margin: [0, 18, 0, 4] },
    h3: { fontSize: 10.5, bold: true, margin: [0, 10, 0, 0] },
    muted: { color: '#59626d', fontSize: 8 },
  },
  footer: (page, pages) => ({
    text: `${report.title}, position ${report.state.knownAt}, page ${page} of ${pages}`,
    style: 'muted',
    margin: [40, 12, 40, 0],
  }),
  content: [
    { text: report.title, style: 'h1' },
    stateSentence(report),
    { text: 'Figures', style: 'h2' },
    ...report.series.flatMap(series),
    { text: 'Corrections', style: 'h2' },
    report.corrections.length === 0
      ? 'Nobody had corrected a figure of it.'
      : textTable(correctionsTable(report)),
    { text: 'Releases and licences', style: 'h2' },
    textTable(releasesTable(report)),
    { text: 'Methods', style: 'h2' },
    textTable(methodsTable(report)),
    { text: 'Files', style: 'h2' },
    textTable(filesTable(report)),
    { text: 'How to check this', style: 'h2' },
    ...HOW_TO_CHECK,
  ],
});

const series = ({ title, subtitle, svg, table, notes, releases }: ReportSeries): Content[] => [
  // A title stays with its chart.
  {
    unbreakable: true,
    stack: [
      { text: title, style: 'h3' },
      { text: subtitle, style: 'muted' },
      ...(svg === null ? [] : [{ svg, width: Math.min(TEXT_WIDTH, CHART_WIDTH) }]),
    ],
  },
  ...notes.map((text) => ({ text, style: 'muted' })),
  figures(table),
  { text: `Releases: ${releases.join(', ')}`, style: 'muted' },
];

const figures = ({ columns, rows }: ChartTable): Content => ({
  layout: 'lightHorizontalLines',
  fontSize: 7.5,
  margin: [0, 4, 0, 4],
  table: {
    headerRows: 1,
    widths: columns.map(() => 'auto'),
    body: [
      columns.map(({ label }) => ({ text: label, bold: true })),
      ...rows.map((row) =>
        row.map((cell, index) => ({
          text: String(cell ?? 'unknown'),
          alignment: columns[index]?.numeric === true ? ('right' as const) : ('left' as const),
        })),
      ),
    ],
  },
});

/** Words take the width that there is. */
const textTable = ({ columns, rows }: TextTable): Content => ({
  layout: 'lightHorizontalLines',
  fontSize: 7.5,
  margin: [0, 4, 0, 4],
  table: {
    headerRows: 1,
    widths: columns.map(() => '*'),
    body: [columns.map((text) => ({ text, bold: true })), ...rows.map((row) => [...row])],
  },
});
