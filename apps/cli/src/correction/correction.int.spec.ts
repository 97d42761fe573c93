import type { FactsAnswer } from '@chokepoint/api-contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleLedger, type SampleLedger } from '../testing/sample-ledger.js';

let ledger: SampleLedger;
const chokepoint: SampleLedger['chokepoint'] = (...args) => ledger.chokepoint(...args);
beforeAll(async () => {
  ledger = await sampleLedger();
}, 60_000);
afterAll(() => ledger.close());

const QUESTION = [
  'minerals/gallium/concentration',
  ...['--stage', 'processing', '--basis', 'world-production', '--source', 'synthetic'],
];

describe('chokepoint correction', () => {
  const SOURCE = ['--reason', 'Counted again', '--publisher', 'A survey', '--title', 'Its table'];
  const figure = async () => {
    const [mineral = '', ...series] = QUESTION;
    const facts = mineral.replace('/concentration', '/facts');
    const { out } = await chokepoint('query', facts, ...series, '--json');
    return (JSON.parse(out) as FactsAnswer).facts[0]!;
  };
  const make = async (...more: string[]) => {
    const { eventId, row, area, period } = await figure();
    const of = ['--row', String(row), '--area', area, '--period', period];
    return chokepoint('correction', 'make', eventId, ...of, ...SOURCE, ...more);
  };

  it('corrects a figure, and takes that back', async () => {
    const { value } = await figure();
    const made = await make('--value', '123456', '--on', '2026-03-01');
    const said = new RegExp(
      `^(\\S+): .* is 123456 \\S+ instead of ${value} .* position \\d+ on\\.$`,
      'm',
    );
    const [, id = ''] = said.exec(made.out) ?? [];
    expect(id).toBe('synthetic-test-1-1');
    expect(await figure()).toMatchObject({ value: 123_456, correction: { printed: value } });
    const listed = await chokepoint('query', 'corrections', '--source', 'synthetic');
    expect(listed.out).toContain('Counted again');
    const again = await make('--value', '1');
    expect(again.code).toBe(1);
    expect(again.err).toContain('corrected by synthetic-test-1-1 already');
    const removed = await chokepoint('correction', 'remove', id, '--reason', 'Misread', '--json');
    expect(JSON.parse(removed.out)).toMatchObject({ correction: id, reason: 'Misread' });
    expect(await figure()).toMatchObject({ value, correction: null });
  });

  it('takes a number, or why there is none, not both', async () => {
    expect((await make('--value', 'many')).code).toBe(2);
    expect((await make('--value', '1', '--none', 'withheld')).code).toBe(2);
    expect((await make()).err).toMatch(/why there is no number/);
  });
});
