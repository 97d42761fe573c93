export * from './concentration-input.js';
export * from './concentration-result.js';
export * from './concentration.js';
export * from './herfindahl.js';
export * from './import-reliance.js';
export * from './share-row.js';
