import { describe, expect, it } from 'vitest';
import { qualityOf, worstQuality } from './quality.js';

describe('the quality of a figure', () => {
  const figure = (value: number | null, ...flags: string[]) => ({ value, flags });
  it.each([
    ['reported', 'usgs-mcs', figure(1)],
    ['reported', 'usgs-mcs', figure(0, 'nil-or-negligible')],
    ['reported', 'usgs-mcs', { value: null, low: 0, high: 5, flags: ['bound'] }],
    ['estimated', 'usgs-mcs', figure(1, 'estimated')],
    ['re-keyed', 'usgs-mcs', figure(1, 'estimated', 're-keyed')],
    ['derived', 'baci-eu27', figure(1, 'fixed-eu27')],
    ['private', 'own', figure(1, 'private', 'estimated')],
    ['withheld', 'usgs-mcs', figure(null, 'withheld')],
    ['unknown', 'usgs-mcs', figure(null, 'not-available')],
    ['unknown', 'usgs-mcs', figure(null)],
  ] as const)('is %s', (quality, source, given) => {
    expect(qualityOf(source, given)).toBe(quality);
  });

  it('of an indicator is the worst that has a number; a gap does not make it worse', () => {
    expect(worstQuality(['reported', 'estimated', 'withheld', 'derived'])).toBe('estimated');
    expect(worstQuality(['reported', 'private', 're-keyed'])).toBe('private');
    expect(worstQuality(['withheld', 'unknown'])).toBeNull();
    expect(worstQuality([])).toBeNull();
  });
});
