export * from './commitment.js';
export * from './dated.js';
export * from './events.js';
export * from './initiative-event.js';
export * from './initiative.decider.js';
export * from './initiative.state.js';
export * from './initiative-status.js';
export * from './upcasters.js';
