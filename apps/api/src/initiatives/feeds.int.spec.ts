import { calendarAnswer } from '@chokepoint/api-contract';
import {
  RegisterInitiativeHandler,
  type RegisterInitiative,
} from '@chokepoint/initiatives-application';
import ICAL from 'ical.js';
import { request as httpRequest } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openInMemory, serverOver, type SampleServer } from '../testing/sample-server.js';
import { parseXml, type XmlElement } from '../testing/parse-xml.js';

type InitiativeEvent = RegisterInitiative['entry']['events'][number];

const citations = [
  {
    publisher: 'Commission, DG TRADE',
    title: 'Statement; "joint"',
    url: 'https://example.org/a?b=1&c=2',
    publishedOn: null,
    verification: 'primary',
    note: null,
  },
];
const said = (type: InitiativeEvent['type'], on: string, data: object = {}, precision = 'day') =>
  ({ type, data: { on, precision, citations, ...data } }) as unknown as InitiativeEvent;
const announced = (name: string, minerals: string[]) =>
  said('InitiativeAnnounced', '2026-02-04', {
    ...{ name, type: 'framework', lane: 'initiative', parties: [], minerals, coversAll: null },
    ...{ stages: [], summary: 'Two tracks.' },
  });
const promised = (commitment: string, dueOn: string, more: object = {}) =>
  said('CommitmentMade', '2026-02-05', {
    ...{ commitment, deliverable: `Deliver ${commitment}`, bindingness: 'commit', dueOn },
    ...{ owners: [], parent: null, stages: [], target: null, ...more },
  });
const NASTY = 'Talks, round 2; \\n <b>&amp;&nbsp;</b>\r\nBEGIN:VEVENT\nUID:forged\u0007';

const FRAMEWORK: InitiativeEvent[] = [
  announced('EU–Japan <framework>, "one"', ['gallium']),
  promised('mou', '2026-03-06'),
  promised('plan', '2026-12-31', { bindingness: 'intend', deliverable: 'A plan' }),
  promised('pilot', '2026-09-30'),
  said('MilestoneExpected', '2026-02-06', {
    ...{ milestone: 'round', what: 'Another day' },
    ...{ expectedOn: '2026-07-31', expectedPrecision: 'month' },
  }),
  said('CommitmentDelivered', '2026-04-24', { commitment: 'mou', evidence: 'signed' }),
  said('MilestoneExpected', '2026-02-07', {
    ...{ milestone: 'round', what: NASTY },
    ...{ expectedOn: '2026-08-31', expectedPrecision: 'season' },
  }),
  said('MilestoneExpected', '2026-02-07', {
    ...{ milestone: 'vote', what: 'A vote' },
    ...{ expectedOn: '2026-10-31', expectedPrecision: 'no-later-than' },
  }),
  said('CommitmentAbandoned', '2026-05-02', { commitment: 'pilot', what: 'No money' }),
];
const LICENCES: InitiativeEvent[] = [
  announced('Licences', ['graphite']),
  said('InitiativeSuspended', '2026-02-10', { until: '2026-05-10', what: 'Paused' }),
  said('InitiativeSuspended', '2026-05-01', { until: '2026-11-27', what: 'Paused again' }),
];

let server: SampleServer;
beforeAll(async () => {
  const runtime = await openInMemory();
  const handler = new RegisterInitiativeHandler(runtime.ledger);
  for (const [id, events] of [
    ['framework', FRAMEWORK],
    ['licences', LICENCES],
  ] as const) {
    const registered = await handler.execute({ entry: { id, events }, actor: 'test' });
    if (!registered.ok) throw new Error(registered.error.message);
  }
  await runtime.catchUp();
  server = await serverOver(runtime);
});
afterAll(() => server.close());

const origin = () => server.url;
const text = async (path: string) => {
  const response = await server.get(path);
  expect(response.status, path).toBe(200);
  return response.text();
};
const eventsOf = (ics: string) =>
  new ICAL.Component(ICAL.parse(ics) as unknown[])
    .getAllSubcomponents('vevent')
    .map((one) => new ICAL.Event(one));
