import { ProblemError } from '@chokepoint/ui';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { apiUrl, get } from './get.js';

const answer = (body: unknown, status = 200, type = 'application/json'): void => {
  vi.stubGlobal('fetch', () =>
    Promise.resolve(
      new Response(JSON.stringify(body), { status, headers: { 'content-type': type } }),
    ),
  );
};
const ask = () => get(z.object({ n: z.number() }), 'thing');

afterEach(() => vi.unstubAllGlobals());

describe('a question to the server', () => {
  it('leaves out what was not asked for', () => {
    expect(apiUrl('minerals', { publishedBy: '2023-12-31', knownAt: undefined, since: '' })).toBe(
      '/api/v1/minerals?publishedBy=2023-12-31',
    );
    expect(apiUrl('minerals')).toBe('/api/v1/minerals');
  });

  it('gives the parsed answer', async () => {
    answer({ n: 1 });
    await expect(ask()).resolves.toEqual({ n: 1 });
  });

  it('fails with the problem that the server states', async () => {
    answer(
      { type: 'about:blank', title: 'No', status: 404, code: 'unknown-mineral', detail: 'No.' },
      404,
      'application/problem+json',
    );
    await expect(ask()).rejects.toMatchObject({ problem: { code: 'unknown-mineral' } });
  });

  it('fails in words when something else than the server answers', async () => {
    answer('<html>', 502, 'text/html');
    await expect(ask()).rejects.toMatchObject({ problem: { code: 'http-502', status: 502 } });
  });

  it('refuses an answer that does not fit the contract, and says where', async () => {
    answer({ n: 'one' });
    const failure = await ask().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ProblemError);
    expect(failure).toMatchObject({ problem: { code: 'answer-out-of-contract' } });
    expect((failure as Error).message).toContain("at 'n'");
  });
});
