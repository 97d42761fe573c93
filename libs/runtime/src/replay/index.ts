export { ledgerUntil } from './ledger-until.js';
export { type Replay, replay, type ReplayOptions } from './replay.js';
