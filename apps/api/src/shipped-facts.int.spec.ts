import { type BenchmarkRow, benchmarksAnswer, criticality } from '@chokepoint/api-contract';
import { AT_WORK } from '@chokepoint/queries';
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
    ['minerals', 'minerals', ['', '/facts?limit=5', '/criticality', '/indicators']],
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

describe('a method at work', () => {
  it.each(Object.entries(AT_WORK))(
    '%s is carried by the answer to its question',
    async (id, at) => {
      const answer = await (await server.get(at.question)).text();
      expect(answer).toContain(`"method":"${id}"`);
    },
  );
});

describe('criticality of what ships', () => {
  const answerOf = async (path: string) => (await server.get(path)).json();
  const ofMineral = async (id: string, query = '') =>
    criticality.parse(await answerOf(`minerals/${id}/criticality${query}`));
  const minerals = async () =>
    ((await answerOf('minerals')) as { minerals: { id: string }[] }).minerals.map(({ id }) => id);

  it('brings the supply risk of 50 of 50 materials of 2017 out of its inputs', async () => {
    const studies = [];
    for (const id of await minerals()) studies.push(...(await ofMineral(id)).recomputed);
    const misses = studies.filter(({ within }) => within !== true);
    expect(misses.map(({ material }) => material)).toEqual([]);
    expect(studies).toHaveLength(50);
  });

  it.each([
    ['light-rare-earths', 5, 5],
    ['heavy-rare-earths', 10, 4.9],
    ['platinum-group-metals', 5, 2.5],
  ])('has %s as the plain mean of its %d members, %d', async (id, count, printed) => {
    const [group] = (await ofMineral(id)).group;
    expect(group).toMatchObject({ year: '2017', published: printed, gaps: [] });
    expect(group!.members).toHaveLength(count);
    expect(group!.meanOfPublished!.value!.toFixed(1)).toBe(printed.toFixed(1));
    expect(group!.meanOfRecomputed!.low).toBeLessThan(printed + 0.05);
    expect(group!.meanOfRecomputed!.high).toBeGreaterThan(printed - 0.05);
  });

  it('has each share of 2023 with a trade parameter', async () => {
    let parts = 0;
    for (const id of await minerals()) {
      for (const { scenarios } of (await ofMineral(id)).supply) {
        for (const mix of [scenarios[0]!.global, scenarios[0]!.eu]) {
          const without = mix?.parts.filter(({ t }) => t === null) ?? [];
          expect(without, id).toEqual([]);
          parts += mix?.parts.length ?? 0;
        }
      }
    }
    expect(parts).toBe(1619);
  });

  it('has gallium in 2023 as its shares, t and governance give it, and no supply risk', async () => {
    const { supply, gaps } = await ofMineral('gallium', '?t=CN:1.5');
    const [recorded, trade] = supply[0]!.scenarios;
    expect(recorded!.global!.hhi!.value).toBeCloseTo(5.03, 2);
    expect(recorded!.eu!.hhi!.value).toBeCloseTo(3.01, 2);
    expect(recorded!.eu!.rawSum.value).toBeCloseTo(0.96, 9);
    expect(recorded!.global!.parts[0]).toMatchObject({ area: 'CN', t: 1 });
    expect(recorded!.global!.parts[0]!.governance).toBeCloseTo(5.71, 2);
    expect(trade!.global!.hhi!.value).toBeGreaterThan(7.5);
    expect(recorded!.supplyRisk).toBeNull();
    expect(gaps.map(({ code }) => code)).toContain('rates-not-recorded');
  });
});

describe('benchmarks of what ships', () => {
  const all = async () =>
    benchmarksAnswer.parse(await (await server.get('benchmarks?asOf=2026-01-01')).json());
  const above = (rows: readonly BenchmarkRow[], basis: string) =>
    rows
      .filter((row) => row.basis === basis && row.status === 'above')
      .map(({ subject, stage, leader }) => `${subject} ${stage} ${leader}`)
      .sort();

  it('has the shares of EU sourcing over 65 % that the study of 2023 prints', async () => {
    const rows = (await all()).materials.flatMap((material) => material.rows);
    expect(above(rows, 'sourcing')).toEqual([
      'boron extraction TR',
      'cerium processing CN',
      'gallium processing CN',
      'germanium processing CN',
      'lithium processing CL',
      'magnesium processing CN',
      'neodymium processing CN',
      'praseodymium processing CN',
      'samarium processing CN',
    ]);
    const germanium = rows.find(
      ({ subject, basis }) => subject === 'germanium' && basis === 'sourcing',
    )!;
    expect(germanium.flags).toContain('suspect');
    expect(germanium.gaps.map(({ code }) => code)).toContain('suspect-row');
  });

  it('has imports over 65 % with since when, each under a customs code of its own', async () => {
    const rows = (await all()).materials.flatMap((material) => material.rows);
    expect(above(rows, 'imports')).toEqual(
      expect.arrayContaining(['boron extraction TR', 'magnesium processing CN']),
    );
    const magnesium = rows.find(
      ({ subject, basis }) => subject === 'magnesium' && basis === 'imports',
    )!;
    expect(magnesium.since).toMatchObject({ year: 2010, atLeast: false });
  });

  it('has no share of consumption and no capacity, and says what is missing', async () => {
    const { materials, capacity } = await all();
    const rows = materials.flatMap((material) => material.rows);
    const consumption = rows.filter(({ basis }) => basis === 'consumption');
    expect(consumption.length).toBeGreaterThan(17);
    for (const { status, largest, gaps } of consumption) {
      expect([status, largest]).toEqual(['not-computable', null]);
      expect(gaps.map(({ code }) => code)).toEqual(['consumption-unknown']);
    }
    expect(new Set(capacity.map(({ status }) => status))).toEqual(new Set(['not-computable']));
  });
});
