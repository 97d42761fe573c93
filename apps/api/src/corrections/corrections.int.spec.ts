import {
  concentration,
  correctionsAnswer,
  factsAnswer,
  figureCorrectionOutcome,
  figureCorrectionRemoval,
  problem,
} from '@chokepoint/api-contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleServer, type SampleServer } from '../testing/sample-server.js';

const TOKEN = 'a-secret-for-the-test';
const BEARER = { authorization: `Bearer ${TOKEN}` };
const SERIES = 'stage=processing&basis=world-production&measure=production';
const SAID = {
  reason: 'The survey of the works counts more.',
  citations: [{ publisher: 'A survey', title: 'Its table', verification: 'primary' }],
  correctedOn: '2026-03-01',
};

describe('correcting a figure', () => {
  let server: SampleServer;
  beforeAll(async () => {
    server = await sampleServer({ CHOKEPOINT_WRITE_TOKEN: TOKEN });
  });
  afterAll(() => server.close());

  const json = async (path: string) => (await server.get(path)).json();
  async function china(more = '') {
    const path = `minerals/gallium/facts?${SERIES}&period=2022&area=CN${more}`;
    const [fact] = factsAnswer.parse(await json(path)).facts;
    return fact!;
  }
  async function bodyOf(value: number | null, change: object = {}) {
    const { eventId: statement, row, area, partner, period } = await china();
    return { of: { statement, row, area, partner, period }, value, ...SAID, ...change };
  }
  const refused = async (
    path: string,
    body: object,
    status: number,
    headers: Record<string, string> = BEARER,
  ) => {
    const response = await server.post(path, body, headers);
    expect(response.status).toBe(status);
    return problem.parse(await response.json());
  };

  it('needs the write token, a figure that is there, a reason, a source and a number or why there is none', async () => {
    const body = await bodyOf(1);
    expect((await refused('corrections', body, 401, {})).code).toBe('unauthorized');
    const refusals: [object, number, string][] = [
      [{ ...body, reason: ' ' }, 400, 'no-reason'],
      [{ ...body, citations: [] }, 400, 'no-source'],
      [{ ...body, value: null }, 400, 'bad-flags'],
      [{ ...body, value: -1 }, 400, 'bad-value'],
      [{ ...body, flags: ['guessed'] }, 400, 'bad-parameters'],
      [{ ...body, value: (await china()).value }, 400, 'nothing-corrected'],
      [{ ...body, of: { ...body.of, area: 'XX' } }, 404, 'unknown-figure'],
      [
        { ...body, of: { ...body.of, statement: 'd02acc9f-d4b1-453d-9ac1-6f2de157cd3b' } },
        ...([404, 'unknown-statement'] as const),
      ],
    ];
    for (const [wrong, status, code] of refusals) {
      expect((await refused('corrections', wrong, status)).code).toBe(code);
    }
  });

  it("is an event that counts from then on, beside the publisher's figure, until it is removed", async () => {
    const printed = await china();
    const response = await server.post('corrections', await bodyOf(123_456), BEARER);
    expect(response.status).toBe(200);
    const outcome = figureCorrectionOutcome.parse(await response.json());
    expect(outcome.readModelPosition).toBe(outcome.position);
    expect(await china()).toMatchObject({
      value: 123_456,
      correction: { id: outcome.correction, printed: printed.value, reason: SAID.reason },
    });
    const before = String(Number(outcome.position) - 1);
    expect(await china(`&knownAt=${before}`)).toMatchObject({ ...printed });
    expect((await refused('corrections', await bodyOf(5), 409)).code).toBe('corrected-already');

    const list = async () => correctionsAnswer.parse(await json('corrections?mineral=gallium'));
    expect((await list()).corrections).toMatchObject([
      { id: outcome.correction, status: 'holds', area: 'CN', value: 123_456, actor: 'api' },
    ]);
    const { periods } = concentration.parse(await json(`minerals/gallium/concentration?${SERIES}`));
    expect(periods.find(({ period }) => period === '2022')?.flags).toContain('corrected');

    const path = `corrections/${outcome.correction}/removal`;
    const removal = { reason: 'The works were counted twice.', removedOn: '2026-04-01' };
    expect((await refused(path, { ...removal, reason: '' }, 400)).code).toBe('no-reason');
    expect((await refused('corrections/none-1/removal', removal, 404)).code).toBe(
      'unknown-correction',
    );
    const removed = await server.post(path, removal, BEARER);
    expect(figureCorrectionRemoval.parse(await removed.json())).toMatchObject(removal);
    expect(await china()).toMatchObject({ value: printed.value, correction: null });
    expect((await list()).corrections[0]).toMatchObject({ status: 'removed', removal });
    expect((await refused(path, removal, 409)).code).toBe('correction-removed');
  });

  it('gives the list as CSV too', async () => {
    const response = await server.get('corrections', { accept: 'text/csv' });
    const [head, row] = (await response.text()).split('\r\n');
    expect(head).toMatch(/^id,status,mineral,.*printed,.*corrected,.*reason/);
    expect(row).toContain(SAID.reason);
  });
});
