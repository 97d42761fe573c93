import { describe, expect, it } from 'vitest';
import {
  checkPrecedence,
  precedenceStream,
  setPrecedence,
  type PrecedenceWanted,
} from './precedence.js';

const WANTED: PrecedenceWanted = {
  basis: 'eu-imports',
  measure: 'value',
  mineral: 'gallium',
  sources: ['comext-cn8', 'baci-eu27'],
  reason: ' HS6 mixes gallium with germanium. ',
  setOn: '2026-03-01',
};

describe('a rule of precedence', () => {
  it('is recorded with its reason, for one mineral or for all', () => {
    expect(checkPrecedence(WANTED)).toEqual({
      ok: true,
      value: { ...WANTED, reason: 'HS6 mixes gallium with germanium.' },
    });
    const rule = checkPrecedence({ ...WANTED, mineral: null });
    expect(rule.ok && precedenceStream(rule.value)).toBe('precedence-eu-imports-value');
    expect(precedenceStream({ basis: 'market', measure: 'price', mineral: 'tin' })).toBe(
      'precedence-market-price-tin',
    );
  });

  it.each([
    [{ basis: 'imports' }, 'unknown-basis'],
    [{ measure: 'weight' }, 'unknown-measure'],
    [{ mineral: 'unobtainium' }, 'unknown-mineral'],
    [{ sources: ['imf'] }, 'unknown-source'],
    [{ sources: ['own'] }, 'private-source'],
    [{ sources: ['wmd', 'wmd'] }, 'source-twice'],
    [{ reason: ' ' }, 'no-reason'],
    [{ setOn: '2026-02-30' }, 'not-a-date'],
  ])('is refused with %o: %s', (change, code) => {
    expect(checkPrecedence({ ...WANTED, ...change })).toMatchObject({ error: { code } });
  });

  it('may be given back to the catalogue, and is not set twice', () => {
    const checked = checkPrecedence(WANTED);
    if (!checked.ok) throw new Error(checked.error.message);
    const rule = checked.value;
    const none = { ...rule, sources: [] };
    const unchanged = { ok: false, error: { code: 'precedence-unchanged' } };
    expect(setPrecedence(null, rule)).toEqual({ ok: true, value: rule });
    expect(setPrecedence(rule, rule)).toMatchObject(unchanged);
    expect(setPrecedence(rule, none)).toEqual({ ok: true, value: none });
    expect(setPrecedence(none, none)).toMatchObject(unchanged);
    expect(setPrecedence(null, none)).toMatchObject(unchanged);
  });
});
