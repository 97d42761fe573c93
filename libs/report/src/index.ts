export * from './audit-report.js';
export * from './chart-svg.js';
export * from './frozen-html.js';
export * from './html.js';
export * from './report-html.js';
export * from './report-pdf.js';
export * from './series-of.js';
