import { describe, expect, it } from 'vitest';
import { mineral } from '../minerals/minerals.js';
import { SALIENT_TABLES } from './salient-columns.js';
import { CRITICAL_SERIES, criticalSeries, relianceSeries } from './summary-series.js';
import { USGS_RULES } from './usgs-rules.js';

describe('names of the table of critical minerals', () => {
  it.each([
    ['Aluminum (bauxite)', 'aluminium', 'extraction bauxite-reported'],
    [
      'Rare earths (compounds and metals)9',
      'rare-earths',
      'processing compounds-and-metals-reported',
    ],
    ['Titanium (metal)', 'titanium', 'processing sponge-reported'],
    ['Palladium ', 'palladium', 'processing reported'],
  ])('%s is %s, used as %s', (name, id, used) => {
    const series = criticalSeries(name);
    const { stage, form } = series!.consumption.reported;
    expect([series?.mineral, `${stage} ${form}`]).toEqual([id, used]);
  });

  it('are left out where the catalogue has no such mineral, not where it has it by another name', () => {
    for (const name of ['Tin ', 'Zirconium (ores and concentrates)', 'Indium', 'Chromium']) {
      expect(criticalSeries(name), name).toBeNull();
    }
    for (const name of ['Gallium (arsenide)', 'Boron', 'Titanium', 'Bauxite']) {
      expect(criticalSeries(name), name).toBeUndefined();
    }
  });

  it('have the world production that the world tables have, and the reliance of the salient ones', () => {
    const counted = new Set(
      USGS_RULES.flatMap(([, rules]) =>
        rules.map((rule) => [rule.mineral, rule.stage, rule.form].join(' ')),
      ),
    );
    const relied = new Set(
      SALIENT_TABLES.flatMap(({ columns }) => columns)
        .filter(({ measure }) => measure === 'net-import-reliance')
        .map((column) => [column.mineral, column.stage, column.form].join(' ')),
    );
    expect(CRITICAL_SERIES.size).toBe(25);
    for (const { mineral: id, world, reliance } of CRITICAL_SERIES.values()) {
      expect(mineral(id), id).toBeDefined();
      expect(relied).toContain(`${id} ${reliance.stage} ${reliance.form}`);
      if (world) expect(counted).toContain(`${id} ${world.stage} ${world.form}`);
    }
  });
});

describe('names of the chart of net import reliance', () => {
  it.each([
    ['ARSENIC, all forms', 'arsenic processing all'],
    ['TITANIUM, sponge metal', 'titanium processing sponge'],
    ['TITANIUM MINERAL CONCENTRATES', 'titanium extraction all'],
    ['BAUXITE', 'aluminium extraction bauxite'],
    ['ALUMINUM', 'aluminium processing all'],
    ['SILICON, metal and ferrosilicon', 'silicon-metal processing with-ferrosilicon'],
  ])('%s is %s', (name, series) => {
    const found = relianceSeries(name);
    expect(found && [found.mineral, found.stage, found.form].join(' ')).toBe(series);
  });

  it('are left out or not known, as above', () => {
    for (const name of ['MAGNESIUM COMPOUNDS', 'ABRASIVES, silicon carbide', 'TIN, refined']) {
      expect(relianceSeries(name), name).toBeNull();
    }
    for (const name of ['GALLIUM, arsenide', 'TITANIUM, pigment']) {
      expect(relianceSeries(name), name).toBeUndefined();
    }
  });
});
