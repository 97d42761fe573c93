import { describe, expect, it } from 'vitest';
import {
  coversMineral,
  CRITICAL_LIST,
  mineral,
  mineralByAlias,
  MINERALS,
  STRATEGIC_LIST,
  withMembers,
} from '../index.js';

describe('the lists of Regulation (EU) 2024/1252', () => {
  it('has 34 critical and 17 strategic entries, each a mineral of the catalogue', () => {
    expect(CRITICAL_LIST).toHaveLength(34);
    expect(STRATEGIC_LIST).toHaveLength(17);
    for (const list of [CRITICAL_LIST, STRATEGIC_LIST]) {
      expect(new Set(list.map((entry) => entry.mineral)).size).toBe(list.length);
      for (const entry of list) expect(mineral(entry.mineral), entry.label).toBeDefined();
    }
  });

  it('counts the same entries when asked through the minerals', () => {
    const own = (list: typeof CRITICAL_LIST) => new Set(list.map((entry) => entry.mineral));
    const listed = MINERALS.filter((entry) => entry.kind === 'material' && entry.critical);
    expect(listed.every((entry) => own(CRITICAL_LIST).has(entry.id))).toBe(true);
    expect(listed).toHaveLength(31); // and three groups
  });

  it.each([
    ['lithium', 'battery grade'],
    ['manganese', 'battery grade'],
    ['graphite', 'battery grade'],
    ['nickel', 'battery grade'],
    ['boron', 'metallurgy grade'],
    ['magnesium', 'metal'],
    ['silicon-metal', 'metal'],
    ['titanium', 'metal'],
    ['neodymium', 'for permanent magnets'],
  ])('%s is strategic in one grade only: %s', (id, grade) => {
    expect(mineral(id)).toMatchObject({ strategic: true, grade });
  });

  it('makes every strategic mineral a critical one', () => {
    expect(MINERALS.filter((entry) => entry.strategic && !entry.critical)).toEqual([]);
  });

  it('lists exactly seven rare earths as strategic', () => {
    const strategic = withMembers('rare-earths').filter((id) => mineral(id)?.strategic);
    expect(strategic.sort()).toEqual(
      [
        'cerium',
        'dysprosium',
        'gadolinium',
        'neodymium',
        'praseodymium',
        'samarium',
        'terbium',
      ].sort(),
    );
    expect(coversMineral('strategic', 'lanthanum')).toBe(false);
    expect(coversMineral('critical', 'lanthanum')).toBe(true);
  });

  it('lists neither a product, a customs mix, nor the unsplit rare earths', () => {
    for (const id of ['permanent-magnets', 'hs-811292', 'hs-261590', 'rare-earths']) {
      expect(mineral(id)).toMatchObject({ critical: false, strategic: false });
    }
  });

  it('covers nothing that it does not know', () => {
    expect(coversMineral('critical', 'unobtainium')).toBe(false);
    expect(withMembers('unobtainium')).toEqual([]);
  });
});

describe('groups', () => {
  it('are known by their members and know them', () => {
    for (const entry of MINERALS) {
      for (const id of entry.members) expect(mineral(id)?.groups, id).toContain(entry.id);
      for (const id of entry.groups) expect(mineral(id)?.members, id).toContain(entry.id);
    }
  });

  it('gives each element once, also through groups of groups', () => {
    expect(withMembers('rare-earths')).toHaveLength(1 + 2 + 5 + 10);
    expect(mineral('neodymium')?.groups).toEqual(['light-rare-earths', 'magnet-rare-earths']);
  });
});

describe('units of mass', () => {
  it('are kilograms for gallium, germanium and platinum metals, a volume for helium', () => {
    for (const id of ['gallium', 'germanium', ...withMembers('platinum-group-metals')]) {
      expect(mineral(id)?.massUnit, id).toBe('kg');
    }
    expect(mineral('helium')?.massUnit).toBe('Mm3');
    expect(mineral('cobalt')?.massUnit).toBe('t');
  });
});

describe('names of minerals', () => {
  it.each([
    ['Gemanium', 'germanium'],
    ['Barite  ', 'baryte'],
    ['Barytes', 'baryte'],
    ['Phosphate rock ', 'phosphate-rock'],
    ['Phosphorous', 'phosphorus'],
    ['Natural Graphite', 'graphite'],
    ['Heavy Rare earths Elements', 'heavy-rare-earths'],
    ['cokingcoal', 'coking-coal'],
    ['magnets', 'permanent-magnets'],
    ['Rare Earths', 'rare-earths'],
  ])('%s is %s', (text, id) => {
    expect(mineralByAlias(text)?.id).toBe(id);
  });

  it('says why an alias means what it means, and nothing for the plain name', () => {
    expect(mineralByAlias('Gemanium')?.reason).toBe("publisher's spelling");
    expect(mineralByAlias('Cobalt ')?.reason).toBeNull();
  });

  it('leaves out what is not critical', () => {
    for (const text of ['Zirconium', 'Magnesite', 'Magnesium Compounds', 'Rhenium', 'Potash', '']) {
      expect(mineralByAlias(text), text).toBeUndefined();
    }
  });

  it('has ids that are unique and kebab-case', () => {
    const ids = MINERALS.map((entry) => entry.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });
});
