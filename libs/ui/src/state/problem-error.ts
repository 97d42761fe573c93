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

const ADVICE: Readonly<Record<number, string>> = {
  401: 'Type the write token again; whoever runs the server knows it.',
  403: 'Ask whoever runs the server.',
  404: 'Check the address, or move the time bar: it may be unknown at this state of knowledge.',
  413: 'Bring less at a time.',
  415: 'Bring it in a form that is read.',
  422: 'Mend what is named and try again.',
};
const adviceFor = (status: number): string =>
  status < 500
    ? 'Change the question and try again.'
    : 'Try again; if it stays, look at the server log.';

/** Words for any failure: what happened and what to do about it. */
export function explain(error: unknown): Explanation {
  if (error instanceof ProblemError) {
    const { detail, code, status } = error.problem;
    return { detail, code, advice: ADVICE[status] ?? adviceFor(status) };
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
