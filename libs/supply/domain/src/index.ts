export * from './events.js';
export * from './statement.js';
