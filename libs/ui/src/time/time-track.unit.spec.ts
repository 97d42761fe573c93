import { describe, expect, it } from 'vitest';
import { dayAt, fractionOf, step, stepYear, timeTrack, yearMarks } from './time-track.js';

const track = timeTrack(
  [
    { day: '2024-01-31', label: 'MCS 2024' },
    { day: '2023-01-31', label: 'MCS 2023' },
    { day: '2024-01-31', label: 'Another of that day' },
    { day: '2025-01-31', label: 'MCS 2025' },
  ],
  '2026-11-22',
);

describe('the track', () => {
  it('has one tick a day, in order, and ends today', () => {
    expect(track.ticks.map(({ day, labels }) => [day, labels.length])).toEqual([
      ['2023-01-31', 1],
      ['2024-01-31', 2],
      ['2025-01-31', 1],
    ]);
    expect(track.to).toBe('2026-11-22');
    expect(track.from < '2023-01-31').toBe(true);
  });

  it('reaches a release that is dated after today', () => {
    expect(timeTrack([{ day: '2027-01-01', label: 'x' }], '2026-11-22').to).toBe('2027-01-01');
  });

  it('stands without any release', () => {
    expect(timeTrack([], '2026-11-22')).toMatchObject({ to: '2026-11-22', ticks: [] });
  });
});

describe('places', () => {
  it('go to days and back', () => {
    for (const day of ['2023-01-31', '2023-12-31', '2025-06-15']) {
      expect(dayAt(track, fractionOf(track, day))).toBe(day);
    }
  });

  it('stay on the track, and its right end is the latest', () => {
    expect(fractionOf(track, '1990-01-01')).toBe(0);
    expect(fractionOf(track, '2099-01-01')).toBe(1);
    expect(dayAt(track, 1)).toBeNull();
    expect(dayAt(track, -3)).toBe(track.from);
  });
});

describe('steps', () => {
  it('go from release to release and on to the latest', () => {
    expect(step(track, '2023-01-31', 1)).toBe('2024-01-31');
    expect(step(track, '2023-06-01', 1)).toBe('2024-01-31');
    expect(step(track, '2025-01-31', 1)).toBeNull();
    expect(step(track, null, 1)).toBeNull();
  });

  it('go back from the latest, and stay at the first', () => {
    expect(step(track, null, -1)).toBe('2025-01-31');
    expect(step(track, '2024-01-31', -1)).toBe('2023-01-31');
    expect(step(track, '2023-01-31', -1)).toBe('2023-01-31');
  });

  it('of a year are kept on the track', () => {
    expect(stepYear(track, '2024-06-01', -1)).toBe('2023-06-02');
    expect(stepYear(track, null, 1)).toBeNull();
    expect(stepYear(track, track.from, -1)).toBe(track.from);
  });
});

it('years are thinned to what fits, the last one kept', () => {
  expect(yearMarks(track, 12).map(({ year }) => year)).toEqual(['2023', '2024', '2025', '2026']);
  expect(yearMarks(track, 2).map(({ year }) => year)).toEqual(['2024', '2026']);
});
