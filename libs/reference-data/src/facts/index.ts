export * from './facts-file.js';
export * from './shipped-event.js';
export * from './shipped-facts.js';
