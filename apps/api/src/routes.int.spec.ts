import { frozenViewRoute, projectRoute, signOffRoute, ROUTES } from '@chokepoint/runtime';
import {
  concentration,
  ledgerEventDetail,
  ledgerEventsAnswer,
  problem,
} from '@chokepoint/api-contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SAMPLE_PROJECT } from './testing/sample-project.js';
import { sampleServer, type SampleServer } from './testing/sample-server.js';

let server: SampleServer;
beforeAll(async () => {
  server = await sampleServer();
});
afterAll(() => server.close());

/** The sample with a project besides. */
async function serverWithProject(): Promise<SampleServer> {
  const token = 'a-secret-for-the-test';
  const writing = await sampleServer({ CHOKEPOINT_WRITE_TOKEN: token });
  const project = { expectedRevision: 0, type: 'ProjectRegistered', data: SAMPLE_PROJECT };
  const headers = { authorization: `Bearer ${token}` };
  const recorded = await writing.post('projects/sample-works/statements', project, headers);
  expect(recorded.status).toBe(200);
  return writing;
}

const json = async (path: string): Promise<unknown> => {
  const response = await server.get(path, { accept: 'application/json' });
  expect(response.status, path).toBe(200);
  return response.json();
};
const events = async (query: string) =>
  ledgerEventsAnswer.parse(await json(`ledger/events?${query}`));
const positions = async (query: string) =>
  (await events(query)).events.map(({ position }) => position);
const CONCENTRATION = 'minerals/gallium/concentration?stage=processing&basis=world-production';

/** One question a route; a route without one fails the test. */
const QUESTIONS: Readonly<Record<string, string>> = {
  minerals: 'minerals?since=gallium-licences',
  'minerals/:id': 'minerals/gallium',
  'minerals/:id/concentration': CONCENTRATION,
  'minerals/:id/concentration/proof': `${CONCENTRATION.replace('?', '/proof?')}&period=2022`,
  'minerals/:id/indicators': 'minerals/gallium/indicators?asOf=2026-01-01',
  indicators: 'indicators?indicator=top1&asOf=2026-01-01',
  'minerals/:id/facts': 'minerals/gallium/facts?period=2022&area=CN',
  'minerals/:id/criticality': 'minerals/gallium/criticality?t=CN:1.5&assume=former-rates',
  benchmarks: 'benchmarks?asOf=2026-01-01',
  initiatives: 'initiatives?mineral=gallium',
  'initiatives/:id': 'initiatives/gallium-licences?asOf=2026-01-01',
  'initiatives/:id/history': 'initiatives/gallium-licences/history',
  commitments: 'commitments?asOf=2026-03-07&binding=true',
  owners: 'owners?asOf=2026-01-01',
  positions: 'positions?asOf=2026-01-01',
  perimeters: 'perimeters?asOf=2026-01-01',
  exposure: 'exposure?asOf=2026-01-01&portfolio=gallium:processing:CN',
  scorecard: 'scorecard?asOf=2026-01-01',
  'register/export': 'register/export',
  'calendar.ics': 'calendar.ics?asOf=2026-01-01&mineral=gallium',
  'changes.atom': 'changes.atom?initiative=gallium-licences&limit=5',
  'initiatives/:id/impact': 'initiatives/gallium-licences/impact',
  analyses: 'analyses',
  'analyses/:id/series': 'analyses/gallium-licences.top1-world-production/series?mineral=gallium',
  unchanged: 'unchanged?since=gallium-licences&margin=0.05&outcome=top1-world-production',
  'what-if':
    'what-if?price=60&freight=2&buyerTonnes=200&floor=75&plantTonnes=5000&opex=20&debtMillion=300&debtRate=0.08&debtYears=10&accessLoss=0.1',
  projects: 'projects?asOf=2026-01-01',
  'projects/import/template': 'projects/import/template',
  releases: 'releases',
  'releases/:id': 'releases/usgs-mcs-2024',
  'releases/:id/rejects': 'releases/usgs-mcs-2024/rejects',
  'minerals/:id/comparison':
    'minerals/gallium/comparison?stage=processing&basis=world-production&frequency=annual',
  'releases/:id/rejects/reasons': 'releases/usgs-mcs-2024/rejects/reasons',
  coverage: 'coverage',
  sources: 'sources?asOf=2026-01-01',
  precedence: 'precedence',
  corrections: 'corrections?mineral=gallium',
  notes: 'notes?mineral=gallium',
  'frozen-views': 'frozen-views?mineral=gallium',
  'sign-offs': 'sign-offs?mineral=gallium',
  stockpiles: 'stockpiles?mineral=gallium',
  'minerals/:id/contracts': 'minerals/gallium/contracts',
  methods: 'methods',
  'methods/:id': 'methods/concentration@1',
  'own-data/templates': 'own-data/templates',
  'own-data/templates/:id': 'own-data/templates/supply',
  revisions: 'revisions?mineral=gallium',
  diff: 'diff?from=2023-12-31',
  'diff/figures': 'diff/figures?from=2023-12-31&mineral=gallium',
  'diff/register': 'diff/register?from=2023-12-31',
  'minerals/:id/history':
    'minerals/gallium/history?stage=processing&basis=world-production&measure=production&source=usgs-mcs&period=2022&area=CN',
  'ledger/head': 'ledger/head',
  'ledger/events': 'ledger/events',
  'ledger/events/:id': 'ledger/events/{last}',
  'ledger/heads': 'ledger/heads',
  'ledger/proof/:id': 'ledger/proof/{last}',
  'ledger/consistency': 'ledger/consistency?from=3&to=8',
};

