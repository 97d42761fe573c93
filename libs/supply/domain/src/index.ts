export * from './correction.js';
export * from './events.js';
export * from './precedence.js';
export * from './release.decider.js';
export * from './release.state.js';
export * from './statement.js';
export * from './upcasters.js';
