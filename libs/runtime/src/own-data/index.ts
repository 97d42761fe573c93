export * from './holding.js';
export * from './import-own-data.js';
// The API reads tables through this library only.
export { previewOwnData, textFile } from '@chokepoint/importers';
