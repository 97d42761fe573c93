import { type FactRow } from '@chokepoint/api-contract';
import { describe, expect, it } from 'vitest';
import { type ProvenanceKey } from '../search/provenance-key.js';
import { citationOf, pinned } from './figure-citation.js';

const FIGURE: ProvenanceKey = {
  mineral: 'gallium',
  stage: 'processing',
  basis: 'world-production',
  measure: 'production',
  source: 'usgs-mcs',
  period: '2022',
  area: 'CN',
};
const row = (number: number): FactRow => ({
  ...{ mineral: 'gallium', stage: 'processing', form: 'low-purity', basis: 'world-production' },
  ...{ measure: 'production', unit: 'kg', period: '2022', area: 'CN', areaName: 'China' },
  ...{ partner: null, partnerName: null, value: 600_000, low: null, high: null },
  ...{ quality: 'reported', flags: [], raw: '600,000', source: 'usgs-mcs', private: false },
  ...{ correction: null },
  ...{ release: 'usgs-mcs-2024', publishedOn: '2024-01-31', file: 'world.csv', row: number },
  ...{ eventId: 'e', position: '12', contentHash: 'ab'.repeat(32) },
});

describe('a citation', () => {
  it('holds the figure, release, file and row, event and link', () => {
    expect(citationOf(FIGURE, [row(7)], { knownAt: '40' }, 'https://here/x')).toBe(
      'China, 2022: 600,000 kg. gallium, Processing, World production. ' +
        'USGS Mineral Commodity Summaries, usgs-mcs-2024, published 31 January 2024. ' +
        `world.csv, row 7. Chokepoint, as known at ledger position 40: event 12, SHA-256 ${'ab'.repeat(32)}. ` +
        'https://here/x',
    );
  });

  it('counts the rows that it does not name', () => {
    const rows = [1, 2, 3, 4, 5, 6, 7].map(row);
    expect(citationOf(FIGURE, rows, { knownAt: '40' }, 'https://here/x')).toContain(
      '; and 2 more rows',
    );
  });

  it('says that there is no figure', () => {
    const withheld = { ...row(7), value: null };
    expect(citationOf(FIGURE, [withheld], { knownAt: '40' }, 'x')).toContain('2022: no figure.');
  });
});

describe('the address of a citation', () => {
  it('is held to the position, unless it is already', () => {
    expect(pinned('https://here/minerals/gallium?why=a~b', '40')).toBe(
      'https://here/minerals/gallium?why=a%7Eb&knownAt=40',
    );
    expect(pinned('https://here/x?knownAt=7', '40')).toBe('https://here/x?knownAt=7');
  });
});
