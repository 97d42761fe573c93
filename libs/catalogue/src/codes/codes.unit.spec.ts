import { describe, expect, it } from 'vitest';
import { baciSeriesFor, codesOf, mineral, resolveCode, TRADE_CODES, whyLeftOut } from '../index.js';

describe('customs codes', () => {
  it('belong to minerals of the catalogue, and have eight or six digits', () => {
    for (const entry of TRADE_CODES) {
      expect(mineral(entry.mineral), entry.code).toBeDefined();
      expect(entry.code).toMatch(entry.nomenclature === 'CN8' ? /^\d{8}$/ : /^\d{6}$/);
    }
    expect(new Set(TRADE_CODES.map((entry) => entry.form)).size).toBe(TRADE_CODES.length);
  });

  it('never give HS 811292 to gallium or germanium, which have codes of their own in CN8 only', () => {
    expect(resolveCode('HS6', '811292', 2024)?.mineral).toBe('hs-811292');
    expect(codesOf('gallium').map((entry) => entry.code)).toEqual(['81129289']);
    expect(codesOf('germanium').map((entry) => entry.code)).toEqual(['81129295']);
    for (const name of ['gallium', 'germanium', 'hafnium', 'gallium+germanium']) {
      expect(baciSeriesFor(name)?.mineral, name).toBe('hs-811292');
    }
  });

  it('say what else they hold where a mineral shares its code', () => {
    expect(resolveCode('HS6', '280429', 2020)?.mixedWith).toContain('neon');
    expect(resolveCode('HS6', '270112', 2020)?.mixedWith).toEqual(['steam coal']);
    const mixes = TRADE_CODES.filter((entry) => mineral(entry.mineral)?.kind === 'mix');
    expect(mixes.every((entry) => entry.mixedWith.length > 1)).toBe(true);
  });

  it('hold for the years of their nomenclature', () => {
    expect(resolveCode('CN8', '2805 30 31', 2024)?.mineral).toBe('heavy-rare-earths');
    expect(resolveCode('CN8', '28053031', 2022)).toBeUndefined();
    expect(baciSeriesFor('boron')?.mineral).toBe('boron');
  });

  it('hold for every year where the years of their use are not established', () => {
    for (const [nomenclature, code] of [
      ['CN8', '81123100'],
      ['HS6', '252800'],
    ] as const) {
      const entry = resolveCode(nomenclature, code, 2002);
      expect(entry).toMatchObject({ validFrom: null, validUntil: null });
      expect(resolveCode(nomenclature, code, 2024)).toBe(entry);
    }
  });

  it('put magnets, ores and metals at their stage', () => {
    expect(resolveCode('HS6', '850511', 2024)?.stage).toBe('manufactured');
    expect(resolveCode('CN8', '26110000', 2024)?.stage).toBe('extraction');
    expect(resolveCode('CN8', '75011000', 2024)?.stage).toBe('processing');
  });

  it('are left out with a reason, and never both left out and known', () => {
    expect(whyLeftOut('CN8', '28256000')).toContain('zirconium');
    expect(whyLeftOut('CN8', '26151000')).toContain('not on the list');
    for (const { nomenclature, code } of TRADE_CODES)
      expect(whyLeftOut(nomenclature, code)).toBeUndefined();
  });
});
