import {
  assessSupplyRisk,
  economicImportance,
  type Governance,
  overlap,
  printedFigure,
  rounded,
  type Use,
} from '@chokepoint/dependency';
import { beforeAll, describe, expect, it } from 'vitest';
import { ABSENT, emptyLedger } from '../importers/genuine.js';
import {
  factorsOf,
  genuineGovernance,
  genuineShares,
  type GenuineShares,
} from './genuine-factors.js';
import { STUDY_2023 } from './study-of-2023.js';
import { studyTable } from './table.js';

if (ABSENT !== undefined) console.warn(`Supply risk of the study of 2023: ${ABSENT}`);

describe.skipIf(ABSENT !== undefined)('the study of 2023, from country shares', () => {
  let shares: GenuineShares;
  const governance = new Map<string, Governance>();
  beforeAll(async () => {
    const ledger = emptyLedger();
    shares = await genuineShares(ledger);
    for (const update of ['2023', '2024']) {
      governance.set(update, await genuineGovernance(ledger, update));
    }
  }, 120_000);

  const assess = (mineral: string, update: string, eu = true) =>
    assessSupplyRisk({
      ...factorsOf(shares, governance.get(update)!, mineral, STUDY_2023[mineral]!),
      renormalise: { global: false, eu },
    });

  it.each(['2023', '2024'])('comes out with the governance of update %s', (update) => {
    for (const [mineral, { published }] of Object.entries(STUDY_2023)) {
      if (mineral === 'germanium') continue;
      const { supplyRisk } = assess(mineral, update);
      expect(overlap(supplyRisk!, rounded(published, 1)), mineral).toBe(true);
      expect(Math.abs(supplyRisk!.value! - published), mineral).toBeLessThan(0.08);
    }
  });

  it('does not come out for germanium, whose EU row repeats the world row', () => {
    expect(assess('germanium', '2023').supplyRisk!.low).toBeGreaterThan(3.5);
  });

  it('needs the shares of EU sourcing to sum to one, and those of the world not to', () => {
    expect(assess('gallium', '2023', false).supplyRisk!.value).toBeCloseTo(3.8, 1);
    const vanadium = assess('vanadium', '2023');
    expect(vanadium.global!.rawSum.value).toBeCloseTo(0.887, 9);
    expect(vanadium.supplyRisk!.value).toBeCloseTo(1.7, 1);
  });

  it('rests on a governance that two updates give alike, China between 5.66 and 5.71', () => {
    for (const { scaled } of governance.values()) {
      expect(scaled.get('CN')!.value).toBeGreaterThan(5.66);
      expect(scaled.get('CN')!.value).toBeLessThan(5.715);
    }
  });
});

/** SI of economic importance and EI as published; same transcription as the risks above. */
const IMPORTANCE: readonly (readonly [material: string, si: number, published: number])[] = [
  ['Tungsten', 0.95, 8.7],
  ['Rhodium', 0.99, 8.6],
  ['Palladium', 0.92, 8.1],
  ['Samarium', 0.98, 7.7],
  ['Chromium', 0.93, 7.2],
  ['Neodymium', 0.97, 7.2],
  ['Cobalt', 0.97, 6.8],
  ['Strontium', 0.98, 6.5],
  ['Phosphate Rock', 0.96, 6.4],
  ['Antimony', 0.92, 5.4],
  ['Bismuth', 0.95, 5.7],
  ['Vanadium', 0.9, 3.9],
  ['Aggregates', 1, 3.2],
];
/** NACE C28, machinery and equipment, EUR million. */
const LARGEST = 204_200;

describe.skipIf(ABSENT !== undefined)('economic importance in the study of 2023', () => {
  const rows = ABSENT === undefined ? studyTable('2023/fact_MaterialUseShares.csv') : [];
  const usesOf = (material: string): readonly Use[] =>
    rows
      .filter((row) => row.Material === material)
      .map((row) => {
        const added = Object.entries(row).find(([column]) => column.startsWith('VA in million'));
        return {
          application: row.Application!,
          share: printedFigure(row.Share!)!,
          valueAdded: added?.[1] ? Number(added[1]) : null,
        };
      });

  it.each(IMPORTANCE)('%s: SI %d, published %d', (material, si, published) => {
    const { scaled } = economicImportance(usesOf(material), rounded(si, 2), LARGEST);
    expect(Math.abs(scaled!.value! - published)).toBeLessThan(0.06);
    expect(overlap(scaled!, rounded(published, 1))).toBe(true);
  });
});
