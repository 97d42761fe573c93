export * from './database.js';
export * from './migrations/index.js';
export * from './tables/analysis.js';
export * from './tables/columns.js';
export * from './tables/facts.js';
export * from './tables/register.js';
export * from './tables/releases.js';
