export {
  figureFromStatements,
  type MineralSlice,
  reportsSlice,
  type SliceFigure,
} from './concentration/slice-figure.js';
export {
  correctedEditions,
  type CorrectedEdition,
  type SliceCorrection,
} from './corrections/corrected-editions.js';
export { type Edition, publishedSpans, type Span } from './slices/rectangles.js';
export { dropReadModels } from './generations/drop-generations.js';
export { pruneReadModels, resumeProjection } from './run/administer.js';
export { FIGURES_PROJECTION } from './run/figures.projection.js';
export type { Kept } from './run/keep.js';
export type { Projection } from './run/projection.js';
export { PROJECTIONS } from './run/projections.js';
export { type Rebuilt, rebuildProjection, stoppedMessage } from './run/rebuild.js';
export { ANALYSES_PROJECTION } from './run/analyses.projection.js';
export { PROJECTS_PROJECTION } from './run/projects.projection.js';
export { REVIEWS_PROJECTION } from './run/reviews.projection.js';
export { REGISTER_PROJECTION } from './run/register.projection.js';
export {
  type ProjectionOptions,
  type ProjectionOutcome,
  type ProjectionProgress,
  runProjections,
} from './run/run-projections.js';
