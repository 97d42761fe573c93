export * from './analysis-event.js';
export * from './analysis.decider.js';
export * from './analysis.state.js';
export * from './events.js';
export * from './upcasters.js';
