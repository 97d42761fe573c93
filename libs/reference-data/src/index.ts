export * from './facts/index.js';
export * from './register/index.js';