const value = (event: ICAL.Event, name: string) =>
  String(event.component.getFirstPropertyValue(name));

describe('calendar.ics', () => {
  const ASKED = 'calendar.ics?asOf=2026-06-30';

  it('holds each day with its standing, as a calendar program reads it', async () => {
    const response = await server.get(ASKED);
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const rows = eventsOf(await response.text()).map((event) => [
      event.uid,
      `${event.startDate.toString()}/${event.endDate.toString()}`,
      value(event, 'status'),
      event.sequence,
      event.description?.split('\n').find((line) => line.startsWith('On 2026-06-30:')),
    ]);
    expect(rows).toEqual([
      [
        'deadline.framework.mou@chokepoint',
        '2026-03-06/2026-03-07',
        'CONFIRMED',
        6,
        'On 2026-06-30: met on 2026-04-24, 49 days late.',
      ],
      [
        'suspension-ends.licences.2@chokepoint',
        '2026-05-10/2026-05-11',
        'CANCELLED',
        3,
        'On 2026-06-30: suspended anew on 2026-05-01, until 2026-11-27.',
      ],
      [
        'expected.framework.round@chokepoint',
        '2026-06-01/2026-09-01',
        'TENTATIVE',
        7,
        'On 2026-06-30: may be any day now, the last possible one in 62 days.',
      ],
      [
        'deadline.framework.pilot@chokepoint',
        '2026-09-30/2026-10-01',
        'CANCELLED',
        9,
        'On 2026-06-30: given up on 2026-05-02.',
      ],
      [
        'expected.framework.vote@chokepoint',
        '2026-10-31/2026-11-01',
        'TENTATIVE',
        8,
        'On 2026-06-30: may be any day now, the last possible one in 123 days.',
      ],
      [
        'suspension-ends.licences.3@chokepoint',
        '2026-11-27/2026-11-28',
        'CONFIRMED',
        3,
        'On 2026-06-30: suspended, 150 days left.',
      ],
      [
        'deadline.framework.plan@chokepoint',
        '2026-12-31/2027-01-01',
        'TENTATIVE',
        3,
        'On 2026-06-30: an intention: nobody committed to the day.',
      ],
    ]);
  });

  it('keeps what is said within its own line, whatever it says', async () => {
    const ics = await text(ASKED);
    const round = eventsOf(ics).find(({ uid }) => uid.startsWith('expected.framework.round'));
    expect(round!.summary).toBe(
      'Expected: Talks, round 2; \\n <b>&amp;&nbsp;</b> BEGIN:VEVENT UID:forged\ufffd',
    );
    expect(round!.description).toContain('EU–Japan <framework>, "one"\n');
    expect(round!.description).toContain(
      'Some day from 2026-06-01 to 2026-08-31: only the season is known.',
    );
    expect(round!.description).toContain(
      'Source (primary): Commission, DG TRADE, Statement; "joint", https://example.org/a?b=1&c=2',
    );
    for (const line of ics.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(ics).not.toMatch(/[^\r]\n/);
    expect(ics.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });

  it('says when each entry changed by the ledger, and where its page is', async () => {
    const [first] = eventsOf(await text(ASKED));
    const { events } = (await (
      await server.get('ledger/events?stream=initiative-framework')
    ).json()) as {
      events: { revision: number; recordedAt: string }[];
    };
    const delivered = events.find(({ revision }) => revision === 6)!;
    const second = `${delivered.recordedAt.slice(0, 19)}Z`;
    expect(value(first!, 'last-modified')).toBe(second);
    expect(value(first!, 'dtstamp')).toBe(second);
    expect(value(first!, 'url')).toBe(`${origin()}/initiatives/framework`);
  });

  it.each([
    ['initiative=licences', 2],
    ['mineral=gallium', 5],
    ['mineral=cobalt', 0],
    ['initiative=licences&mineral=gallium', 0],
    ['publishedBy=2026-02-05', 3],
    ['knownAt=2', 1],
  ])('is filtered by %s', async (query, length) => {
    expect(eventsOf(await text(`${ASKED}&${query}`))).toHaveLength(length);
  });

  it('judges by the day of the question', async () => {
    const [mou] = eventsOf(await text('calendar.ics?asOf=2026-03-10&initiative=framework'));
    expect(mou!.description).toContain(
      'On 2026-03-10: overdue for 4 days: no delivery is recorded.',
    );
    expect(eventsOf(await text('calendar.ics?asOf=2026-02-04'))).toEqual([]);
  });

  it.each([
    ['calendar.ics?initiative=none', 404, 'unknown-initiative'],
    ['calendar.ics?mineral=unobtainium', 404, 'unknown-mineral'],
    ['calendar.ics?minerals=gallium', 400, 'bad-parameters'],
    ['changes.atom?initiative=none', 404, 'unknown-initiative'],
    ['changes.atom?limit=201', 400, 'bad-parameters'],
  ])('refuses %s', async (path, status, code) => {
    const response = await server.get(path);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ code });
  });

  describe('on a machine of any time zone', () => {
    const before = process.env['TZ'];
    afterEach(() => {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    });

    it.each(['America/Los_Angeles', 'Pacific/Kiritimati', 'Europe/Brussels'])(
      'names the same days: %s',
      async (zone) => {
        const expected = await text(ASKED);
        process.env['TZ'] = zone;
        expect(new Date('2026-01-01T00:00:00Z').getTimezoneOffset()).not.toBe(0);
        expect(await text(ASKED)).toBe(expected);
        expect(expected).toContain('DTSTART;VALUE=DATE:20260306\r\n');
        expect(expected).not.toContain('TZID');
      },
    );
  });

  it('is JSON for whoever asks for it', async () => {
    const response = await server.get(ASKED, { accept: 'application/json' });
    const { entries, asOf } = calendarAnswer.parse(await response.json());
    expect([entries.length, asOf]).toEqual([7, '2026-06-30']);
    expect(entries[2]).toMatchObject({ from: '2026-06-01', to: '2026-08-31', what: NASTY });
  });
});

