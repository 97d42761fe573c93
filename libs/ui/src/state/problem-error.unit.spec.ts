import { describe, expect, it } from 'vitest';
import { explain, ProblemError } from './problem-error.js';

const problem = (status: number) =>
  new ProblemError({
    type: 'about:blank',
    title: 'x',
    status,
    code: 'unknown-mineral',
    detail: 'There is no mineral of that name.',
  });

describe('a failure in words', () => {
  it('says what the server said and what to do', () => {
    expect(explain(problem(404))).toMatchObject({
      code: 'unknown-mineral',
      detail: 'There is no mineral of that name.',
    });
    expect(explain(problem(404)).advice).toContain('time bar');
    expect(explain(problem(400)).advice).toContain('Change the question');
    expect(explain(problem(503)).advice).toContain('server log');
  });

  it('tells an unreachable server from a fault of the page', () => {
    expect(explain(new TypeError('Failed to fetch')).code).toBe('unreachable');
    expect(explain(new Error('boom'))).toMatchObject({ code: 'unexpected', detail: 'boom' });
    expect(explain('text').detail).toBe('text');
  });
});
