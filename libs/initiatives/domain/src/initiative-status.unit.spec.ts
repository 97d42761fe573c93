import type { IsoDate } from '@chokepoint/kernel';
import { describe, expect, it } from 'vitest';
import { commitmentState } from './commitment.js';
import { earliestDay } from './dated.js';
import type { Bindingness, DatedOn, Verification } from './events/index.js';
import {
  initiativeIdOf,
  initiativeStream,
  toInitiativeEvent,
  type InitiativeEvent,
} from './initiative-event.js';
import { effectiveDate, milestones, statusOn, verificationOf } from './initiative-status.js';
import { evolve, foldInitiative, type InitiativeState } from './initiative.state.js';

const on = (day: IsoDate, verification: Verification = 'secondary'): DatedOn => ({
  on: day,
  precision: 'day',
  citations: [
    {
      publisher: 'Ministry',
      title: 'Notice',
      url: null,
      publishedOn: null,
      verification,
      note: null,
    },
  ],
});
const announced = (dated: DatedOn): InitiativeEvent => ({
  type: 'InitiativeAnnounced',
  data: {
    ...dated,
    name: 'A measure',
    type: 'export-control',
    lane: 'shock',
    parties: [],
    minerals: ['gallium'],
    coversAll: null,
    stages: ['processing'],
    summary: 'Licences.',
  },
});
const inForce = (day: IsoDate): InitiativeEvent => ({
  type: 'InitiativeEnteredIntoForce',
  data: on(day),
});
const suspended = (day: IsoDate, until: IsoDate | null): InitiativeEvent => ({
  type: 'InitiativeSuspended',
  data: { ...on(day), until, what: 'the package' },
});
const promised = (dueOn: IsoDate | null, bindingness: Bindingness): InitiativeEvent => ({
  type: 'CommitmentMade',
  data: {
    ...on('2026-02-04'),
    commitment: 'mou',
    deliverable: 'MoU',
    bindingness,
    dueOn,
    owners: [],
    parent: null,
    stages: [],
    target: null,
  },
});
const delivered = (day: IsoDate): InitiativeEvent => ({
  type: 'CommitmentDelivered',
  data: { ...on(day), commitment: 'mou', evidence: 'signed' },
});
const fold = (...events: InitiativeEvent[]): InitiativeState => foldInitiative(events)!;

describe('gallium after the August 2023 licences', () => {
  const state = fold(announced(on('2023-07-03')), inForce('2023-08-01'));
  it.each([
    ['2023-07-02', null],
    ['2023-07-03', 'announced'],
    ['2023-07-31', 'announced'],
    ['2023-08-01', 'in-force'],
  ])('on %s reads %s', (day, status) => {
    expect(statusOn(state, day)).toBe(status);
  });
  it('is compared from its entry into force', () => {
    expect(effectiveDate(state)).toEqual({ kind: 'in-force', on: '2023-08-01', precision: 'day' });
  });
});

describe('the October 2025 package, suspended for a year', () => {
  const state = fold(announced(on('2025-10-09')), suspended('2025-11-07', '2026-11-10'));
  it.each([
    ['2025-11-06', 'announced'],
    ['2025-11-07', 'suspended'],
    ['2026-11-10', 'suspended'],
    ['2026-11-11', 'term-passed'],
  ])('on %s reads %s', (day, status) => {
    expect(statusOn(state, day)).toBe(status);
  });
  it('stays suspended when the suspension is renewed, also after its first term', () => {
    const renewed = evolve(state, suspended('2026-11-09', '2027-11-10'));
    expect(statusOn(renewed, '2026-11-22')).toBe('suspended');
    expect(statusOn(renewed, '2026-11-08')).toBe('suspended');
  });
  it('is in force when it comes back', () => {
    const back = evolve(state, inForce('2026-11-12'));
    expect(statusOn(back, '2026-11-11')).toBe('term-passed');
    expect(statusOn(back, '2026-11-12')).toBe('in-force');
  });
  it('without a term never runs out', () => {
    const open = fold(announced(on('2025-10-09')), suspended('2025-11-07', null));
    expect(statusOn(open, '2030-01-01')).toBe('suspended');
  });
});

describe('the end of an initiative', () => {
  const ended = (type: 'InitiativeExpired' | 'InitiativeSuperseded') =>
    fold(
      announced(on('2022-06-14')),
      type === 'InitiativeExpired'
        ? { type, data: on('2026-02-04') }
        : { type, data: { ...on('2026-02-04'), by: 'forge-2026' } },
    );
  it('shows from its day on', () => {
    expect(statusOn(ended('InitiativeSuperseded'), '2026-02-03')).toBe('announced');
    expect(statusOn(ended('InitiativeSuperseded'), '2026-02-04')).toBe('superseded');
    expect(statusOn(ended('InitiativeExpired'), '2026-02-04')).toBe('expired');
  });
  it('names the successor among the milestones, in order of date', () => {
    const all = milestones(ended('InitiativeSuperseded'));
    expect(all.map(({ kind, detail }) => [kind, detail])).toEqual([
      ['announced', null],
      ['superseded', 'forge-2026'],
    ]);
  });
});

