export * from './bases.js';
export * from './capacity-lines.js';
export * from './capacity.js';
export * from './consumption-share.js';
export * from './pace.js';
export * from './since-when.js';
export * from './single-country.js';
