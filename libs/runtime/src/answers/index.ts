export {
  TABLE_FORMAT_NAMES,
  TABLE_FORMATS,
  type TableFormatName,
  toCsv,
} from '@chokepoint/exports';
export * from './analyses.routes.js';
export * from './ask.js';
export * from './corrections.routes.js';
export * from './criticality.routes.js';
export * from './feeds.routes.js';
export * from './indicators.routes.js';
export * from './initiatives.routes.js';
export * from './register.routes.js';
export * from './ledger.routes.js';
export * from './methods.routes.js';
export * from './minerals.routes.js';
export * from './notary.routes.js';
export * from './own-data.routes.js';
export * from './precedence.routes.js';
export * from './projects.routes.js';
export * from './differences.routes.js';
export * from './reviews.routes.js';
export * from './revisions.routes.js';
export * from './route.js';
export * from './routes.js';
export * from './sources.routes.js';
export * from './stockpiles.routes.js';
export * from './table.js';
export {
  answeredBy,
  type Answered,
  releasesNamed,
  tableFile,
  tableFormatsOf,
} from './table-file.js';
export * from './unchanged.route.js';
export * from './what-if.route.js';
