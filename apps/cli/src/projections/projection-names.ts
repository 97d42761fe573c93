import type { RebuiltProjection } from '@chokepoint/runtime';

export type ProjectionName = RebuiltProjection['name'];

const ALL: Readonly<Record<ProjectionName, true>> = {
  figures: true,
  register: true,
  analyses: true,
  projects: true,
  reviews: true,
};

/** The projections by their names on the command line. */
export const PROJECTION_NAMES = Object.keys(ALL) as readonly ProjectionName[];
