export * from './before-after.js';
export * from './overlapping.js';
export * from './period-side.js';
export * from './series-breaks.js';
