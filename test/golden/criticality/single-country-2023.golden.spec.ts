import { isThirdCountry } from '@chokepoint/catalogue';
import { singleCountryLine } from '@chokepoint/dependency';
import { beforeAll, describe, expect, it } from 'vitest';
import { ABSENT, emptyLedger } from '../importers/genuine.js';
import { genuineShares, type GenuineShares, sharesOf } from './genuine-factors.js';

if (ABSENT !== undefined) console.warn(`The 65 % line over the study of 2023: ${ABSENT}`);

/** Last day of the years that the study averages. */
const DAY = '2020-12-31';

describe.skipIf(ABSENT !== undefined)('the 65 % line over EU sourcing of 2016 to 2020', () => {
  let shares: GenuineShares;
  beforeAll(async () => {
    shares = await genuineShares(emptyLedger());
  });

  const line = (mineral: string, stage: string) =>
    singleCountryLine({
      basis: 'sourcing',
      shares: sharesOf(shares, mineral, stage, 'eu-sourcing'),
      isThirdCountry: (area) => isThirdCountry(area, DAY),
      unnamed: 0,
    });

  it.each([
    ['magnesium', 'CN'],
    ['lithium', 'CL'],
    ['gallium', 'CN'],
    ['cerium', 'CN'],
    ['neodymium', 'CN'],
    ['praseodymium', 'CN'],
    ['samarium', 'CN'],
  ])('processed %s is above, from %s', (mineral, leader) => {
    expect(line(mineral, 'processing')).toMatchObject({ status: 'above', leader });
  });

  it('borate at extraction is above, from Türkiye', () => {
    const { status, leader, largest } = line('boron', 'extraction');
    expect([status, leader]).toEqual(['above', 'TR']);
    expect(largest!.low).toBeCloseTo(0.985, 9);
  });

  it.each(['tungsten', 'bismuth', 'silicon-metal', 'vanadium'])('processed %s is below', (one) => {
    expect(line(one, 'processing').status).toBe('below');
  });

  it('germanium is above by a row that the importer marks as suspect', () => {
    expect(line('germanium', 'processing').status).toBe('above');
    const rows = shares.told.filter(
      ({ about }) => about.mineral === 'germanium' && about.basis === 'eu-sourcing',
    );
    expect(rows.every(({ flags }) => flags.includes('suspect'))).toBe(true);
  });
});
