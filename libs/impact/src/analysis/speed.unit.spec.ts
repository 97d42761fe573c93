import { describe, expect, it } from 'vitest';
import type { SeriesPoint } from '../before-after.js';
import { ar1Noise, normals } from '../testing/noise.js';
import { simulationRuns } from '../testing/simulation-runs.js';
import { analyse } from './analyse.js';
import { analysisDesign } from './analysis-design.js';

const ANALYSES = simulationRuns(process.env, 60);
const DONORS = 40;

describe('speed', () => {
  // A page asks for some 600 of these, in well under 10 s; a tenth of them has a tenth of the time.
  it(`${ANALYSES} analyses of 25 years with ${DONORS} donors each`, () => {
    const next = normals(5);
    const years = (): SeriesPoint[] =>
      ar1Noise(next, 25, 0.5).map((value, i) => ({
        period: String(2000 + i),
        value: 0.6 + value / 20,
      }));
    const donors = Array.from({ length: DONORS }, (_, i) => ({ id: `d${i}`, series: years() }));
    const design = analysisDesign({
      ...{ initiative: 'i', outcome: 'o', source: 's', effectiveOn: '2018-01-01' },
      donors: donors.map(({ id }) => id),
    });
    const targets = Array.from({ length: ANALYSES }, years);
    // Time of the processor, since other tests share the machine.
    const started = process.cpuUsage();
    const found = targets.map((series) => analyse(design, { series, donors }));
    const seconds = process.cpuUsage(started).user / 1e6;
    console.log(`${ANALYSES} analyses in ${seconds.toFixed(2)} s`);
    expect(found.every(({ assessed }) => assessed?.space.control?.donors === DONORS)).toBe(true);
    expect(seconds).toBeLessThan(0.5 + ANALYSES / 60);
  });
});
