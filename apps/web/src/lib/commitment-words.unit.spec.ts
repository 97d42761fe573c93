import { expect, it } from 'vitest';
import { countdown, ownersText, targetText } from './commitment-words.js';

it.each([
  [{ daysLate: 49, daysLeft: null }, '49 days late'],
  [{ daysLate: 1, daysLeft: -1 }, '1 day late'],
  [{ daysLate: null, daysLeft: 0 }, 'due today'],
  [{ daysLate: null, daysLeft: 12 }, '12 days left'],
  [{ daysLate: null, daysLeft: null }, null],
])('counts %o as %s', (counted, words) => {
  expect(countdown(counted)).toBe(words);
});

it('says that a side names nobody', () => {
  const owner = { side: 'EU', body: null, name: null, part: 'lead', policyArea: null } as const;
  expect(ownersText([{ ...owner, side: 'US', name: 'Department of State' }, owner])).toBe(
    'US: Department of State; EU: nobody named',
  );
  expect(ownersText([])).toBe('nobody named');
});

it('tells what a promise is measured by', () => {
  expect(targetText({ value: 1500, unit: 't', mineral: 'rare-earths' })).toBe(
    '1,500 t of rare earths',
  );
  expect(targetText({ value: 3, unit: 'EUR bn', mineral: null })).toBe('3 EUR bn');
});