/** Asked where there is one: the sample has none. */
const ELSEWHERE = new Set(
  [projectRoute, signOffRoute, frozenViewRoute].map(({ pattern }) => pattern),
);

describe('every route of the contract', () => {
  it.each(ROUTES.filter(({ pattern }) => !ELSEWHERE.has(pattern)))(
    '$pattern answers as the contract says, nothing more and nothing less',
    async (route) => {
      const [last] = (await events('limit=1')).events;
      const answer = await json(QUESTIONS[route.pattern]!.replace('{last}', last!.id));
      expect(route.answer.parse(answer)).toEqual(answer);
    },
  );

  it('so does projects/:id, where there is a project', async () => {
    const writing = await serverWithProject();
    try {
      const response = await writing.get('projects/sample-works?asOf=2026-01-01');
      const answer: unknown = await response.json();
      expect(projectRoute.answer.parse(answer)).toEqual(answer);
    } finally {
      await writing.close();
    }
  });

  it('ledger/events answers what the log held at a position or an instant', async () => {
    const all = await positions('limit=200');
    expect(await positions('limit=200&knownAt=4')).toEqual(all.slice(-4));
    expect(await positions('limit=2&knownAt=4&before=4')).toEqual(['3', '2']);
    expect(await positions('limit=200&knownAt=2000-01-01')).toEqual([]);
    expect((await server.get('ledger/events?knownAt=yesterday')).status).toBe(400);
    expect((await server.get('ledger/events?publishedBy=2024-01-31')).status).toBe(400);
  });

  it('ledger/events/:id answers what the event says', async () => {
    const [last] = (await events('limit=1')).events;
    const answer = ledgerEventDetail.parse(await json(`ledger/events/${last!.id}`));
    expect(answer).toMatchObject({ type: 'InitiativeAnnounced', data: { lane: 'shock' } });
  });
});

describe('gallium after the edition of 2024', () => {
  const china2022 = async (more: string) => {
    const { periods } = concentration.parse(await json(`${CONCENTRATION}${more}`));
    return periods.find(({ period }) => period === '2022')?.shares[0];
  };

  it('shows the newest figure by default', async () => {
    expect(await china2022('')).toMatchObject({ area: 'CN', name: 'China', value: 600_000 });
  });

  it('shows what was published by the end of 2023', async () => {
    expect(await china2022('&publishedBy=2023-12-31')).toMatchObject({ value: 540_000 });
  });

  it('shows what the ledger had recorded at a position', async () => {
    expect(await china2022('&knownAt=4')).toMatchObject({ value: 540_000 });
  });

  it('leaves a withheld value without a number', async () => {
    expect(await json('minerals/gallium/facts?area=KR')).toMatchObject({
      facts: [{ value: null, flags: ['withheld'], raw: 'W', row: 4 }],
    });
  });
});

