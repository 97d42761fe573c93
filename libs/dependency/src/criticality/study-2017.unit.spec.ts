import { describe, expect, it } from 'vitest';
import { exactly, overlap } from '../interval.js';
import { rounded } from '../rounding.js';
import { printedSupplyRiskInput, STUDY_2017_DECIMALS } from './printed-inputs.js';
import { supplyRisk, type SupplyData } from './supply-risk.js';

/**
 * Material, supply data, HHI_GS, HHI_EU, IR, EoL-RIR, SI_SR as printed, SR as computed by hand, SR as
 * printed. Source: study on the review of the list of critical raw materials, 2017
 * (doi:10.2873/876644), tables 3 and 18.
 */
type Row = readonly [
  material: string,
  supplyData: SupplyData,
  global: number,
  eu: number | null,
  reliance: number | null,
  recycling: number,
  substitution: number,
  computed: number,
  published: number,
];
const STUDY: readonly Row[] = [
  ['aluminium', 'global-and-eu', 1.4, 0.3, 0.64, 0.12, 0.9, 0.516, 0.5],
  ['antimony', 'global-and-eu', 7.1, 5.7, 1, 0.28, 0.9, 4.147, 4.3],
  ['baryte', 'global-and-eu', 1.5, 1.8, 0.8, 0.01, 0.9, 1.497, 1.6],
  ['bauxite', 'global-and-eu', 0.6, 3.1, 0.85, 0, 1, 2.038, 2],
  ['beryllium', 'global', 2.4, null, null, 0, 1, 2.4, 2.4],
  ['chromium', 'global-and-eu', 1.2, 1.1, 0.75, 0.21, 1, 0.899, 0.9],
  ['cobalt', 'global-and-eu', 3.6, 1.3, 0.32, 0, 1, 1.668, 1.6],
  ['germanium', 'global-and-eu', 2.9, 1.5, 0.64, 0.02, 1, 1.909, 1.9],
  ['magnesium', 'global-and-eu', 4.4, 5.2, 1, 0.09, 0.9, 3.931, 4],
  ['natural graphite', 'global-and-eu', 3.2, 2.9, 0.99, 0.03, 1, 2.957, 2.9],
  ['phosphorus', 'eu', 2.3, 4.5, 1, 0, 0.9, 4.05, 4.1],
  ['silica sand', 'eu', 0.5, 0.3, 0, 0, 1, 0.3, 0.3],
  ['silicon metal', 'global-and-eu', 2.3, 0.4, 0.64, 0, 1, 1.008, 1],
  ['tungsten', 'global-and-eu', 7.5, 1.9, 0.44, 0.42, 1, 1.817, 1.8],
  ['lithium', 'global-and-eu', 0.8, 1.4, 0.86, 0, 0.9, 1.028, 1],
];

describe.each(STUDY)(
  'supply risk of %s, 2017',
  (_material, supplyData, global, eu, reliance, recycling, substitution, computed, published) => {
    const printed = {
      supplyData,
      hhiWgiGlobal: global,
      hhiWgiEu: eu,
      importReliance: reliance,
      eolRecyclingInputRate: recycling,
      substitutionSR: substitution,
    };
    const answer = supplyRisk(printedSupplyRiskInput(printed, STUDY_2017_DECIMALS));

    it('comes out of the printed inputs', () => {
      expect(answer.supplyRisk!.value).toBeCloseTo(computed, 2);
      expect(answer.gaps).toEqual([]);
    });

    it('is the printed one to the rounding of its inputs', () => {
      expect(overlap(answer.supplyRisk!, rounded(published, 1))).toBe(true);
    });
  },
);

describe('the choice of supply data', () => {
  const inputs = {
    hhiGlobal: exactly(2.9),
    hhiEu: exactly(1.5),
    importReliance: exactly(0.64),
    eolRecyclingInputRate: exactly(0.02),
    substitution: exactly(1),
  };

  it('gives all three side by side, and the gross one', () => {
    const { by, gross, supplyRisk: chosen } = supplyRisk({ ...inputs, supplyData: 'global' });
    expect(by.global!.value).toBeCloseTo(2.842, 9);
    expect(by.eu!.value).toBeCloseTo(1.47, 9);
    expect(by['global-and-eu']!.value).toBeCloseTo(1.90904, 9);
    expect(chosen).toEqual(by.global);
    expect(gross!.value).toBe(2.9);
  });

  it('names what is missing for the one that was chosen, and no more', () => {
    const answer = supplyRisk({
      ...inputs,
      hhiEu: null,
      importReliance: null,
      supplyData: 'global-and-eu',
    });
    expect(answer.supplyRisk).toBeNull();
    expect(answer.gaps).toEqual([
      {
        code: 'input-unknown',
        message:
          'Supply risk cannot be worked out without: import reliance, the concentration of EU sourcing.',
      },
    ]);
    expect(supplyRisk({ ...inputs, hhiEu: null, supplyData: 'global' }).gaps).toEqual([]);
  });
});
