import { ANALYSES_PROJECTION } from './analyses.projection.js';
import { FIGURES_PROJECTION } from './figures.projection.js';
import type { Projection } from './projection.js';
import { PROJECTS_PROJECTION } from './projects.projection.js';
import { REGISTER_PROJECTION } from './register.projection.js';
import { REVIEWS_PROJECTION } from './reviews.projection.js';

/** Every projection of the product. */
export const PROJECTIONS: readonly Projection[] = [
  FIGURES_PROJECTION,
  REGISTER_PROJECTION,
  ANALYSES_PROJECTION,
  PROJECTS_PROJECTION,
  REVIEWS_PROJECTION,
];
