export * from './facts/index.js';
export * from './register/index.js';
export { PROJECTS } from './projects/index.js';