describe('changes.atom', () => {
  const feed = async (path: string) => parseXml(await text(path));
  const child = (of: XmlElement, name: string) => of.children.find((one) => one.name === name);
  const all = (of: XmlElement, name: string) => of.children.filter((one) => one.name === name);
  const href = (of: XmlElement, rel: string) =>
    all(of, 'link').find(({ attributes }) => attributes['rel'] === rel)?.attributes['href'];
  const titles = (of: XmlElement) => all(of, 'entry').map((one) => child(one, 'title')?.text);

  it('tells what was recorded, newest first', async () => {
    const response = await server.get('changes.atom');
    expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    const root = parseXml(await response.text());
    expect([root.name, root.namespace]).toEqual(['feed', 'http://www.w3.org/2005/Atom']);
    expect(child(root, 'id')?.text).toBe(`${origin()}/api/v1/changes.atom`);
    expect(href(root, 'self')).toBe(`${origin()}/api/v1/changes.atom`);
    expect(href(root, 'next')).toBeUndefined();
    expect(child(child(root, 'author')!, 'name')?.text).toBe('Chokepoint');
    expect(titles(root)).toHaveLength(FRAMEWORK.length + LICENCES.length);
    expect(titles(root)[0]).toBe('Licences: suspended 2026-05-01 until 2026-11-27: Paused again');
    expect(titles(root)[5]).toBe(
      'EU–Japan <framework>, "one": Talks, round 2; \\n <b>&amp;&nbsp;</b> BEGIN:VEVENT UID:forged\ufffd, expected by 2026-08-31',
    );
  });

  it('leads from each entry to page and event', async () => {
    const root = await feed('changes.atom?limit=1');
    const [entry] = all(root, 'entry');
    const { events } = (await (await server.get('ledger/events?limit=1')).json()) as {
      events: { id: string; recordedAt: string; type: string }[];
    };
    const { id, recordedAt, type } = events[0]!;
    expect(child(entry!, 'id')?.text).toBe(`urn:uuid:${id}`);
    for (const name of ['updated', 'published']) expect(child(entry!, name)?.text).toBe(recordedAt);
    expect(child(root, 'updated')?.text).toBe(recordedAt);
    expect(child(entry!, 'category')?.attributes['term']).toBe(type);
    expect(href(entry!, 'alternate')).toBe(`${origin()}/initiatives/licences`);
    expect(href(entry!, 'related')).toBe(`${origin()}/ledger/${id}`);
    expect((await fetch(href(entry!, 'via')!)).status).toBe(200);
  });

  it.each(['', '&initiative=framework'])('leads page by page to the first: %s', async (more) => {
    const whole = titles(await feed(`changes.atom?limit=200${more}`));
    const paged: unknown[] = [];
    const ids = new Set<unknown>();
    let next: string | undefined = `${origin()}/api/v1/changes.atom?limit=4${more}`;
    while (next !== undefined) {
      const response: Response = await fetch(next);
      const root = parseXml(await response.text());
      ids.add(child(root, 'id')?.text);
      paged.push(...titles(root));
      next = href(root, 'next');
      const header = next === undefined ? null : `<${next.slice(origin().length)}>; rel="next"`;
      expect(response.headers.get('link')).toBe(header);
    }
    expect(paged).toEqual(whole);
    expect(ids.size).toBe(1);
  });

  it('tells of one initiative only', async () => {
    expect(titles(await feed('changes.atom?initiative=licences'))).toHaveLength(LICENCES.length);
  });

  it('is sent to a reader that asks for other formats only', async () => {
    const response = await server.get('changes.atom', { accept: 'application/rss+xml, text/xml' });
    expect(response.headers.get('content-type')).toMatch(/^application\/atom\+xml/);
  });
});

