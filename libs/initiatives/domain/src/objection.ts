import type { Result } from '@chokepoint/kernel';

/** Why a statement cannot join the others; null when it can. */
export type Objection = Result<never> | null;
