export * from './clock-and-ids.js';
export * from './postgres-server.js';
export * from './test-databases.js';
export * from './throw-away-pglite.js';
export * from './throw-away-postgres.js';
