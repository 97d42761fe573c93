import { describe, expect, it } from 'vitest';
import { CADENCES } from './cadence.js';
import { freshnessOf } from './freshness.js';

describe('freshness', () => {
  it.each([
    ['usgs-mcs', '2025-01-31', '2026-01-30', 'current', '2026-01-31'],
    ['usgs-mcs', '2025-01-31', '2026-01-31', 'due', '2026-01-31'],
    ['usgs-mcs', '2025-01-31', '2026-07-30', 'due', '2026-01-31'],
    ['usgs-mcs', '2025-01-31', '2026-07-31', 'overdue', '2026-01-31'],
    ['worldbank-pink-sheet', '2025-01-31', '2025-02-27', 'current', '2025-02-28'],
    ['worldbank-pink-sheet', '2025-12-02', '2026-02-02', 'overdue', '2026-01-02'],
    ['ec-criticality', '2023-03-16', '2026-03-15', 'current', '2026-03-16'],
    ['baci-eu27', '2026-01-31', '2030-01-01', 'not-established', null],
  ] as const)('of %s of %s on %s: %s, next %s', (source, published, today, state, next) => {
    expect(freshnessOf(source, published, today)).toMatchObject({ state, nextExpected: next });
  });

  it('says what each expectation rests on', () => {
    for (const [, { months, evidence }] of CADENCES) {
      expect(months).toBeGreaterThan(0);
      expect(evidence.length).toBeGreaterThan(20);
    }
  });
});
