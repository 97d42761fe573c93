export * from './holding.js';
export * from './import-own-data.js';
