import { type Problem } from '@chokepoint/api-contract';

/** The server refused or failed and said how (RFC 9457). */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
    this.name = 'ProblemError';
  }
}

export interface Explanation {
  readonly detail: string;
  readonly code: string;
  /** What the reader can do. */
  readonly advice: string;
}

/** Words for any failure: what happened and what to do about it. */
export function explain(error: unknown): Explanation {
  if (error instanceof ProblemError) {
    const { detail, code, status } = error.problem;
    const advice =
      status === 404
        ? 'Check the address, or move the time bar: it may be unknown at this state of knowledge.'
        : status < 500
          ? 'Change the question and try again.'
          : 'Try again; if it stays, look at the server log.';
    return { detail, code, advice };
  }
  if (error instanceof TypeError) {
    return {
      detail: 'The server could not be reached.',
      code: 'unreachable',
      advice: 'See that it runs, then try again.',
    };
  }
  const detail = error instanceof Error ? error.message : String(error);
  return { detail, code: 'unexpected', advice: 'Try again; the rest of the page goes on working.' };
}
