import { expect, it } from 'vitest';
import { excerpt } from './excerpt.js';

it('cuts long lists at every depth and says so', () => {
  expect(excerpt({ periods: [{ shares: [1, 2, 3, 4] }] })).toEqual({
    value: { periods: [{ shares: [1, 2, 3] }] },
    cut: true,
  });
});

it('leaves all else as it is', () => {
  const answer = { total: 0, hhi: null, flags: [], above65: false, top: { area: 'NA' } };
  expect(excerpt(answer)).toEqual({ value: answer, cut: false });
});
