import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SAMPLE } from '../testing/sample-events.js';
import { sampleServer, type SampleServer } from '../testing/sample-server.js';

let server: SampleServer;
beforeAll(async () => {
  server = await sampleServer();
});
afterAll(() => server.close());

const text = async (path: string) => (await fetch(`${server.url}${path}`)).text();

const metrics = async () => (await text('/metrics')).split('\n');

describe('health', () => {
  it('is live', async () => {
    expect(JSON.parse(await text('/health/live'))).toEqual({ status: 'ok' });
  });

  it('is ready once the read models hold the log', async () => {
    expect(JSON.parse(await text('/health/ready'))).toMatchObject({
      status: 'ok',
      details: { readModels: { status: 'up', ledger: '9', readModels: '9', stopped: [] } },
    });
  });
});

describe('metrics', () => {
  it('count requests by route, never by address', async () => {
    await server.get('minerals/gallium');
    await server.get('minerals/secret-stranger-text');
    await server.get('secret-stranger-text');
    const counts = (await metrics()).filter((line) => line.includes('duration_seconds_count'));
    const name = 'chokepoint_http_request_duration_seconds_count';
    expect(counts).toContain(`${name}{method="GET",route="/api/v1/minerals/:id",status="200"} 1`);
    expect(counts).toContain(`${name}{method="GET",route="other",status="404"} 1`);
    expect(counts.join()).not.toMatch(/stranger/);
  });

  it('say how far log and read models are', async () => {
    const gauges = (await metrics()).filter((line) => /^chokepoint_(ledger|projection)/.test(line));
    expect(gauges).toEqual([
      'chokepoint_ledger_head_position 9',
      'chokepoint_projection_lag_events{projection="figures"} 0',
      'chokepoint_projection_lag_events{projection="register"} 0',
      'chokepoint_projection_lag_events{projection="analyses"} 0',
      'chokepoint_projection_lag_events{projection="projects"} 0',
      'chokepoint_projection_lag_events{projection="reviews"} 0',
      'chokepoint_projection_stopped{projection="figures"} 0',
      'chokepoint_projection_stopped{projection="register"} 0',
      'chokepoint_projection_stopped{projection="analyses"} 0',
      'chokepoint_projection_stopped{projection="projects"} 0',
      'chokepoint_projection_stopped{projection="reviews"} 0',
    ]);
  });
});

describe('too many requests', () => {
  it('are refused with a problem, while health still answers', async () => {
    const slow = await sampleServer({ CHOKEPOINT_RATE_LIMIT: '2' });
    try {
      await slow.get('ledger/head');
      await slow.get('ledger/head');
      const third = await slow.get('ledger/head');
      expect(third.status).toBe(429);
      expect(third.headers.get('retry-after')).toMatch(/^\d+$/);
      expect(await third.json()).toMatchObject({ code: 'too-many-requests' });
      expect((await fetch(`${slow.url}/health/live`)).status).toBe(200);
    } finally {
      await slow.close();
    }
  });
});

describe('live', () => {
  it('says at once how far the log is, and again when it moves', async () => {
    const own = await sampleServer();
    const stop = new AbortController();
    try {
      const response = await fetch(`${own.url}/api/v1/live`, { signal: stop.signal });
      expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
      const events = heads(response);
      expect((await events.next()).value).toMatchObject({ position: '9', readModelPosition: '9' });
      own.runtime.follow('project');
      await own.runtime.ledger.append(another());
      let head = (await events.next()).value;
      while (head?.readModelPosition === '9') head = (await events.next()).value;
      expect(head).toMatchObject({ position: '10', readModelPosition: '10' });
    } finally {
      stop.abort();
      await own.close();
    }
  });

  it('does not hold up a stop', async () => {
    const own = await sampleServer();
    const response = await fetch(`${own.url}/api/v1/live`);
    await own.close();
    await expect(response.text()).rejects.toThrow();
  });
});

/** The sample's initiative once more, under another name. */
function another() {
  const [write] = SAMPLE[2]!.writes;
  const [event] = write!.events;
  const events = [{ ...event!, id: '00000000-0000-4000-8000-0000000000aa' }];
  return {
    appendId: '00000000-0000-4000-8000-0000000000bb',
    writes: [{ ...write!, stream: 'initiative-another', events }],
  };
}

async function* heads(response: Response): AsyncGenerator<Record<string, string>> {
  let rest = '';
  for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
    const blocks = (rest + chunk).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const data = /^event: head$/m.test(block) && /^data: (.*)$/m.exec(block)?.[1];
      if (data) yield JSON.parse(data) as Record<string, string>;
    }
  }
}
