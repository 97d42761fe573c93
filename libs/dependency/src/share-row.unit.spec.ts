import { describe, expect, it } from 'vitest';
import type { ShareRow } from './concentration-input.js';
import { sumByArea } from './share-row.js';

const row = (area: string, value: number | null, more: Partial<ShareRow> = {}): ShareRow => ({
  area,
  kind: 'country',
  value,
  low: null,
  high: null,
  flags: [],
  ...more,
});

describe('adding up the rows of an area', () => {
  it('adds values and keeps each flag once', () => {
    const rows = [
      row('ZA', 900, { flags: ['estimated'] }),
      row('AU', 600),
      row('ZA', 95, { flags: ['estimated', 're-keyed'] }),
    ];
    expect(sumByArea(rows)).toEqual([
      row('ZA', 995, { flags: ['estimated', 're-keyed'] }),
      row('AU', 600),
    ]);
  });

  it('keeps a withheld part unknown, with the known part as its lower bound', () => {
    const rows = [row('US', 40), row('US', null, { flags: ['withheld'] })];
    expect(sumByArea(rows)).toEqual([row('US', null, { low: 40, flags: ['withheld'] })]);
  });

  it('adds bounds', () => {
    expect(sumByArea([row('US', 40), row('US', null, { low: 0, high: 5 })])).toEqual([
      row('US', null, { low: 40, high: 45 }),
    ]);
  });

  it('lets a form that is counted in another row add nothing', () => {
    const rows = [row('MZ', null, { flags: ['included-elsewhere'] }), row('MZ', 1600)];
    expect(sumByArea(rows)).toEqual([row('MZ', 1600, { flags: ['included-elsewhere'] })]);
  });
});
