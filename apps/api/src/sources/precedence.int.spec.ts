import { precedenceAnswer, precedenceOutcome, problem } from '@chokepoint/api-contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleServer, type SampleServer } from '../testing/sample-server.js';

const TOKEN = 'a-secret-for-the-test';
const BEARER = { authorization: `Bearer ${TOKEN}` };
const BODY = {
  basis: 'world-production',
  measure: 'production',
  mineral: 'gallium',
  sources: ['wmd', 'usgs-mcs'],
  reason: 'Counts what is reported, not what is estimated.',
  setOn: '2026-03-01',
};

describe('setting which source answers', () => {
  let server: SampleServer;
  beforeAll(async () => {
    server = await sampleServer({ CHOKEPOINT_WRITE_TOKEN: TOKEN });
  });
  afterAll(() => server.close());

  const refused = async (
    body: object,
    status: number,
    headers: Record<string, string> = BEARER,
  ) => {
    const response = await server.post('precedence', body, headers);
    expect(response.status).toBe(status);
    return problem.parse(await response.json()).code;
  };

  it('needs the write token, a reason, and what the catalogue knows', async () => {
    expect(await refused(BODY, 401, {})).toBe('unauthorized');
    expect(await refused({ ...BODY, reason: ' ' }, 400)).toBe('no-reason');
    expect(await refused({ ...BODY, sources: ['imf'] }, 404)).toBe('unknown-source');
    expect(await refused({ ...BODY, sources: ['own'] }, 400)).toBe('private-source');
    expect(await refused({ ...BODY, setOn: 'today' }, 400)).toBe('bad-parameters');
  });

  it('is an event, and shows in the rules', async () => {
    const response = await server.post('precedence', BODY, BEARER);
    expect(response.status).toBe(200);
    const { rule, position, readModelPosition } = precedenceOutcome.parse(await response.json());
    expect(rule).toMatchObject({ ...BODY, position });
    expect(readModelPosition).toBe(position);
    const { rules } = precedenceAnswer.parse(await (await server.get('precedence')).json());
    expect(rules[0]).toEqual(rule);
    expect(await refused(BODY, 409)).toBe('precedence-unchanged');
    const [event] = (await server.runtime.ledger.readAll({ types: ['PrecedenceSet'] })).events;
    expect(event).toMatchObject({
      stream: 'precedence-world-production-production-gallium',
      data: BODY,
      metadata: { actor: 'api' },
    });
  });
});
