import {
  type BenchmarkRow,
  benchmarksAnswer,
  criticality,
  unchangedAnswer,
} from '@chokepoint/api-contract';
import { AT_WORK } from '@chokepoint/queries';
import { frozenViewRoute, ROUTES, signOffRoute } from '@chokepoint/runtime';
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
    // Nobody has signed anything off yet, or published it.
    const none: readonly string[] = [signOffRoute.pattern, frozenViewRoute.pattern];
    const wanted = ROUTES.filter(({ pattern }) => !none.includes(pattern));
    expect(shown.sort()).toEqual(wanted.map(({ pattern }) => pattern).sort());
  });

  it('are what the server answers, in the shape of the contract', async () => {
    for (const { request, value } of examples) {
      // A feed is a calendar or Atom to whoever does not ask for JSON.
      const headers = { accept: 'application/json' };
      const live: unknown = await (await fetch(`${server.url}${request}`, { headers })).json();
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

describe('the claim of 2011, on the shipped facts', () => {
  const ask = async (query: string) =>
    unchangedAnswer.parse(await (await server.get(`unchanged?${query}`)).json());
  const ofImports = async (mineral: string) => {
    const answer = await ask(`outcome=top1-eu-imports&mineral=${mineral}`);
    return answer.rows.find(({ reach }) => reach === 'before')!;
  };

  // Worked out by hand from the rows of BACI V202601: imports from the leader over all imports.
  it.each([
    ['permanent-magnets', 'CN 218115292 / 297385179', 'CN 1077193795 / 1193398703', 'moved-up'],
    ['nickel', 'RU 4808603088 / 7279265951', 'NO 1517040330 / 3364616676', 'moved-down'],
    ['lithium', 'CL 78994804 / 97217596', 'CL 201215847 / 240967576', 'within-margin'],
    ['feldspar', 'TR 105603275 / 115705954', 'TR 212394390 / 244099788', 'within-margin'],
  ])('%s: 2010 %s, 2024 %s', async (mineral, then, now, verdict) => {
    const row = await ofImports(mineral);
    const byHand = (text: string) => {
      const [area = '', part = '', , whole = ''] = text.split(' ');
      return { area, share: Number(part) / Number(whole) };
    };
    const [first, latest] = [byHand(then), byHand(now)];
    expect(row.first).toMatchObject({ period: '2010', leader: { area: first.area } });
    expect(row.latest).toMatchObject({ period: '2024', leader: { area: latest.area } });
    expect(row.first!.value).toBeCloseTo(first.share, 9);
    expect(row.latest!.value).toBeCloseTo(latest.share, 9);
    expect(row.difference!.low).toBeCloseTo(latest.share - first.share, 9);
    expect(row.verdict).toBe(verdict);
  });

  it.each([
    [
      'permanent-magnets',
      [0.5013, 0.5869, 0.6305, 0.703, 0.7334],
      [0.8291, 0.8509, 0.8976, 0.8881, 0.9026],
      'not-shown',
    ],
    [
      'lithium',
      [0.8319, 0.8253, 0.8523, 0.8012, 0.8126],
      [0.8663, 0.7648, 0.8643, 0.7845, 0.835],
      'unchanged',
    ],
  ])('%s: means of 2006-2010 and 2020-2024', async (mineral, before, latest, result) => {
    const mean = (shares: readonly number[]) =>
      shares.reduce((sum, share) => sum + share, 0) / shares.length;
    const { test } = await ofImports(mineral);
    expect(test.before.periods).toEqual(['2006', '2007', '2008', '2009', '2010']);
    expect(test.latest.periods).toEqual(['2020', '2021', '2022', '2023', '2024']);
    expect(test.before.mean).toBeCloseTo(mean(before), 4);
    expect(test.difference).toBeCloseTo(mean(latest) - mean(before), 3);
    expect(test.result).toBe(result);
  });

  it('holds no imports of Japan, so the method is not shown on the case that did move', async () => {
    const { positiveControl, meetings, importReliance } = await ask('mineral=rare-earths');
    expect(importReliance.years).toEqual([{ year: '2017', materials: 49 }]);
    expect(importReliance.gaps.map(({ code }) => code)).toEqual(['import-reliance-not-twice']);
    expect(positiveControl.series).toEqual([]);
    expect(positiveControl.gaps.map(({ code }) => code)).toEqual(['no-data']);
    expect(positiveControl.citations.map(({ verification }) => verification)).toEqual([
      'secondary',
      'secondary',
    ]);
    expect(meetings).toMatchObject({ initiative: 'trilateral-conference', commitments: 0 });
    expect(meetings!.meetings.map(({ place }) => place)).toContain('Tokyo');
  });

  it('says in a sentence what it counted, at any margin and day of publication', async () => {
    for (const query of [
      '',
      'margin=0.01',
      'margin=0.3',
      'since=crm-act',
      'publishedBy=2025-06-30',
    ]) {
      for (const { sentence, sinceDay, withinSeries } of (await ask(query)).summaries) {
        const { withinMargin, movedUp, movedDown } = sinceDay.total > 0 ? sinceDay : withinSeries;
        const counts = `for ${withinMargin}, higher by more for ${movedUp} and lower by more for ${movedDown}`;
        const none = sinceDay.total + withinSeries.total === 0;
        expect(sentence).toContain(none ? 'No two figures' : counts);
        expect(sentence).not.toMatch(/caus/i);
      }
    }
  });
});
