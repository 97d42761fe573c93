import { STAGE_NAMES } from '@chokepoint/charts';

/** A stage in words; one that is not known stands as it is. */
export const stageName = (stage: string): string =>
  STAGE_NAMES[stage as keyof typeof STAGE_NAMES] ?? stage;
