import { type InitiativeSummary } from '@chokepoint/api-contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayMs } from '../format/date.js';
import { answer, area, drawn, event, period, seriesOf, WIDE } from '../testing/builders.js';
import { placeInRows } from './timeline-rows.js';
import { timelineChart } from './timeline.option.js';

const DAY = 86_400_000;
const room = { label: () => 100 * DAY, mark: 5 * DAY, end: dayMs('2027-01-01') };

describe('rows of a lane', () => {
  it('hold events apart that crowd, and grow no further than needed', () => {
    const placed = placeInRows(
      [event('b', '2024-01-10'), event('a', '2024-01-01'), event('c', '2025-01-01')],
      room,
    );
    expect(placed.map(({ event: { id }, row }) => [id, row])).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 0],
    ]);
  });

  it('turn a label to the left that would run over the end', () => {
    expect(placeInRows([event('late', '2026-12-01')], room)[0]?.side).toBe('left');
  });

  it('never let two labels of a row meet', () => {
    const days = fc.array(fc.integer({ min: 0, max: 2000 }), { maxLength: 40 });
    fc.assert(
      fc.property(days, (offsets) => {
        const events = offsets.map((offset, index) =>
          event(
            String(index),
            new Date(dayMs('2021-06-01') + offset * DAY).toISOString().slice(0, 10),
          ),
        );
        const spans = placeInRows(events, room).map(({ event: { effectiveOn }, row, side }) => {
          const time = dayMs(effectiveOn);
          return side === 'left'
            ? { row, from: time - 100 * DAY, to: time }
            : { row, from: time, to: time + 100 * DAY };
        });
        return spans.every((a, index) =>
          spans.slice(index + 1).every((b) => a.row !== b.row || a.to <= b.from || b.to <= a.from),
        );
      }),
    );
  });
});

const summary = (
  id: string,
  effectiveOn: string,
  lane: 'initiative' | 'shock',
): InitiativeSummary => ({
  ...event(id, effectiveOn, { lane }),
  type: 'law',
  parties: [],
  minerals: ['permanent-magnets'],
  summary: '',
  instruments: [],
  commitments: { total: 0, overdue: 0, met: 0, missed: 0 },
  verification: 'primary',
});

describe('the timeline', () => {
  const initiatives = [
    summary('crm-act', '2024-05-23', 'initiative'),
    summary('licences', '2023-08-01', 'shock'),
  ];

  it('has a lane each for initiatives and shocks', () => {
    const chart = drawn(timelineChart({ initiatives, until: '2026-11-22' }, WIDE));
    expect(chart.title).toBe('1 initiative and 1 shock from 2023 to 2024');
    expect(
      seriesOf(chart).map(({ data }) => data.map((mark) => (mark as { name: string }).name)),
    ).toEqual([['crm-act'], ['licences']]);
  });

  it('lays a mineral below on the same axis, with the rules that name it', () => {
    const below = {
      mineral: 'Permanent magnets',
      answer: answer([period('2024', [area('CN', 0.9)])]),
    };
    const chart = drawn(timelineChart({ initiatives, until: '2026-11-22', below }, WIDE));
    const rules = seriesOf(chart).at(-1)?.['markLine'] as { data: unknown[] };
    expect(rules.data).toHaveLength(2);
    expect(chart.releases).toEqual(['release-2024']);
  });

  it('is not drawn before the first entry', () => {
    expect(timelineChart({ initiatives: [], until: '2008-01-01' }, WIDE)).toMatchObject({
      kind: 'none',
    });
  });
});
