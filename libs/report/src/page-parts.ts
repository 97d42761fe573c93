import type { Cell, ChartTable } from '@chokepoint/charts';
import { isIsoDate } from '@chokepoint/kernel';
import {
  type AuditReport,
  correctionsTable,
  methodsTable,
  releasesTable,
  type ReportSeries,
  type TextTable,
} from './audit-report.js';
import { Html, html } from './html.js';

/** A page that needs nothing else: no network, no script. */
export const page = (title: string, body: Html): string =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="content-security-policy" content="${new Html(PAGE_POLICY)}" />
        <title>${title}</title>
        <style>
          ${new Html(STYLE)}
        </style>
      </head>
      <body>
        <main>${body}</main>
      </body>
    </html> `.text;

/** No script, no network, nowhere. */
const PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** A series with its chart and figures; `more` stands beneath them. */
export const seriesSection = (
  { title, subtitle, svg, table, notes, releases }: ReportSeries,
  more: Html | null = null,
): Html =>
  html` <section>
    <h3>${title}</h3>
    <p class="muted">${subtitle}</p>
    ${svg === null ? null : html`<figure role="img" aria-label="${title}">${new Html(svg)}</figure>`}
    ${notes.map((note) => html`<p class="muted">${note}</p>`)} ${figuresTable(title, table)}
    <p class="muted">Releases: ${releases.join(', ')}</p>
    ${more}
  </section>`;

/** What the figures rest on, beside the series themselves. */
export const groundSections = (
  report: Pick<AuditReport, 'corrections' | 'releases' | 'methods'>,
): Html =>
  html` <h2>Corrections</h2>
    ${report.corrections.length === 0 ? html`<p>Nobody had corrected a figure of it.</p>` : textTable('Corrections', correctionsTable(report))}
    <h2>Releases and licences</h2>
    ${textTable('Releases', releasesTable(report))}
    <h2>Methods</h2>
    ${textTable('Methods', methodsTable(report))}`;

const figuresTable = (caption: string, { columns, rows }: ChartTable): Html =>
  html` <div class="scroll" tabindex="0" role="region" aria-label="Figures: ${caption}">
    <table>
      <thead>
        <tr>
          ${columns.map(({ label, numeric }) => html`<th scope="col" ${numeric ? new Html(' class="num"') : null}>${label}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row.map((cell, index) => html`<td${classOf(cell, columns[index]?.numeric)}>${cell ?? 'unknown'}</td>`)}
            </tr> `,
        )}
      </tbody>
    </table>
  </div>`;

/** Numbers stand under each other, and a day is not broken in two. */
const classOf = (cell: Cell, numeric = false): Html | null =>
  numeric || isIsoDate(String(cell)) ? new Html(` class="${numeric ? 'num' : 'day'}"`) : null;

export const textTable = (caption: string, { columns, rows }: TextTable): Html =>
  figuresTable(caption, { columns: columns.map((label) => ({ label, numeric: false })), rows });

const STYLE = `
:root { color-scheme: light; font: 15px/1.5 system-ui, sans-serif; color: #1b1f24; background: #fff; }
main { max-width: 920px; margin: 0 auto; padding: 32px 24px; }
h1 { font-size: 24px; } h2 { margin-top: 40px; font-size: 19px; border-bottom: 1px solid #d4d8dd; } h3 { margin: 28px 0 0; font-size: 16px; }
p { margin: 6px 0; overflow-wrap: anywhere; } .muted { color: #59626d; font-size: 13px; }
figure { margin: 12px 0; } figure svg { max-width: 100%; height: auto; }
.files a { margin-right: 16px; color: #0b57d0; } .scroll { overflow-x: auto; } table { border-collapse: collapse; font-size: 12px; }
th, td { padding: 3px 10px 3px 0; text-align: left; vertical-align: top; border-bottom: 1px solid #e4e7eb; overflow-wrap: anywhere; }
th { white-space: nowrap; } .day { white-space: nowrap; } .num { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
@media print { main { padding: 0; } section { break-inside: avoid-page; } }
`;
