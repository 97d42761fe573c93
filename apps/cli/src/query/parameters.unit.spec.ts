import { expect, it } from 'vitest';
import { readParameters } from './parameters.js';

it('puts parameters behind the route as HTTP does', () => {
  const rest = ['--stage', 'processing', '--basis=world-production'];
  expect(readParameters('minerals/gallium/concentration', rest)).toEqual({
    ok: true,
    value: 'minerals/gallium/concentration?stage=processing&basis=world-production',
  });
});

it('keeps parameters that the route was given with', () => {
  expect(readParameters('minerals/gallium/facts?period=2022', ['--area', 'CN'])).toMatchObject({
    value: 'minerals/gallium/facts?period=2022&area=CN',
  });
});

it.each([[['processing']], [['--stage']], [['--stage', '--basis', 'x']]])('refuses %j', (rest) => {
  expect(readParameters('minerals', rest)).toMatchObject({ error: { code: 'bad-parameters' } });
});
