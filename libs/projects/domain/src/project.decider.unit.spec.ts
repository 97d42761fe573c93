import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type {
  FinancingReported,
  OfftakeAgreed,
  ProjectCapacityStated,
  ProjectRegistered,
  ProjectStage,
} from './events.js';
import type { ProjectEvent } from './project-event.js';
import { decideProject } from './project.decider.js';
import { evolveProject, foldProject, type Project } from './project.state.js';

const source = {
  publisher: 'Works',
  title: 'Notice to shareholders',
  url: null,
  publishedOn: '2025-03-25',
  verification: 'primary',
  note: null,
} as const;
const on = (day: string) => ({ on: day, precision: 'day', citations: [source] }) as const;

const registered = (changes: Partial<ProjectRegistered> = {}): ProjectEvent => ({
  type: 'ProjectRegistered',
  data: {
    ...on('2025-03-25'),
    name: 'Gallium works',
    owner: 'Works plc',
    area: 'DE',
    minerals: ['gallium'],
    stages: ['processing'],
    programme: 'strategic-project-inside-eu',
    initiative: 'strategic-projects-eu-2025',
    ...changes,
  },
});
const capacity = (changes: Partial<ProjectCapacityStated> = {}): ProjectEvent => ({
  type: 'ProjectCapacityStated',
  data: {
    ...on('2025-04-01'),
    mineral: 'gallium',
    stage: 'processing',
    quantityPerYear: 50,
    unit: 't',
    fromYear: null,
    ...changes,
  },
});
const stage = (reached: ProjectStage, day = '2025-06-01'): ProjectEvent => ({
  type: 'ProjectStageReached',
  data: { ...on(day), reached },
});
const offtake = (changes: Partial<OfftakeAgreed> = {}): ProjectEvent => ({
  type: 'OfftakeAgreed',
  data: {
    ...on('2025-07-01'),
    buyer: 'Buyer plc',
    buyerArea: null,
    mineral: 'gallium',
    quantityPerYear: null,
    unit: null,
    shareOfOutput: 0.5,
    years: 10,
    ...changes,
  },
});
const financing = (changes: Partial<FinancingReported> = {}): ProjectEvent => ({
  type: 'FinancingReported',
  data: {
    ...on('2025-07-01'),
    financier: 'Bank',
    amount: 150_000_000,
    currency: 'EUR',
    kind: 'loan',
    shareOfNeed: 0.4,
    ...changes,
  },
});

const after = (...events: ProjectEvent[]): Project => foldProject(events);
const codeOf = (state: Project, event: ProjectEvent): string | null => {
  const decision = decideProject(state, event);
  return decision.ok ? null : decision.error.code;
};
const known = after(registered());

describe('a statement that can be', () => {
  it.each([
    ['a registration', null, registered()],
    [
      'one with all that is not published left out',
      null,
      registered({ owner: null, area: null, stages: [], initiative: null }),
    ],
    ['a capacity', known, capacity()],
    [
      'a capacity that is stated anew',
      after(registered(), capacity()),
      capacity({ quantityPerYear: 60 }),
    ],
    ['a stage of before the registration', known, stage('announced', '2020-01-01')],
    [
      'an offtake of which only the buyer is known',
      known,
      offtake({ shareOfOutput: null, years: null }),
    ],
    ['the second half of the output', after(registered(), offtake()), offtake({ buyer: 'Other' })],
    [
      'all of another mineral',
      after(registered(), offtake({ shareOfOutput: 1 })),
      offtake({ mineral: 'germanium', shareOfOutput: 1 }),
    ],
    ['money', known, financing()],
    [
      'money of an amount that is not published',
      known,
      financing({ amount: null, currency: null }),
    ],
    [
      'what happened before the cancellation',
      after(registered(), stage('cancelled', '2025-12-01')),
      stage('fid', '2025-06-01'),
    ],
    [
      'the same stage again later',
      after(registered(), stage('producing', '2025-06-01')),
      stage('producing', '2025-09-01'),
    ],
  ] satisfies [string, Project, ProjectEvent][])('%s', (_, state, event) => {
    expect(decideProject(state, event)).toEqual({ ok: true, value: event });
  });
});

