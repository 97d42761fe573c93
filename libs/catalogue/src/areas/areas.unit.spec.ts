import { describe, expect, it } from 'vitest';
import {
  area,
  areaByAlias,
  areaByIso3,
  areaName,
  AREAS,
  hasStatus,
  isAggregate,
  isEuMember,
  isThirdCountry,
} from '../index.js';

const countriesInTheUnion = (day: string): number =>
  AREAS.filter((entry) => entry.kind === 'country' && isEuMember(entry.code, day)).length;

describe('membership of the Union', () => {
  it.each([
    ['1958-01-01', 6],
    ['2003-12-31', 15],
    ['2004-05-01', 25],
    ['2007-01-01', 27],
    ['2013-06-30', 27],
    ['2013-07-01', 28],
    ['2020-01-31', 28],
    ['2020-02-01', 27],
    ['2024-12-31', 27],
  ])('on %s has %i states', (day, states) => {
    expect(countriesInTheUnion(day)).toBe(states);
  });

  it('makes the United Kingdom a third country from 2020-02-01', () => {
    expect(isThirdCountry('GB', '2020-01-31')).toBe(false);
    expect(isThirdCountry('GB', '2020-02-01')).toBe(true);
  });
});

describe('third countries', () => {
  it('are not overseas countries and territories, which change with the state they belong to', () => {
    expect(isThirdCountry('GL', '2024-12-31')).toBe(false);
    expect(isThirdCountry('NC', '2024-12-31')).toBe(false);
    expect(isThirdCountry('FK', '2019-12-31')).toBe(false);
    expect(isThirdCountry('FK', '2020-12-31')).toBe(true);
    expect(hasStatus('CW', 'oct', '2010-10-09')).toBe(false);
    expect(hasStatus('AN', 'oct', '2010-10-09')).toBe(true);
  });

  it('are EFTA states and candidates for membership, but not aggregates, unspecified partners or unknown codes', () => {
    expect(isThirdCountry('NO', '2024-12-31')).toBe(true);
    expect(isThirdCountry('TR', '2024-12-31')).toBe(true);
    for (const code of ['WORLD', 'OTHER', 'EU27', 'QU', 'ZZ']) {
      expect(isThirdCountry(code, '2024-12-31'), code).toBe(false);
    }
  });
});

describe('areas', () => {
  it('has all 249 of ISO 3166-1 and Kosovo, each once', () => {
    const codes = AREAS.map((entry) => entry.code);
    expect(new Set(codes).size).toBe(codes.length);
    const iso = AREAS.filter(({ code, kind }) => /^[A-Z]{2}$/.test(code) && kind !== 'historic');
    const eurostat = iso.filter(({ code }) => /^(Q[P-Z]|XC|XL)$/.test(code));
    expect(iso.length - eurostat.length).toBe(250);
  });

  it('keeps Namibia, whose code reads like a missing value', () => {
    expect(area('NA')).toMatchObject({ code: 'NA', name: 'Namibia', kind: 'country' });
    expect(areaByIso3('NAM')?.code).toBe('NA');
    expect(areaByAlias('Namibia')).toEqual({ code: 'NA', reason: null });
  });

  it('knows the three-letter codes that trade data use for Taiwan and for states that are no more', () => {
    expect(areaByIso3('S19')?.code).toBe('TW');
    expect(areaByIso3('SCG')?.code).toBe('CS');
    expect(areaByIso3('???')).toBeUndefined();
  });

  it('names what it knows and repeats what it does not', () => {
    expect(areaName('CD')).toBe('DR Congo');
    expect(areaName('ZZ')).toBe('ZZ');
    expect(isAggregate('OTHER')).toBe(true);
    expect(isAggregate('CN')).toBe(false);
  });
});

describe('names of areas', () => {
  it.each([
    ['Congo (Kinshasa)', 'CD'],
    ['Congo (Brazzaville)', 'CG'],
    ['Congo, D.R.', 'CD'],
    ['Korea, Republic of', 'KR'],
    ['Korea, North', 'KP'],
    ['Burma', 'MM'],
    ['Turkey', 'TR'],
    ['Brasilia', 'BR'],
    ['Cote d’Ivoire', 'CI'],
    ['EL', 'GR'],
    ['XS', 'RS'],
    ['Other Countries', 'OTHER'],
  ])('%s is %s', (text, code) => {
    expect(areaByAlias(text)?.code).toBe(code);
  });

  it.each([
    ['Japane', 'JP', 'footnote mark e (estimated)'],
    ['New Caledonia11', 'NC', 'footnote mark 11'],
    [
      'Korea, Republic ofe',
      'KR',
      'name at the U.S. Geological Survey; footnote mark e (estimated)',
    ],
    ['Greecee', 'GR', 'footnote mark e (estimated)'],
    ['Chilee, 3', 'CL', 'footnote mark e (estimated); footnote mark 3'],
    ['Peru, crude borates', 'PE', "printed with 'crude borates'"],
    [
      'Brazil (crude and beneficiated)9',
      'BR',
      "printed with 'crude and beneficiated'; footnote mark 9",
    ],
  ])('%s is %s, with its mark said', (text, code, reason) => {
    expect(areaByAlias(text)).toEqual({ code, reason });
  });

  it.each([
    'World total (rounded)10',
    'World total (rounded), excluding U.S. production',
    'World total',
  ])('%s is the world', (text) => {
    expect(areaByAlias(text)?.code).toBe('WORLD');
  });

  it('never cuts a name that ends like a footnote mark', () => {
    for (const entry of AREAS)
      expect(areaByAlias(entry.name), entry.name).toEqual({ code: entry.code, reason: null });
  });

  it('does not guess: two countries in one row, and a place in brackets, are not one known area', () => {
    for (const text of [
      'United States and Canada',
      'Guinea, Equatorial',
      'Congo (Leopoldville)',
      'e',
      '',
    ]) {
      expect(areaByAlias(text), text).toBeUndefined();
    }
  });
});
