import { type InitiativeSummary } from '@chokepoint/api-contract';
import { describe, expect, it } from 'vitest';
import { LIGHT } from '../theme/chart-theme.js';
import { instrumentsOverTime } from './instruments.option.js';
import { relationsGraph } from './relations.option.js';

const frame = { theme: LIGHT, narrow: false };
const relation = (to: string, direction: 'to' | 'from') => ({
  relation: 'complements',
  to,
  name: `Name of ${to}`,
  direction,
});

describe('the graph of relations', () => {
  const relations = [relation('a', 'to'), relation('b', 'to'), relation('c', 'from')];
  it.each([false, true])('draws a line and a mark for each, narrow: %s', (narrow) => {
    const chart = relationsGraph({ name: 'X', relations }, { ...frame, narrow });
    if (chart.kind !== 'chart') throw new Error('no chart');
    const series = chart.option.series as { type: string; data: { name?: string }[] }[];
    expect(series.filter(({ type }) => type === 'line')).toHaveLength(3);
    expect(series.flatMap(({ data }) => data.flatMap(({ name }) => name ?? []))).toEqual([
      'a',
      'b',
      'c',
    ]);
    expect(chart.title).toBe('Refers to 2 entries, and is referred to by 1');
    expect(chart.table.rows).toContainEqual(['is complemented by', 'Name of c']);
  });
  it('says that there is none', () => {
    expect(relationsGraph({ name: 'X', relations: [] }, frame).kind).toBe('none');
  });
});

describe('instruments over time', () => {
  const initiative = (id: string, instruments: InitiativeSummary['instruments']) =>
    ({ id, name: id, lane: 'initiative', instruments }) as unknown as InitiativeSummary;
  it('puts the kind that was named last on top, and names it', () => {
    const chart = instrumentsOverTime(
      {
        until: '2026-11-26',
        initiatives: [
          initiative('old', [{ kind: 'research', status: 'adopted', on: '2011-10-05' }]),
          initiative('new', [{ kind: 'price-floor', status: 'mentioned', on: '2026-02-04' }]),
        ],
      },
      frame,
    );
    if (chart.kind !== 'chart') throw new Error('no chart');
    expect(chart.title).toMatch(
      /^2 kinds .* the newest is the price floor, since 4 February 2026$/,
    );
    expect((chart.option.yAxis as { data: string[] }).data).toEqual(['price floor', 'research']);
    expect(chart.table.rows[0]).toEqual([
      '4 February 2026',
      'price floor',
      'mentioned',
      'initiative',
      'new',
    ]);
  });
  it('says that none is named', () => {
    expect(instrumentsOverTime({ until: '2026-11-26', initiatives: [] }, frame).kind).toBe('none');
  });
});
