export * from './events.js';
export * from './review.decider.js';
export * from './upcasters.js';