describe('a statement that cannot be', () => {
  const cancelled = after(registered(), stage('cancelled', '2025-12-01'));
  it.each([
    ['twice registered', known, registered(), 'already-registered'],
    ['nothing registered', null, capacity(), 'not-registered'],
    ['a day that is none', null, registered({ on: '2025-02-30' }), 'not-a-date'],
    [
      'a month that ends early',
      null,
      registered({ on: '2025-03-30', precision: 'month' }),
      'not-a-date',
    ],
    ['no source', null, registered({ citations: [] }), 'no-citation'],
    [
      'a source without a title',
      null,
      registered({ citations: [{ ...source, title: ' ' }] }),
      'bad-citation',
    ],
    [
      'a source of no day',
      null,
      registered({ citations: [{ ...source, publishedOn: '2025' }] }),
      'not-a-date',
    ],
    ['no name', null, registered({ name: ' ' }), 'no-name'],
    ['an owner of no name', null, registered({ owner: '' }), 'no-name'],
    ['no mineral', null, registered({ minerals: [] }), 'no-mineral'],
    [
      'an unknown mineral',
      null,
      registered({ minerals: ['gallium', 'unobtainium'] }),
      'unknown-mineral',
    ],
    ['an unknown area', null, registered({ area: 'XQ' }), 'unknown-area'],
    [
      'an unknown mineral of a capacity',
      known,
      capacity({ mineral: 'unobtainium' }),
      'unknown-mineral',
    ],
    ['a capacity of nothing', known, capacity({ quantityPerYear: 0 }), 'not-positive'],
    ['a capacity below nothing', known, capacity({ quantityPerYear: -1 }), 'not-positive'],
    ['a capacity that is no number', known, capacity({ quantityPerYear: NaN }), 'not-positive'],
    ['half a year', known, capacity({ fromYear: 2027.5 }), 'not-a-year'],
    ['a quantity without a unit', known, offtake({ quantityPerYear: 5 }), 'half-said'],
    ['a term of nothing', known, offtake({ years: 0 }), 'not-positive'],
    ['an offtake by nobody', known, offtake({ buyer: '' }), 'no-name'],
    ['a share above the whole', known, offtake({ shareOfOutput: 1.1 }), 'not-a-share'],
    ['a share below nothing', known, offtake({ shareOfOutput: -0.1 }), 'not-a-share'],
    [
      'more than the whole together',
      after(registered(), offtake({ shareOfOutput: 0.6 })),
      offtake(),
      'shares-exceed-whole',
    ],
    ['an amount without a currency', known, financing({ currency: null }), 'half-said'],
    ['a currency that is none', known, financing({ currency: 'euro' }), 'not-a-currency'],
    [
      'more money than is needed',
      after(registered(), financing({ shareOfNeed: 0.7 })),
      financing(),
      'shares-exceed-whole',
    ],
    ['a stage after the cancellation', cancelled, stage('fid', '2026-01-01'), 'project-cancelled'],
    [
      'an offtake after the cancellation',
      cancelled,
      offtake({ on: '2026-01-01' }),
      'project-cancelled',
    ],
    ['cancelled twice', cancelled, stage('cancelled', '2025-12-01'), 'project-cancelled'],
    [
      'cancelled before what came later',
      after(registered(), stage('fid', '2026-01-01')),
      stage('cancelled', '2025-12-01'),
      'project-cancelled',
    ],
    [
      'the same stage of the same day',
      after(registered(), stage('fid')),
      stage('fid'),
      'already-recorded',
    ],
  ] satisfies [string, Project, ProjectEvent, string][])('%s', (_, state, event, code) => {
    expect(codeOf(state, event)).toBe(code);
  });

  it('says how much is taken when shares exceed the whole', () => {
    const decision = decideProject(
      after(registered(), offtake({ shareOfOutput: 0.625 })),
      offtake(),
    );
    expect(decision).toMatchObject({ error: { message: expect.stringContaining('62.5 %') } });
  });
});

describe('whatever is brought in whatever order', () => {
  const day = fc
    .integer({ min: 0, max: 4000 })
    .map((n) => new Date(Date.UTC(2016, 0, 1 + n)).toISOString().slice(0, 10));
  const share = fc.option(fc.double({ min: -0.2, max: 1.2, noNaN: true }), { nil: null });
  const event: fc.Arbitrary<ProjectEvent> = fc.oneof(
    fc.constant(registered()),
    fc.record({ quantityPerYear: fc.double({ min: -5, max: 5 }) }).map(capacity),
    fc.record({ on: day, shareOfOutput: share }).map(offtake),
    fc.record({ on: day, shareOfNeed: share }).map(financing),
    fc
      .tuple(fc.constantFrom<ProjectStage>('announced', 'fid', 'producing', 'cancelled'), day)
      .map(([reached, when]) => stage(reached, when)),
  );
  const taken = (events: readonly ProjectEvent[]): Project =>
    events.reduce<Project>(
      (state, one) => (decideProject(state, one).ok ? evolveProject(state, one) : state),
      null,
    );

  it('no mineral is sold more than once, no capacity is nothing, nothing follows a cancellation', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), (events) => {
        const state = taken(events);
        if (state === null) return;
        const sum = (shares: (number | null)[]) =>
          shares.reduce<number>((all, one) => all + (one ?? 0), 0);
        expect(sum(state.offtakes.map((one) => one.shareOfOutput))).toBeLessThanOrEqual(1 + 1e-6);
        expect(sum(state.financing.map((one) => one.shareOfNeed))).toBeLessThanOrEqual(1 + 1e-6);
        expect(state.capacities.every((one) => one.quantityPerYear > 0)).toBe(true);
        const cancelled = state.stages.filter(({ reached }) => reached === 'cancelled');
        expect(cancelled.length).toBeLessThanOrEqual(1);
        for (const { on: end } of cancelled) {
          expect(state.stages.filter((one) => one.on > end)).toEqual([]);
        }
      }),
    );
  });

  it('a registration is taken once, and what is refused leaves no trace', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), (events) => {
        const accepted: ProjectEvent[] = [];
        for (const one of events)
          if (decideProject(foldProject(accepted), one).ok) accepted.push(one);
        expect(foldProject(accepted)).toEqual(taken(events));
        expect(
          accepted.filter(({ type }) => type === 'ProjectRegistered').length,
        ).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('a stream', () => {
  it('cannot begin with anything but a registration', () => {
    expect(() => foldProject([stage('fid')])).toThrow(TypeError);
  });
});
