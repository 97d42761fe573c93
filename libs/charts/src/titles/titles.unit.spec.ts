import { describe, expect, it } from 'vitest';
import { answer, area, period } from '../testing/builders.js';
import { assessmentTitle } from './assessment-title.js';
import { concentrationTitle } from './concentration-title.js';
import { importsTitle } from './imports-title.js';
import { mapTitle } from './map-title.js';
import { supplierTitle } from './supplier-title.js';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const magnets = (periods: Parameters<typeof answer>[0]): string =>
  plain(supplierTitle('Permanent magnets', answer(periods)));

describe('the title of a chart of suppliers', () => {
  const now = period('2024', [area('CN', 0.903), area('JP', 0.05)]);

  it('says who leads, with what, since when', () => {
    expect(magnets([period('2005', [area('CN', 0.441)]), now])).toBe(
      'China supplies 90.3 % of EU imports of permanent magnets (2024), up from 44.1 % in 2005',
    );
  });

  it('does not mind the order of the periods', () => {
    expect(magnets([now, period('2005', [area('CN', 0.441)])])).toContain('up from 44.1 % in 2005');
  });

  it('says down when it fell and much the same when it did not move', () => {
    expect(magnets([period('2005', [area('CN', 0.95)]), now])).toContain(
      'down from 95.0 % in 2005',
    );
    expect(magnets([period('2005', [area('CN', 0.902)]), now])).toContain(
      'much the same as in 2005',
    );
  });

  it('names another leader of the first period instead of comparing with it', () => {
    expect(magnets([period('2002', [area('GB', 0.534), area('CN', 0.2)]), now])).toContain(
      '; in 2002 the United Kingdom led with 53.4 %',
    );
  });

  it('compares nothing when there is one period only', () => {
    expect(magnets([now])).toBe('China supplies 90.3 % of EU imports of permanent magnets (2024)');
  });

  it('gives a range where the figures allow one, and claims no direction between ranges', () => {
    const wide = period('2024', [area('CN', 0.6)], {
      top1: { area: 'CN', share: 0.6, low: 0.5, high: 0.8 },
    });
    const title = magnets([period('2005', [area('CN', 0.441)]), wide]);
    expect(title).toContain('50.0–80.0 %');
    expect(title).not.toMatch(/\b(up|down)\b/);
  });

  it('says nothing of a leader when none can be told', () => {
    expect(magnets([period('2024', [area('CN', null)])])).toBe(
      'Suppliers in EU imports of permanent magnets',
    );
  });
});

describe('the title of a chart of concentration', () => {
  const low = answer([period('2023', [area('CN', 0.4)])], { stage: 'extraction' });
  const high = answer([period('2023', [area('CN', 0.9)])], { stage: 'processing' });

  it('speaks for the most concentrated stage', () => {
    expect(concentrationTitle('Gallium', [low, high], 'top1')).toContain('processed gallium');
    expect(concentrationTitle('Gallium', [low, high], 'hhi')).toBe(
      'The HHI of EU imports of processed gallium is 8,100 (2023)',
    );
  });
});

describe('the title of the map', () => {
  it('names the first two', () => {
    const one = period('2024', [area('US', 0.6), area('CN', 0.2)]);
    expect(plain(mapTitle('Cobalt', answer([one]), one))).toBe(
      'The United States held 60.0 % of EU imports of cobalt in 2024, followed by China with 20.0 %',
    );
  });

  it('says when no leader can be told', () => {
    const one = period('2024', [area('CN', null)]);
    expect(mapTitle('Cobalt', answer([one]), one)).toContain('no leader can be told');
  });
});

it('the title of the partners counts those that are named', () => {
  const one = period(
    '2024',
    [area('CN', 0.5), area('JP', 0.2), area('US', 0.1), area('GB', 0.1), area('OTHER', 0.1)],
    { top3: 0.8 },
  );
  expect(plain(importsTitle('Cobalt', answer([one]), one))).toBe(
    '4 partners are named in EU imports of cobalt for 2024; the largest three hold 80.0 %',
  );
});

describe('the title of the assessments', () => {
  const row = (year: string, supplyRisk: number | null, material = 'Gallium') => ({
    material,
    year,
    supplyRisk,
    economicImportance: null,
    release: 'ec-criticality-2023',
  });

  it('compares with the assessment before', () => {
    expect(assessmentTitle('Gallium', [row('2020', 1.3), row('2023', 3.9)])).toBe(
      'Official supply risk of gallium: 3.9 in 2023, up from 1.3 in 2020',
    );
  });

  it('compares nothing across the change of method of 2017', () => {
    expect(assessmentTitle('Gallium', [row('2014', 1.8), row('2017', 1.4)])).toBe(
      'Official supply risk of gallium: 1.4 in 2017',
    );
  });

  it('gives the spread of a group', () => {
    expect(
      assessmentTitle('Heavy rare earths', [
        row('2023', 5.6, 'Dysprosium'),
        row('2023', 3.3, 'Gadolinium'),
      ]),
    ).toBe('Official supply risk among heavy rare earths: 3.3–5.6 in 2023');
  });

  it('says when there is none', () => {
    expect(assessmentTitle('Copper', [row('2011', null)])).toContain('No official supply risk');
  });
});
