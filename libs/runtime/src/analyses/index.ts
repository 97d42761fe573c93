export { type AnalysesDone, type AnalysesJob, runAnalyses } from './run-analyses.js';