describe('refusals', () => {
  const refused = async (path: string, status: number) => {
    const response = await server.get(path);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(response.headers.get('cache-control')).toBe('no-store');
    return problem.parse(await response.json());
  };

  it.each([
    ['minerals/unobtainium', 'unknown-mineral'],
    ['minerals/unobtainium/facts', 'unknown-mineral'],
    ['minerals/unobtainium/criticality', 'unknown-mineral'],
    ['minerals/gallium/criticality?t=ZY:1.1', 'unknown-area'],
    ['minerals/gallium/criticality?governance=1999', 'unknown-governance'],
    ['benchmarks?mineral=unobtainium', 'unknown-mineral'],
    ['initiatives/none', 'unknown-initiative'],
    ['initiatives/none/impact', 'unknown-initiative'],
    ['projects/none', 'unknown-project'],
    ['projects?mineral=unobtainium', 'unknown-mineral'],
    ['projects?initiative=none', 'unknown-initiative'],
    ['projects?country=XQ', 'unknown-area'],
    ['releases/none', 'unknown-release'],
    ['releases/none/rejects', 'unknown-release'],
    ['releases/none/rejects/reasons', 'unknown-release'],
    ['ledger/events/none', 'unknown-event'],
    ['methods/none', 'unknown-method'],
    ['methods/concentration@99', 'unknown-method'],
  ])('%s is 404 %s', async (path, code) => {
    expect(await refused(path, 404)).toMatchObject({
      code,
      status: 404,
      instance: `/api/v1/${path}`,
    });
  });

  it('names each parameter that cannot be used', async () => {
    const found = await refused(
      'minerals/gallium/concentration?stage=mining&publishedBy=yesterday&publishdBy=x',
      400,
    );
    expect(found.code).toBe('bad-parameters');
    const fields = found.errors!.map(({ field }) => field);
    expect(fields).toEqual(expect.arrayContaining(['stage', 'basis', 'publishedBy', 'publishdBy']));
  });

  it.each([
    ['t=CN:1.6', 'bad-trade-parameter'],
    ['t=CN:1.1,CN:1.2', 'bad-trade-parameter'],
    ['t=CN:1.1&t=RU:1.2', 'bad-parameters'],
    ['t=China', 'bad-parameters'],
    ['governance=2024:2023/2019', 'bad-governance'],
    ['assume=anything', 'bad-parameters'],
  ])('takes no assumption that it cannot read: %s', async (query, code) => {
    expect(await refused(`minerals/gallium/criticality?${query}`, 400)).toMatchObject({ code });
  });

  it.each([
    ['price=60&freight=2', 'bad-parameters', ['buyerTonnes']],
    ['price=0&freight=&buyerTonnes=1', 'bad-parameters', ['price', 'freight']],
    ['price=60&freight=2&buyerTonnes=1&takeOrPay=1.2', 'bad-parameters', ['takeOrPay']],
    ['price=60&freight=2&buyerTonnes=1&collarFloor=9&collarCap=8', 'bad-collar', []],
  ])('takes no input of a what-if that cannot be: %s', async (query, code, fields) => {
    const found = await refused(`what-if?${query}`, 400);
    expect(found.code).toBe(code);
    expect([...new Set((found.errors ?? []).map(({ field }) => field))]).toEqual(fields);
  });

  it('knows no day that is not in the calendar', async () => {
    expect(await refused('releases?publishedBy=2023-02-30', 400)).toMatchObject({
      code: 'bad-published-by',
    });
  });

  it('answers an unknown route below /api with a problem, also to a browser', async () => {
    const response = await server.get('nothing', { accept: 'text/html' });
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({
      code: 'no-such-route',
      instance: '/api/v1/nothing',
    });
  });

  it('answers an address that is not well formed with a problem', async () => {
    expect(await refused('minerals/%E0%A4%A', 400)).toMatchObject({ status: 400 });
  });

  it.each(['releases/a%00b', 'minerals/gallium/facts?area=%00'])(
    'refuses U+0000 in %s before it reaches the database',
    async (path) => {
      expect(await refused(path, 400)).toMatchObject({ code: 'bad-address' });
    },
  );

  it('refuses a format that it cannot give', async () => {
    const response = await server.get('ledger/head', { accept: 'text/csv' });
    expect(response.status).toBe(406);
    expect(await response.json()).toMatchObject({ code: 'not-acceptable' });
  });
});

describe('the log', () => {
  it('is listed newest first, a page at a time, by position', async () => {
    const first = await events('limit=4');
    expect(first.events.map(({ position }) => position)).toEqual(['9', '8', '7', '6']);
    const second = await events(`limit=4&before=${first.nextBefore}`);
    expect(second.events.map(({ position }) => position)).toEqual(['5', '4', '3', '2']);
    const last = await events(`limit=4&before=${second.nextBefore}`);
    expect(last).toMatchObject({ events: [{ position: '1', type: 'ReleaseReceived' }] });
    expect(last.nextBefore).toBeNull();
  });

  it.each([
    ['type=ReleaseSealed', ['8', '4']],
    ['stream=release-usgs-mcs-2023', ['4', '3', '2', '1']],
    ['stream=release-usgs-mcs-2024&type=RowsRejected', ['7']],
    ['stream=release-usgs-mcs-2024&before=7', ['6', '5']],
    ['stream=none', []],
  ])('is listed by %s', async (query, expected) => {
    expect(await positions(query)).toEqual(expected);
  });

  it('sums an event up in a line', async () => {
    const [statement] = (await events('type=ProcessingReported&limit=1')).events;
    expect(statement?.summary).toBe(
      'gallium, processing, world-production, production: 5 rows of MCS2024-galli_world.csv',
    );
  });
});
