import type { Refusal } from '@chokepoint/kernel';

/** A try that failed and may be repeated; thrown to whoever counts the tries. */
export class TryAgain extends Error {
  constructor(
    readonly refusal: Refusal,
    /** How long the publisher asked to wait; null when it did not say. */
    readonly askedMs: number | null,
    /** Nobody is busy: what is there just has to be begun anew. */
    readonly atOnce = false,
  ) {
    super(refusal.message);
  }
}

/** A try that would have to wait too long. */
export class GivenUp extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.message);
  }
}

/** A body that is longer than what is taken. */
export class TooLarge extends Error {}
