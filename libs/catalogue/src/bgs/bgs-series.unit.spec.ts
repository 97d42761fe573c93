import { describe, expect, it } from 'vitest';
import { bgsSeries, mineral } from '../index.js';

describe("commodities of the British Geological Survey's statistics", () => {
  it.each([
    ['cobalt, mine', 'cobalt extraction content'],
    ['Cobalt, refined', 'cobalt processing refinery'],
    ['bauxite', 'aluminium extraction bauxite'],
    ['alumina', 'aluminium processing alumina'],
    ['graphite', 'graphite extraction gross-weight'],
  ])('%s', (name, expected) => {
    const found = bgsSeries(name);
    expect(found && `${found.mineral} ${found.stage} ${found.form}`).toBe(expected);
    expect(mineral(found?.mineral ?? '')).toBeDefined();
  });

  it.each([
    'lithium minerals',
    'platinum group metals, mine',
    'titanium minerals',
    'cobalt',
    'gold',
  ])('leave out %s', (name) => expect(bgsSeries(name)).toBeUndefined());
});
