export {
  CONNECTOR_IDS,
  CONNECTORS,
  type ConnectorId,
  type FetchedFile,
  type FetchedSource,
  parseYears,
  type Years,
} from '@chokepoint/connectors';
export { fetchAndImport, type FetchedRelease } from './fetch-and-import.js';
export { fetchFiles, type FetchOptions, type FetchTools } from './fetch-files.js';
export { importFetched, recogniseFetched } from './import-fetched.js';
export { type FetchConfig, type FetchPlan, planFetch } from './plan-fetch.js';
