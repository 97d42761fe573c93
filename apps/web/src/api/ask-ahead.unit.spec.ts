import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { askAhead, onDay } from './ask-ahead.js';
import { ask } from './queries.js';

describe('parameters as of another day', () => {
  it('keep what does not depend on it', () => {
    const params = { stage: 'processing', publishedBy: '2024-01-31', knownAt: '40' };
    expect(onDay(params, '2024-01-31', '2023-01-31')).toEqual({
      ...params,
      publishedBy: '2023-01-31',
    });
    expect(onDay(params, '2024-01-31', null)).toEqual({ ...params, publishedBy: undefined });
  });

  it('are judged on the day of the time bar, unless another was named', () => {
    const params = { publishedBy: '2024-01-31', asOf: '2024-01-31' };
    expect(onDay(params, '2024-01-31', '2023-01-31')).toEqual({
      publishedBy: '2023-01-31',
      asOf: '2023-01-31',
    });
    expect(onDay({ ...params, asOf: '2020-01-01' }, '2024-01-31', null)).toMatchObject({
      asOf: '2020-01-01',
    });
    expect(onDay({ publishedBy: undefined, asOf: undefined }, null, '2023-01-31')).toEqual({
      publishedBy: '2023-01-31',
      asOf: '2023-01-31',
    });
  });
});

describe('asking ahead', () => {
  afterEach(() => vi.unstubAllGlobals());

  const ANSWER = z.object({ path: z.string() });
  /** A client whose page shows two questions as of the latest state, one of them of no day. */
  async function aPage(status = 200) {
    const asked: string[] = [];
    vi.stubGlobal('fetch', async (url: string) => {
      asked.push(url);
      return Response.json({ path: url }, { status: url.includes('published') ? status : 200 });
    });
    const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
    const shown = [
      ask(ANSWER, 'minerals', { publishedBy: undefined, knownAt: undefined }),
      ask(ANSWER, 'facts', { publishedBy: undefined, period: '2022' }),
      ask(ANSWER, 'releases'),
    ];
    const ends = shown.map((one) => new QueryObserver(client, one).subscribe(() => undefined));
    await vi.waitFor(() => expect(client.isFetching()).toBe(0));
    asked.length = 0;
    return { client, asked, end: () => ends.forEach((stop) => stop()) };
  }

  it('asks what depends on the day once for each day, and not again', async () => {
    const { client, asked, end } = await aPage();
    const { signal } = new AbortController();
    await askAhead(client, null, ['2024-01-31', '2023-01-31'], signal);
    const wanted = [
      '/api/v1/minerals?publishedBy=2024-01-31',
      '/api/v1/facts?publishedBy=2024-01-31&period=2022',
      '/api/v1/minerals?publishedBy=2023-01-31',
      '/api/v1/facts?publishedBy=2023-01-31&period=2022',
    ];
    expect(asked).toEqual(wanted);
    await askAhead(client, null, ['2024-01-31'], signal);
    expect(asked).toEqual(wanted);
    end();
  });

  it('stops when the reader moves on', async () => {
    const { client, asked, end } = await aPage();
    const stop = new AbortController();
    stop.abort();
    await askAhead(client, null, ['2024-01-31'], stop.signal);
    expect(asked).toEqual([]);
    end();
  });

  it('goes on where one question is refused', async () => {
    const { client, asked, end } = await aPage(404);
    await askAhead(client, null, ['2024-01-31', '2023-01-31'], new AbortController().signal);
    expect(asked).toHaveLength(4);
    end();
  });

  it('stops when the server takes no more', async () => {
    const { client, asked, end } = await aPage(429);
    await askAhead(client, null, ['2024-01-31'], new AbortController().signal);
    expect(asked).toHaveLength(1);
    end();
  });
});