describe('both feeds', () => {
  it.each(['calendar.ics?asOf=2026-06-30', 'changes.atom'])(
    'are asked for again cheaply: %s',
    async (path) => {
      const first = await server.get(path);
      const tag = first.headers.get('etag')!;
      expect(tag).toMatch(/^"[0-9a-f]{32}"$/);
      expect(first.headers.get('cache-control')).toBe('no-cache');
      const again = await server.get(path, { 'if-none-match': tag });
      expect([again.status, await again.text()]).toEqual([304, '']);
      const json = await server.get(path, { accept: 'application/json', 'if-none-match': tag });
      expect(json.status).toBe(200);
    },
  );

  it('are refused where the request names no server that a link could lead to', async () => {
    const status = await new Promise((resolve, reject) => {
      const asked = httpRequest(
        `${origin()}/api/v1/changes.atom`,
        { headers: { host: 'evil.example/"><x' } },
        (response) => resolve(response.resume().statusCode),
      );
      asked.on('error', reject).end();
    });
    expect(status).toBe(400);
  });

  it('link to the address of the settings, whatever a request says', async () => {
    const runtime = await openInMemory({ CHOKEPOINT_PUBLIC_URL: 'https://chokepoint.example/' });
    await runtime.catchUp();
    const named = await serverOver(runtime);
    try {
      const response = await named.get('changes.atom', { 'x-forwarded-host': 'evil.example' });
      const root = parseXml(await response.text());
      expect(child(root, 'id')).toBe('https://chokepoint.example/api/v1/changes.atom');
      const ics = await (await named.get('calendar.ics')).text();
      expect(ics).toContain('\r\nURL:https://chokepoint.example/initiatives\r\n');
    } finally {
      await named.close();
    }

    function child(of: XmlElement, name: string) {
      return of.children.find((one) => one.name === name)?.text;
    }
  });
});
