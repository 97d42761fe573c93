import type { Refusal, Result } from '@chokepoint/kernel';

/** Carries a refusal out of a command to the one place that prints it. */
export class RefusedError extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.message);
  }
}

/** The value, or out of the command with the refusal. */
export function orRefuse<T>(result: Result<T>): T {
  if (!result.ok) throw new RefusedError(result.error);
  return result.value;
}