describe('the effective date', () => {
  const signed: InitiativeEvent = { type: 'InitiativeSigned', data: on('2026-04-24', 'primary') };
  it('is the signature where no entry into force is recorded', () => {
    const state = fold(announced(on('2026-02-04')), signed);
    expect(effectiveDate(state).kind).toBe('signed');
    expect(statusOn(state, '2026-04-24')).toBe('signed');
    expect(verificationOf(state)).toBe('primary');
  });
  it('is the announcement where there is nothing else', () => {
    const state = fold(announced(on('2026-02-04')));
    expect(effectiveDate(state)).toEqual({ kind: 'announced', on: '2026-02-04', precision: 'day' });
    expect(verificationOf(state)).toBe('secondary');
  });
  it('stays the first entry into force when the measure returns', () => {
    const state = fold(
      announced(on('2025-01-01')),
      inForce('2025-02-01'),
      suspended('2025-03-01', null),
      inForce('2025-04-01'),
    );
    expect(effectiveDate(state).on).toBe('2025-02-01');
  });
});

describe('the memorandum promised within 30 days', () => {
  const one = (...events: InitiativeEvent[]) =>
    fold(announced(on('2026-02-04')), ...events).commitments[0]!;
  const mou = one(promised('2026-03-06', 'commit'), delivered('2026-04-24'));
  it.each([
    ['2026-03-05', 'open', null],
    ['2026-03-06', 'open', null],
    ['2026-03-07', 'overdue', 1],
    ['2026-04-23', 'overdue', 48],
    ['2026-04-24', 'met-late', 49],
    ['2026-04-25', 'met-late', 49],
  ])('on %s reads %s', (day, state, daysLate) => {
    expect(commitmentState(mou, day)).toMatchObject({ state, daysLate });
  });
  it('shows no delivery before it came', () => {
    expect(commitmentState(mou, '2026-04-23').delivery).toBeNull();
    expect(commitmentState(mou, '2026-04-24').delivery?.evidence).toBe('signed');
  });
  it('is met on time on its last day', () => {
    const met = one(promised('2026-03-06', 'shall'), delivered('2026-03-06'));
    expect(commitmentState(met, '2026-12-01')).toMatchObject({
      state: 'met-on-time',
      daysLate: null,
    });
  });
  it('has no due state without a deadline, or as an intention', () => {
    const noDate = one(promised(null, 'commit'));
    const intent = one(promised('2026-03-06', 'intend'), delivered('2026-04-24'));
    expect(commitmentState(noDate, '2030-01-01').state).toBe('no-deadline');
    expect(commitmentState(intent, '2030-01-01').state).toBe('no-deadline');
    expect(commitmentState(intent, '2030-01-01').delivery?.on).toBe('2026-04-24');
  });
});

describe('reading a stream', () => {
  it('gathers nothing from nothing and refuses a stream without its announcement', () => {
    expect(foldInitiative([])).toBeNull();
    expect(foldInitiative([inForce('2025-01-01')])).toBeNull();
    expect(() => evolve(null, inForce('2025-01-01'))).toThrow(TypeError);
  });
  it('keeps instruments, relations and steps', () => {
    const state = fold(
      announced(on('2025-01-01')),
      {
        type: 'InstrumentIntroduced',
        data: { ...on('2025-01-01'), kind: 'tariff', status: 'mentioned', description: 'a tariff' },
      },
      { type: 'InitiativeRelated', data: { ...on('2025-01-01'), relation: 'succeeds', to: 'msp' } },
      {
        type: 'StepRecorded',
        data: { ...on('2025-02-01'), step: 'meeting', what: 'first meeting', place: null },
      },
    );
    expect([state.instruments[0]?.kind, state.relations[0]?.to, state.steps[0]?.what]).toEqual([
      'tariff',
      'msp',
      'first meeting',
    ]);
  });
  it('knows its event types and streams', () => {
    expect(toInitiativeEvent({ type: 'InitiativeSigned', data: on('2025-01-01') }).type).toBe(
      'InitiativeSigned',
    );
    expect(() => toInitiativeEvent({ type: 'toString', data: {} })).toThrow(TypeError);
    expect(initiativeIdOf(initiativeStream('eu-us-mou-2026'))).toBe('eu-us-mou-2026');
    expect(initiativeIdOf('release-usgs-mcs-2024')).toBeNull();
  });
});

describe('an imprecise date', () => {
  it.each([
    ['2024-05-23', 'day', '2024-05-23'],
    ['2011-10-31', 'month', '2011-10-01'],
    ['2026-05-31', 'season', '2026-03-01'],
    ['2026-01-31', 'season', '2025-11-01'],
    ['2010-12-31', 'year', '2010-01-01'],
    ['2020-01-31', 'no-later-than', null],
  ] as const)('%s (%s) begins %s', (day, precision, first) => {
    expect(earliestDay({ on: day, precision })).toBe(first);
  });
});
