import { describe, expect, it } from 'vitest';
import { overlapping } from './overlapping.js';
import { SERIES_BREAKS, seriesBreaks } from './series-breaks.js';

const window = { from: '2015-01-01', to: '2021-12-31' };

describe('other events in the window', () => {
  const events = [
    { id: 'after', on: '2022-01-01' },
    { id: 'last-day', on: '2021-12-31' },
    { id: 'itself', on: '2017-06-30' },
    { id: 'same-day', on: '2017-06-30' },
    { id: 'first-day', on: '2015-01-01' },
    { id: 'before', on: '2014-12-31' },
  ];

  it('are those on its days, oldest first, without the event itself', () => {
    const ids = overlapping(window, events, 'itself').map(({ id }) => id);
    expect(ids).toEqual(['first-day', 'same-day', 'last-day']);
  });
});

describe('breaks of a series', () => {
  it('are named when the window has figures from both sides', () => {
    expect(seriesBreaks('baci-eu27', window).map(({ message }) => message)).toEqual([
      'HS02 to HS17 in 2018: codes before and after need not cover the same goods.',
    ]);
  });

  it('are of the Union too, where figures follow its members', () => {
    const found = seriesBreaks('comtrade', window).map(({ code, from }) => [code, from]);
    expect(found).toEqual([
      ['union-membership', '2020-02-01'],
      ['nomenclature-break', '2017-01-01'],
    ]);
  });

  it.each([
    ['another source', 'usgs-mcs', window],
    ['all before', 'baci-eu27', { from: '2010-01-01', to: '2017-12-31' }],
    ['all after', 'baci-eu27', { from: '2018-01-01', to: '2024-12-31' }],
  ])('are not when %s', (_, source, days) => {
    expect(seriesBreaks(source, days)).toEqual([]);
  });

  it('come from the table that is passed in', () => {
    const table = SERIES_BREAKS.map((known) => ({ ...known, from: '2030-01-01' }));
    expect(seriesBreaks('baci-eu27', window, table)).toEqual([]);
  });
});
