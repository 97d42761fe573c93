import { analysesAnswer, analysisOutcome, problem } from '@chokepoint/api-contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleServer, type SampleServer } from '../testing/sample-server.js';

const TOKEN = 'a-secret-for-the-test';
const BEARER = { authorization: `Bearer ${TOKEN}` };
const DESIGN = {
  initiative: 'gallium-licences',
  outcome: 'top1-world-production',
  frequency: 'annual',
  minerals: ['gallium'],
  donors: [],
  date: { used: 'in-force', on: '2023-08-01', precision: 'day' },
  lagPeriods: 0,
  anticipationPeriods: 0,
  preWindow: 15,
  postWindow: 5,
  model: 'trend-level',
  coding: 'first-post-period',
  transform: 'identity',
  level: 0.95,
  placeboLevel: 0.1,
  minimumPre: 6,
  minimumPost: 3,
  margin: 0.1,
};
const BODY = {
  id: 'gallium-licences.own',
  design: DESIGN,
  reason: 'The date of entry into force, looked at by us.',
};

describe('registering an analysis', () => {
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
    const response = await server.post('analyses', body, headers);
    expect(response.status).toBe(status);
    return problem.parse(await response.json()).code;
  };

  it('needs the write token and a design that can be run', async () => {
    expect(await refused(BODY, 401, {})).toBe('unauthorized');
    expect(await refused({ ...BODY, design: { ...DESIGN, margin: 0 } }, 400)).toBe('bad-design');
    expect(await refused({ ...BODY, design: { ...DESIGN, extra: 1 } }, 400)).toBe('bad-parameters');
    expect(await refused({ ...BODY, supersedes: 'nobody' }, 404)).toBe('unknown-analysis');
    expect(await refused({ ...BODY, id: 'Not an id' }, 400)).toBe('bad-analysis-id');
  });

  it('is an event, harmless when repeated, and no longer to be changed', async () => {
    const register = async (body: object) => {
      const response = await server.post('analyses', body, BEARER);
      expect(response.status).toBe(200);
      return analysisOutcome.parse(await response.json());
    };
    const { position, readModelPosition } = await register(BODY);
    expect(readModelPosition).toBe(position);
    expect((await register(BODY)).position).toBeNull();
    expect(await refused({ ...BODY, design: { ...DESIGN, model: 'mean-shift' } }, 409)).toBe(
      'analysis-registered',
    );
    const { analyses } = analysesAnswer.parse(await (await server.get('analyses')).json());
    expect(analyses).toMatchObject([{ id: BODY.id, design: DESIGN, registeredAt: position }]);
  });

  it('has its series as a table too', async () => {
    const response = await server.get(`analyses/${BODY.id}/series?mineral=gallium`, {
      accept: 'text/csv',
    });
    expect(response.status).toBe(200);
    expect(await response.text()).toMatch(/^analysis,mineral,stage,outcome,period,use,observed/);
  });
});
