import { figureCorrectionBody } from '@chokepoint/api-contract';
import { describe, expect, it } from 'vitest';
import { figureCorrectionBodyOf } from './correction-body.js';

const FACT = {
  ...{ eventId: 'd02acc9f-d4b1-553d-9ac1-6f2de157cd3b', row: 11, area: 'RU', partner: null },
  ...{ period: '2023', unit: 'kg' },
};
const TYPED = {
  ...{ value: '0', none: '', reason: ' Restated. ', publisher: 'USGS', title: 'MCS 2025', url: '' },
  ...{ publishedOn: '', verification: 'primary', note: '', correctedOn: '2026-03-01' },
};
const bodyOf = (typed: Partial<typeof TYPED> = {}): unknown => {
  const form = new FormData();
  for (const [name, text] of Object.entries({ ...TYPED, ...typed })) form.set(name, text);
  return figureCorrectionBodyOf(FACT, form);
};

describe('the body of a correction', () => {
  it('names the figure as the answer does; zero is a number', () => {
    expect(bodyOf()).toEqual({
      of: { statement: FACT.eventId, row: 11, area: 'RU', partner: null, period: '2023' },
      value: 0,
      flags: [],
      reason: 'Restated.',
      citations: [{ publisher: 'USGS', title: 'MCS 2025', verification: 'primary' }],
      correctedOn: '2026-03-01',
    });
    expect(figureCorrectionBody.safeParse(bodyOf()).success).toBe(true);
  });

  it('says why there is no number where none was typed', () => {
    expect(bodyOf({ value: '', none: 'withheld' })).toMatchObject({
      value: null,
      flags: ['withheld'],
    });
  });

  it('sends what is no number as it was typed, for the server to refuse', () => {
    expect(bodyOf({ value: 'many' })).toMatchObject({ value: 'many' });
    expect(figureCorrectionBody.safeParse(bodyOf({ value: 'many' })).success).toBe(false);
  });
});
