export * from './canonical-json.js';
export * from './clock.js';
export * from './dated.js';
export * from './dates.js';
export * from './knowledge.js';
export * from './period.js';
export * from './position.js';
export * from './result.js';
