export type { AnalysesDone } from './run-analyses.js';
