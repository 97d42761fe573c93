export * from './events.js';
export * from './project-event.js';
export * from './project.decider.js';
export * from './project.state.js';
export * from './project-standing.js';
export * from './upcasters.js';
