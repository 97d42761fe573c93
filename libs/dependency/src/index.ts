export * from './concentration-input.js';
export * from './concentration-result.js';
export * from './concentration.js';
export * from './days-of-cover.js';
export * from './herfindahl.js';
export * from './import-reliance.js';
export * from './share-row.js';
