import { ANALYSES } from './analyses.layout.js';
import { FIGURES } from './figures.layout.js';
import type { Layout } from './layout.js';
import { PROJECTS } from './projects.layout.js';
import { REGISTER } from './register.layout.js';
import { REVIEWS } from './reviews.layout.js';

/** The layouts of all projections, as this version of the product reads and writes them. */
export const LAYOUTS: readonly Layout[] = [FIGURES, REGISTER, ANALYSES, PROJECTS, REVIEWS];
