import { describe, expect, it } from 'vitest';
import { area, areaByTradeNumber, euMembers } from './areas.js';
import { TRADE_NUMBERS } from './trade-numbers.js';

describe('areas by their number in UN Comtrade', () => {
  it.each([
    ['0', 'WORLD'],
    ['97', 'EU27'],
    ['4', 'AF'],
    ['004', 'AF'],
    ['156', 'CN'],
    ['251', 'FR'],
    ['490', 'TW'],
    ['516', 'NA'],
    ['579', 'NO'],
    ['842', 'US'],
    ['899', 'QU'],
  ])('%s is %s', (number, code) => expect(areaByTradeNumber(number)?.code).toBe(code));

  it('are not those of M49 where Comtrade counts a wider customs territory', () => {
    for (const number of ['250', '356', '578', '756', '840', '', 'CN', '12345']) {
      expect(areaByTradeNumber(number), number).toBeUndefined();
    }
  });

  it('are all areas of the catalogue', () => {
    expect(TRADE_NUMBERS.size).toBeGreaterThan(240);
    for (const [number, code] of TRADE_NUMBERS) expect(area(code), number).toBeDefined();
  });
});

describe('the members of the Union', () => {
  it('are 15 in 2003, 28 in 2019 and 27 since', () => {
    expect(['2003-12-31', '2019-12-31', '2020-12-31'].map((day) => euMembers(day).length)).toEqual([
      15, 28, 27,
    ]);
  });
});
