import { describe, expect, it } from 'vitest';
import { isUsgsCommodity, usgsSeriesFor, usgsUnitError } from '../index.js';

const short = (commodity: string, type: string, area?: string): string => {
  const found = usgsSeriesFor(commodity, type, area);
  return found ? [found.mineral, found.stage, found.form, found.measure].join(' ') : 'none';
};

describe('series of the Mineral Commodity Summaries', () => {
  it.each([
    ['galli', 'Primary production', 'gallium processing primary-low-purity production'],
    ['Gallium ', 'Production capacity: rounded', 'gallium processing primary-low-purity capacity'],
    ['Cobalt', 'Reserves', 'cobalt extraction content reserves'],
    ['Bauxite', 'Mine production, bauxite, dry tons', 'aluminium extraction bauxite production'],
    [
      'bauxi',
      'Refinery production, alumina - calcined equivalent weights',
      'aluminium processing alumina production',
    ],
    [
      'simet',
      'Plant production, silicon metal',
      'silicon-metal processing silicon-metal production',
    ],
    [
      'Silicon',
      'Plant production, Ferosilicon, silicon content ',
      'silicon-metal processing ferrosilicon production',
    ],
    ['timin', 'Mine production: Ilmenite and rutile', 'titanium extraction ilmenite production'],
    [
      'timin',
      'World total mine production: ilmentite and rutile (rounded)',
      'titanium extraction ilmenite-and-rutile production',
    ],
    [
      'titan',
      'Sponge Metal Production and Sponge and Pigment Yearend Operating Capacity',
      'titanium processing sponge production',
    ],
    ['Titanium & titanium dioxide', 'Pigment Capacity', 'titanium processing pigment capacity'],
    ['plati', ' World mine production: Palladium', 'palladium extraction content production'],
    ['Magnesium metal', 'smelter (primary)', 'magnesium processing smelter production'],
  ])('%s, %s', (commodity, type, expected) => {
    expect(short(commodity, type)).toBe(expected);
  });

  it('tells the sum of ilmenite and rutile of 2025 from ilmenite by the name of the row', () => {
    const type = 'Mine production, ilmentite, titanium dioxide (TiO2) content';
    expect(
      short('Titanium Mineral Concentrates', type, 'World total (ilmenite, rounded)'),
    ).toContain('ilmenite p');
    expect(
      short('Titanium Mineral Concentrates', type, 'World total (ilmenite and rutile, rounded)'),
    ).toContain('ilmenite-and-rutile');
  });

  it('leaves out what is no critical raw material', () => {
    for (const commodity of [
      'mgcomp',
      'Magnesium Compounds',
      'Zirconium and Hafnium',
      'zirco',
      'Rhenium',
    ]) {
      expect(isUsgsCommodity(commodity), commodity).toBe(false);
      expect(usgsSeriesFor(commodity, 'Mine production')).toBeUndefined();
    }
  });

  it('knows the unit that the 2025 edition got wrong for titanium minerals', () => {
    expect(usgsUnitError('2025', 'Titanium Mineral Concentrates', 'metric tons')?.meant).toBe(
      'thousand metric tons',
    );
    expect(usgsUnitError('2025', 'Cobalt', 'metric tons')).toBeUndefined();
  });
});
