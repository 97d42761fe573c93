export * from './check-page.js';
export * from './freeze-view.js';
export { frozenPath } from './frozen-page.js';
export * from './read-page.js';
