export * from './chart.js';
export * from './format/benchmark.js';
export * from './format/date.js';
export * from './format/flags.js';
export * from './format/indicator.js';
export * from './format/initiative.js';
export * from './format/number.js';
export * from './format/outcome.js';
export * from './format/project.js';
export * from './format/quality.js';
export * from './format/release-state.js';
export * from './format/unchanged.js';
export * from './format/verdict.js';
export * from './format/vocabulary.js';
export * from './format/what-if.js';
export * from './matrix.js';
export * from './options/assessments.option.js';
export * from './options/concentration-over-time.option.js';
export { type Metric } from './options/concentration-series.js';
export { type DatedEvent } from './options/events-strip.js';
export * from './options/dumbbell.option.js';
export { seriesId } from './options/dumbbell-rows.js';
export * from './options/imports-by-partner.option.js';
export * from './options/indicator.option.js';
export * from './options/counterfactual.option.js';
export { type OutsidePoint, periodUseWords } from './options/counterfactual-series.js';
export {
  type ForestOrder,
  forestOrder,
  movementKey,
  smallestInWords,
} from './options/forest-rows.js';
export * from './options/forest.option.js';
export * from './options/imports-by-partner.option.js';
export * from './options/landed-cost.option.js';
export * from './options/instruments.option.js';
export * from './options/placebos.option.js';
export { type PlacebosInput } from './options/placebo-strips.js';
export * from './options/prices.option.js';
export * from './options/relations.option.js';
export * from './options/supplier-map.option.js';
export * from './options/suppliers-stacked.option.js';
export * from './options/timeline.option.js';
export * from './options/tornado.option.js';
export * from './options/unchanged-path.option.js';
export * from './sparkline.js';
export * from './theme/area-colour.js';
export * from './theme/chart-theme.js';
export * from './theme/scale.js';
export * from './titles/benchmark-sentence.js';
export * from './titles/movement-title.js';
export * from './titles/overview-sentence.js';
export * from './titles/supplier-title.js';
