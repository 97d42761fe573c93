import { type ImpactRow } from '@chokepoint/api-contract';
import { expect, it } from 'vitest';
import { ofOneFrequency } from './of-one-frequency.js';

const row = (frequency: ImpactRow['frequency']) => ({ frequency }) as ImpactRow;
const [year, month] = [row('annual'), row('monthly')];

it('keeps years and months apart, years first', () => {
  expect(ofOneFrequency([month, year], undefined)).toEqual({
    frequencies: ['annual', 'monthly'],
    frequency: 'annual',
    rows: [year],
  });
  expect(ofOneFrequency([month, year], 'monthly').rows).toEqual([month]);
});

it('shows what there is where the wanted one is missing', () => {
  expect(ofOneFrequency([month], 'annual')).toMatchObject({ frequency: 'monthly', rows: [month] });
  expect(ofOneFrequency(undefined, 'monthly')).toMatchObject({ frequencies: [], rows: [] });
});
