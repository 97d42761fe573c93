export { type AnalysisTask, readAnalysisWork, runOf, wantsRun } from './analyses/analysis-work.js';
export { type AnalysesParams, findAnalyses } from './analyses/find-analyses.js';
export { type AnalysisSeriesParams, findAnalysisSeries } from './analyses/find-analysis-series.js';
export { type BenchmarksParams, findBenchmarks } from './benchmarks/find-benchmarks.js';
export { type ConcentrationParams, findConcentration } from './concentration/find-concentration.js';
export { type ContractsParams, findContracts } from './contracts/find-contracts.js';
export { type CorrectionsParams, findCorrections } from './corrections/find-corrections.js';
export { type CriticalityParams, findCriticality } from './criticality/find-criticality.js';
export { findNotes, type NotesParams } from './reviews/find-notes.js';
export { findSignOff, findSignOffs, type FoundSignOffs } from './reviews/find-sign-offs.js';
export {
  findFrozenView,
  findFrozenViews,
  type FoundFrozenViews,
} from './reviews/find-frozen-views.js';
export { findCoverage } from './coverage/find-coverage.js';
export { type FactsParams, findFacts } from './facts/find-facts.js';
export { findIndicators, type IndicatorsParams } from './indicators/find-indicators.js';
export { IndicatorMemory } from './indicators/indicator-memory.js';
export { findImpact, type ImpactParams } from './impact/find-impact.js';
export {
  findInitiative,
  findInitiatives,
  type InitiativeParams,
  type InitiativesParams,
} from './initiatives/find-initiatives.js';
export { type CalendarParams, findCalendar } from './initiatives/calendar/find-calendar.js';
export { type CommitmentsParams, findCommitments } from './initiatives/find-commitments.js';
export { findInitiativeHistory, type HistoryParams } from './initiatives/find-history.js';
export { findInitiativeNames } from './initiatives/find-names.js';
export { type ExposureParams, findExposure } from './initiatives/find-exposure.js';
export { findPerimeters } from './initiatives/find-perimeters.js';
export { findOwners, findPositions, type RegisterParams } from './initiatives/find-owners.js';
export { findRegisterExport } from './initiatives/find-register-export.js';
export { findScorecard } from './initiatives/find-scorecard.js';
export {
  positionOf,
  type ProjectionState,
  type ReadModels,
  readModels,
  type Snapshot,
} from './knowledge/read-models.js';
export {
  type AskedKnowledge,
  readKnowledge,
  resolveKnowledge,
  staleness,
} from './knowledge/resolve-knowledge.js';
export type { Find, ReadDb, ResolvedKnowledge } from './knowledge/resolved-knowledge.js';
export type { Between, FindBetween } from './differences/comparison.js';
export { findDifferences, type DifferencesParams } from './differences/find-differences.js';
export {
  findFigureDifferences,
  type FigureDifferencesParams,
} from './differences/find-figure-differences.js';
export {
  findRegisterDifferences,
  type RegisterDifferencesParams,
} from './differences/find-register-differences.js';
export { type AskedState, readState, resolveState } from './differences/state.js';
export { AT_WORK } from './methods/at-work.js';
export { findMethod, findMethods } from './methods/find-methods.js';
export { findMineral } from './mineral/find-mineral.js';
export { findMinerals, type MineralsParams } from './minerals/find-minerals.js';
export { findProject, findProjects, type ProjectsParams } from './projects/find-projects.js';
export { statementWords } from './projects/statement-words.js';
export { findReasons, type ReasonsParams } from './rejects/find-reasons.js';
export { findRejects, type RejectsParams } from './rejects/find-rejects.js';
export { findHistory } from './revisions/find-history.js';
export { findRevisions, type RevisionsParams } from './revisions/find-revisions.js';
export type { FigureKey } from './revisions/history.query.js';
export { findUnchanged, type UnchangedParams } from './unchanged/find-unchanged.js';
export { findWhatIf } from './what-if/find-what-if.js';
export { findStockpiles } from './stockpiles/find-stockpiles.js';
export type { StockpileFilter } from './stockpiles/stockpiles.query.js';
export { findRelease, findReleases } from './releases/find-releases.js';
export * from './precedence/find-precedence.js';
export * from './comparison/find-comparison.js';
export * from './sources/find-sources.js';
