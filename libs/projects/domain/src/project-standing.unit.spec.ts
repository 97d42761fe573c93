import { describe, expect, it } from 'vitest';
import type { ProjectEvent } from './project-event.js';
import { foldProject } from './project.state.js';
import { standingOn } from './project-standing.js';

const cited = {
  publisher: 'Works',
  title: 'Notice',
  url: null,
  publishedOn: null,
  verification: 'primary',
  note: null,
} as const;
const on = (day: string) => ({ on: day, precision: 'day', citations: [cited] }) as const;
const offtake = (day: string, mineral: string, shareOfOutput: number | null): ProjectEvent => ({
  type: 'OfftakeAgreed',
  data: {
    ...on(day),
    buyer: 'Buyer',
    buyerArea: null,
    mineral,
    quantityPerYear: null,
    unit: null,
    shareOfOutput,
    years: null,
  },
});
const capacity = (day: string, quantityPerYear: number): ProjectEvent => ({
  type: 'ProjectCapacityStated',
  data: {
    ...on(day),
    mineral: 'gallium',
    stage: 'processing',
    quantityPerYear,
    unit: 't',
    fromYear: null,
  },
});
const state = foldProject([
  {
    type: 'ProjectRegistered',
    data: {
      ...on('2025-01-10'),
      name: 'Works',
      owner: null,
      area: null,
      minerals: ['gallium'],
      stages: [],
      programme: 'other',
      initiative: null,
    },
  },
  { type: 'ProjectStageReached', data: { ...on('2025-06-01'), reached: 'fid' } },
  // Learned late: it lies before what is known already.
  { type: 'ProjectStageReached', data: { ...on('2025-03-01'), reached: 'permitted' } },
  {
    type: 'ProjectStageReached',
    data: { on: '2026-12-31', precision: 'year', citations: [cited], reached: 'producing' },
  },
  capacity('2025-02-01', 40),
  capacity('2025-05-01', 50),
  offtake('2025-02-01', 'gallium', 0.25),
  offtake('2025-04-01', 'gallium', null),
  offtake('2025-05-01', 'germanium', null),
])!;

describe('how a project stood', () => {
  it('is nothing before it was registered', () => {
    expect(standingOn(state, '2025-01-09')).toBeNull();
  });

  it('is not known where nothing is recorded by that day', () => {
    expect(standingOn(state, '2025-01-10')).toEqual({
      stage: null,
      permitting: null,
      permitted: null,
      fid: null,
      financingClosed: null,
      capacities: [],
      offtakes: [],
    });
  });

  it('follows the dates of what happened, not the order in which it was recorded', () => {
    expect(standingOn(state, '2025-04-01')?.stage?.reached).toBe('permitted');
    expect(standingOn(state, '2025-06-30')).toMatchObject({
      stage: { reached: 'fid' },
      permitted: { on: '2025-03-01' },
      fid: { on: '2025-06-01' },
      financingClosed: null,
    });
  });

  it('counts a year only when it is over', () => {
    expect(standingOn(state, '2026-12-30')?.stage?.reached).toBe('fid');
    expect(standingOn(state, '2026-12-31')?.stage?.reached).toBe('producing');
  });

  it('has the capacity that was stated last', () => {
    expect(standingOn(state, '2025-04-30')?.capacities.map((one) => one.quantityPerYear)).toEqual([
      40,
    ]);
    expect(standingOn(state, '2025-05-01')?.capacities.map((one) => one.quantityPerYear)).toEqual([
      50,
    ]);
  });

  it('adds up the shares that are published, and counts the agreements that name none', () => {
    expect(standingOn(state, '2025-06-30')?.offtakes).toEqual([
      { mineral: 'gallium', share: 0.25, agreements: 2, withoutShare: 1 },
      { mineral: 'germanium', share: null, agreements: 1, withoutShare: 1 },
    ]);
  });
});
