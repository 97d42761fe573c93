import { ROUTES } from '@chokepoint/runtime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { excerpt } from './openapi/excerpt.js';
import { openInMemory, serverOver, type SampleServer } from './testing/sample-server.js';

interface Operation {
  readonly 'x-example-request'?: string;
  readonly responses: Record<string, { content?: Record<string, { examples?: Examples }> }>;
}
type Examples = { example: { value: unknown } };

let server: SampleServer;
let examples: { request: string; value: unknown }[];
beforeAll(async () => {
  const runtime = await openInMemory();
  expect(await runtime.ensureShippedFacts()).toEqual([]);
  await runtime.catchUp();
  await runtime.notarise();
  server = await serverOver(runtime);
  const document = (await (await fetch(`${server.url}/api/openapi.json`)).json()) as {
    paths: Record<string, { get?: Operation }>;
  };
  examples = Object.values(document.paths).flatMap(({ get }) => {
    const shown = get?.responses['200']?.content?.['application/json']?.examples;
    const request = get?.['x-example-request'];
    return shown && request ? [{ request, value: shown.example.value }] : [];
  });
});
afterAll(() => server.close());

const routeOf = (request: string) => {
  const path = request.replace('/api/v1/', '').split('?')[0]!.split('/');
  return ROUTES.find(({ pattern }) => {
    const parts = pattern.split('/');
    return (
      parts.length === path.length && parts.every((part, at) => part === ':id' || part === path[at])
    );
  })!;
};

describe('the examples of the OpenAPI document, on the shipped facts', () => {
  it('are there for every route', () => {
    const shown = examples.map(({ request }) => routeOf(request).pattern);
    expect(shown.sort()).toEqual(ROUTES.map(({ pattern }) => pattern).sort());
  });

  it('are what the server answers, in the shape of the contract', async () => {
    for (const { request, value } of examples) {
      const live: unknown = await (await fetch(`${server.url}${request}`)).json();
      expect(excerpt(live).value, request).toEqual(value);
      expect(routeOf(request).answer.parse(live), request).toEqual(live);
    }
  });
});

describe('every mineral, initiative and release that ships', () => {
  const list = async <Item>(path: string, key: string) =>
    ((await (await server.get(path)).json()) as Record<string, Item[]>)[key]!;

  it.each([
    ['minerals', 'minerals', ['', '/facts?limit=5', '/indicators']],
    ['initiatives', 'initiatives', ['', '/impact']],
    ['releases', 'releases', ['', '/rejects']],
  ])('answers in the shape of the contract: %s', async (path, key, ways) => {
    const items = await list<{ id: string }>(path, key);
    expect(items.length).toBeGreaterThan(5);
    for (const { id } of items) {
      for (const way of ways) {
        const response = await server.get(`${path}/${id}${way}`);
        const answer: unknown = await response.json();
        const route = routeOf(`/api/v1/${path}/${id}${way}`);
        expect(route.answer.parse(answer), `${path}/${id}${way}`).toEqual(answer);
      }
    }
  });
});
