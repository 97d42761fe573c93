import { describe, expect, it } from 'vitest';
import {
  edition,
  headlineSeries,
  MINERALS,
  preferredSources,
  SOURCE_IDS,
  SOURCES,
  summedForms,
} from '../index.js';

describe('which source answers', () => {
  it('is the survey before the agency for masses, the study for shares, BACI before Comext for imports', () => {
    const ask = preferredSources;
    expect(ask('gallium', 'processing', 'world-production', 'production')).toEqual([
      'usgs-mcs',
      'iea-cmde',
    ]);
    expect(ask('antimony', 'processing', 'national', 'net-import-reliance')).toEqual([
      'usgs-mcs-salient',
      'usgs-mcs-summary',
    ]);
    expect(ask('copper', 'processing', 'market', 'price')).toEqual([
      'worldbank-pink-sheet',
      'usgs-mcs-salient',
    ]);
    expect(ask('gallium', 'processing', 'world-production', 'share')).toEqual(['ec-criticality']);
    expect(ask('gallium', 'processing', 'eu-sourcing', 'share')).toEqual(['ec-criticality']);
    expect(ask('cobalt', 'processing', 'eu-imports', 'value')).toEqual([
      'baci-eu27',
      'comext-cn8',
      'baci',
      'comtrade',
    ]);
    expect(ask('cobalt', 'processing', 'eu-sourcing', 'value')).toEqual([]);
  });
});

describe('which forms add up', () => {
  const survey = (mineral: string, stage: 'extraction' | 'processing') =>
    summedForms('usgs-mcs', mineral, stage, 'world-production', 'production');

  it('adds ilmenite and rutile, never pigment and sponge, never alumina and aluminium', () => {
    expect(survey('titanium', 'extraction')).toEqual(['ilmenite', 'rutile']);
    expect(survey('titanium', 'processing')).toEqual(['sponge']);
    expect(survey('aluminium', 'processing')).toEqual(['aluminium-smelter']);
    expect(survey('cobalt', 'extraction')).toBe('all');
  });

  it('adds no borates: each country is in another product', () => {
    expect(survey('boron', 'extraction')).toEqual([]);
  });
});

describe('headline series', () => {
  it('begins with processing for gallium, with mining for cobalt, with imports for magnets', () => {
    expect(headlineSeries('gallium')[0]).toEqual({
      stage: 'processing',
      basis: 'world-production',
      measure: 'production',
    });
    expect(headlineSeries('cobalt')[0]).toMatchObject({
      stage: 'extraction',
      measure: 'production',
    });
    expect(headlineSeries('permanent-magnets')).toEqual([
      { stage: 'manufactured', basis: 'eu-imports', measure: 'value' },
    ]);
  });

  it('does not promise a sum of borates', () => {
    expect(headlineSeries('boron').filter((series) => series.measure === 'production')).toEqual([]);
  });

  it('has something for every entry but two groups that no source reports as such', () => {
    const silent = MINERALS.filter((entry) => headlineSeries(entry.id).length === 0);
    expect(silent.map((entry) => entry.id)).toEqual([
      'platinum-group-metals',
      'magnet-rare-earths',
    ]);
  });

  it('asks only what some source answers', () => {
    for (const { id } of MINERALS) {
      for (const { stage, basis, measure } of headlineSeries(id)) {
        expect(preferredSources(id, stage, basis, measure)).not.toEqual([]);
      }
    }
  });
});

describe('sources and editions', () => {
  it('has terms and words of attribution for each', () => {
    for (const id of SOURCE_IDS) {
      expect(SOURCES[id]).toMatchObject({ id });
      expect(SOURCES[id].attribution.length).toBeGreaterThan(10);
    }
  });

  it('dates an edition as exactly as it is known', () => {
    expect(edition('usgs-mcs', '2024')?.published).toMatchObject({
      latest: '2024-01-31',
      precision: 'day',
    });
    expect(edition('usgs-mcs', '2026')?.published).toMatchObject({
      latest: '2026-02-28',
      precision: 'month',
    });
    expect(edition('comext-cn8', '2022-2024')?.published).toMatchObject({
      earliest: null,
      precision: 'no-later-than',
    });
    expect(edition('usgs-mcs', '1999')).toBeUndefined();
  });
});
