import { toPosition } from '@chokepoint/kernel';
import { describe, expect, it } from 'vitest';
import { recordRun, registerAnalysis } from './analysis.decider.js';
import { foldAnalysis } from './analysis.state.js';
import type { AnalysisDesign, AnalysisFinding, AnalysisRegistered, AnalysisRun } from './events.js';

const design: AnalysisDesign = {
  initiative: 'gallium-licences-2023',
  outcome: 'top1-eu-imports',
  frequency: 'annual',
  minerals: ['gallium', 'germanium'],
  donors: ['cobalt', 'lithium'],
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
const registered = (changes: Partial<AnalysisDesign> = {}): AnalysisRegistered => ({
  design: { ...design, ...changes },
  reason: 'The default design of this outcome.',
  supersedes: null,
});
const finding = (changes: Partial<AnalysisFinding> = {}): AnalysisFinding => ({
  mineral: 'gallium',
  stage: 'processing',
  source: 'baci-eu27',
  releases: ['baci-eu27-v202601'],
  series: [['2023', 0.7]],
  digest: 'a'.repeat(64),
  result: {},
  ...changes,
});
const run = (...findings: AnalysisFinding[]): AnalysisRun => ({
  method: 'analysis@1',
  knownAt: toPosition('1557'),
  findings,
});
const known = foldAnalysis([{ type: 'AnalysisRegistered', data: registered() }]);
const codeOf = (outcome: { ok: boolean; error?: { code: string } }) => outcome.error?.code;

describe('registering a design', () => {
  it('records it, once', () => {
    expect(registerAnalysis(null, registered())).toMatchObject({
      ok: true,
      value: { type: 'AnalysisRegistered' },
    });
    expect(registerAnalysis(known, registered())).toEqual({ ok: true, value: null });
  });

  it('refuses another date after the first was fixed, and says what to do', () => {
    const other = registered({ date: { ...design.date, on: '2023-07-03', used: 'announced' } });
    const outcome = registerAnalysis(known, other);
    expect(codeOf(outcome)).toBe('analysis-registered');
    expect(outcome).toMatchObject({ error: { message: expect.stringMatching(/new id/) } });
  });

  it.each([
    ['no mineral', registered({ minerals: [] }), /at least one mineral/],
    ['a mineral that is not catalogued', registered({ minerals: ['unobtainium'] }), /unobtainium/],
    ['a covered donor', registered({ donors: ['gallium'] }), /cannot be a donor/],
    ['a day that is none', registered({ date: { ...design.date, on: '2023-02-30' } }), /not a day/],
    ['a past of two periods', registered({ minimumPre: 2 }), /3 periods/],
    ['a window without a past', registered({ preWindow: 2 }), /window before/],
    ['a window without a future', registered({ postWindow: 2 }), /window after/],
    ['an interval that is sure', registered({ level: 1 }), /Levels/],
    ['a margin of nothing', registered({ margin: 0 }), /margin/],
    ['half a period of lag', registered({ lagPeriods: 0.5 }), /Lag/],
    ['no reason', { ...registered(), reason: ' ' }, /reason/],
  ])('refuses %s', (_, wanted, message) => {
    expect(registerAnalysis(null, wanted)).toMatchObject({
      ok: false,
      error: { code: 'bad-design', message: expect.stringMatching(message) },
    });
  });
});

describe('recording a run', () => {
  it('is refused before there is a design', () => {
    expect(codeOf(recordRun(null, run(finding())))).toBe('analysis-not-registered');
  });

  it('is refused for a mineral that the design does not hold', () => {
    expect(codeOf(recordRun(known, run(finding({ mineral: 'cobalt' }))))).toBe('not-in-design');
  });

  it('records what was found, and nothing when the inputs and the method are the same', () => {
    const first = recordRun(known, run(finding()));
    expect(first).toMatchObject({ ok: true, value: { type: 'AnalysisRun' } });
    const after = foldAnalysis([
      { type: 'AnalysisRegistered', data: registered() },
      { type: 'AnalysisRun', data: run(finding()) },
    ]);
    expect(recordRun(after, { ...run(finding()), knownAt: toPosition('1600') })).toEqual({
      ok: true,
      value: null,
    });
    const revised = run(finding({ digest: 'b'.repeat(64) }));
    expect(recordRun(after, revised)).toMatchObject({ value: { type: 'AnalysisRun' } });
    const newer = { ...run(finding()), method: 'analysis@2' };
    expect(recordRun(after, newer)).toMatchObject({ value: { type: 'AnalysisRun' } });
  });
});

describe('a stream', () => {
  it('cannot begin with a run', () => {
    expect(() => foldAnalysis([{ type: 'AnalysisRun', data: run() }])).toThrow(TypeError);
  });
});
