import { findMinerals, findPrecedence, type ResolvedKnowledge } from '@chokepoint/queries';
import { testDatabases } from '@chokepoint/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { importsOf } from './given-log.js';
import { COBALT_IMPORTS, questionDesk, TRADE, value } from './question-desk.js';

const RULE = {
  basis: 'eu-imports',
  measure: 'value',
  sources: ['comext-cn8'],
  reason: 'Eight digits tell cobalt from its mixtures.',
  setOn: '2026-03-01',
} as const;

describe.each(testDatabases())('which source answers, on $name', ({ open }) => {
  const desk = questionDesk(open);
  const set = (mineral: string | null, change: object = {}) =>
    desk.log.append(
      mineral === null ? 'precedence-eu-imports-value' : `precedence-eu-imports-value-${mineral}`,
      'PrecedenceSet',
      { ...RULE, mineral, ...change },
    );
  const sourceOf = async (knowledge: ResolvedKnowledge) =>
    (await desk.ask(knowledge, COBALT_IMPORTS)).source;

  beforeEach(async () => {
    for (const source of ['baci-eu27', 'comext-cn8'] as const) {
      await desk.log.release({
        source,
        edition: '2024',
        publishedOn: '2025-01-01',
        statements: [{ ...TRADE, rows: importsOf('2023', 'EU27', { CN: 1 }) }],
      });
    }
    await desk.project();
  });

  it('is the catalogue’s, until an event sets it otherwise; what was known before stays', async () => {
    const before = await desk.now();
    expect(await sourceOf(before)).toBe('baci-eu27');
    await set('cobalt');
    await desk.project();
    const after = await desk.ask(await desk.now(), COBALT_IMPORTS);
    expect([after.source, after.alternatives]).toEqual(['comext-cn8', ['baci-eu27']]);
    expect(after.precedence).toMatchObject({ reason: RULE.reason, eventId: expect.any(String) });
    expect(await sourceOf(before)).toBe('baci-eu27');
    const named = await desk.ask(await desk.now(), { ...COBALT_IMPORTS, source: 'baci-eu27' });
    expect([named.source, named.precedence]).toEqual(['baci-eu27', null]);
  });

  it('is a mineral’s own rule before that of all, on the overview too', async () => {
    await set(null);
    await set('cobalt', { sources: ['baci-eu27', 'comext-cn8'] });
    await desk.project();
    const knowledge = await desk.now();
    expect(await sourceOf(knowledge)).toBe('baci-eu27');
    const { minerals } = value(await findMinerals(desk.db, {}, knowledge));
    const cobalt = minerals.find(({ id }) => id === 'cobalt')!;
    expect(cobalt.headlines.find(({ basis }) => basis === 'eu-imports')?.source).toBe('baci-eu27');
    await set('cobalt', { sources: [], reason: 'Given back.' });
    await desk.project();
    expect(await sourceOf(await desk.now())).toBe('comext-cn8');
  });

  it('is listed as it stood, the rules that were set before the catalogue’s', async () => {
    const before = await desk.now();
    await set('cobalt');
    await desk.project();
    const { rules } = value(await findPrecedence(desk.db, {}, await desk.now()));
    expect(rules[0]).toMatchObject({
      mineral: 'cobalt',
      sources: ['comext-cn8'],
      setOn: '2026-03-01',
    });
    expect(rules.slice(1).every(({ eventId }) => eventId === null)).toBe(true);
    expect(value(await findPrecedence(desk.db, {}, before)).rules).toEqual(rules.slice(1));
  });
});
