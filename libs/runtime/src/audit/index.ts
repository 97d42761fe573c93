export * from './check-pack.js';
export type { PinnedState } from './gather.js';
export * from './make-pack.js';
export type { Manifest } from './manifest.js';
export { pinState } from './pin-state.js';
