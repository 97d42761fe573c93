import type { AnalysisRegistered, AnalysisRun } from '@chokepoint/analyses';
import { toPosition } from '@chokepoint/kernel';
import { memoryLedger, type Ledger } from '@chokepoint/ledger';
import { beforeEach, describe, expect, it } from 'vitest';
import { recordRun } from './record-run.js';
import { registerAnalysis } from './register-analysis.js';

const analysis: AnalysisRegistered = {
  design: {
    initiative: 'crm-act',
    outcome: 'hhi-eu-imports',
    frequency: 'annual',
    minerals: ['cobalt'],
    donors: [],
    date: { used: 'in-force', on: '2024-05-23', precision: 'day' },
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
  },
  reason: 'The default design of this outcome.',
  supersedes: null,
};
const run: AnalysisRun = { method: 'analysis@1', knownAt: toPosition('10'), findings: [] };
const id = 'crm-act.hhi-eu-imports';
let ledger: Ledger;
beforeEach(() => {
  ledger = memoryLedger({ clock: { now: () => '2026-11-26T08:00:00.000Z' } });
});

describe('an analysis', () => {
  it('is registered, run, and told alike however often it is brought', async () => {
    const registered = await registerAnalysis(ledger, { id, analysis, actor: 'default' });
    expect(registered).toEqual({ ok: true, value: { id, kind: 'recorded', position: '1' } });
    expect(await registerAnalysis(ledger, { id, analysis, actor: 'default' })).toMatchObject({
      value: { kind: 'unchanged' },
    });
    expect(await recordRun(ledger, { id, run, actor: 'default' })).toMatchObject({
      value: { kind: 'recorded', position: '2' },
    });
    const types = (await ledger.readStream(`analysis-${id}`)).map(({ type }) => type);
    expect(types).toEqual(['AnalysisRegistered', 'AnalysisRun']);
  });

  it('is not run before it is registered', async () => {
    const outcome = await recordRun(ledger, { id, run, actor: 'default' });
    expect(outcome).toMatchObject({ error: { code: 'analysis-not-registered' } });
    expect((await ledger.head()).position).toBe('0');
  });

  it('supersedes only what is there', async () => {
    const wanted = { ...analysis, supersedes: id };
    const again = { id: `${id}.2`, analysis: wanted, actor: 'default' };
    expect(await registerAnalysis(ledger, again)).toMatchObject({
      error: { code: 'unknown-analysis' },
    });
    await registerAnalysis(ledger, { id, analysis, actor: 'default' });
    expect(await registerAnalysis(ledger, again)).toMatchObject({ value: { kind: 'recorded' } });
  });

  it('has an id that can stand in an address', async () => {
    const outcome = await registerAnalysis(ledger, { id: 'No good', analysis, actor: 'default' });
    expect(outcome).toMatchObject({ error: { code: 'bad-analysis-id' } });
  });

  it('is left alone when somebody else wrote meanwhile', async () => {
    await registerAnalysis(ledger, { id, analysis, actor: 'default' });
    const raced: Ledger = {
      ...ledger,
      readStream: ledger.readStream.bind(ledger),
      append: async () => ({
        kind: 'refused',
        code: 'wrong-expected-revision',
        stream: `analysis-${id}`,
        expected: 1,
        actual: 2,
      }),
    };
    expect(await recordRun(raced, { id, run, actor: 'default' })).toMatchObject({
      error: { code: 'analysis-busy' },
    });
  });
});
