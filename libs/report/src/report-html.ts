import { type AuditReport, filesTable, HOW_TO_CHECK, stateSentence } from './audit-report.js';
import { html } from './html.js';
import { groundSections, page, seriesSection, textTable } from './page-parts.js';

/** The report of an audit pack as a page of its own. */
export const reportHtml = (report: AuditReport): string =>
  page(
    report.title,
    html` <h1>${report.title}</h1>
      <p>${stateSentence(report)}</p>
      <p>
        Made by Chokepoint ${report.product}. The files beside this report hold every figure, row
        and event; the manifest holds their SHA-256.
      </p>
      <h2>Figures</h2>
      ${report.series.map((one) => seriesSection(one))} ${groundSections(report)}
      <h2>Files</h2>
      ${textTable('Files', filesTable(report))}
      <h2>How to check this</h2>
      ${HOW_TO_CHECK.map((line) => html`<p>${line}</p>`)}`,
  );
