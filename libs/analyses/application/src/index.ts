export type { Recorded } from './record-decision.js';
export * from './record-run.js';
export * from './register-analysis.js';
