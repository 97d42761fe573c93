import { describe, expect, it } from 'vitest';
import { type Typed, typedIn } from '../../write/record-form.js';
import { precedenceBodyOf } from './precedence-body.js';

const form = (fields: Readonly<Record<string, string>>): Typed => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return typedIn(data);
};

const SAID = {
  basis: 'world-production',
  measure: 'production',
  mineral: 'gallium',
  first: 'wmd',
  second: '',
  third: 'bgs',
  reason: ' Covers refineries as well. ',
  setOn: '2026-03-01',
};

describe('the body of a rule of precedence', () => {
  it('keeps the order of the sources and leaves empty places out', () => {
    expect(precedenceBodyOf(form(SAID))).toEqual({
      basis: 'world-production',
      measure: 'production',
      mineral: 'gallium',
      sources: ['wmd', 'bgs'],
      reason: 'Covers refineries as well.',
      setOn: '2026-03-01',
    });
  });

  it('speaks of all minerals, and gives back to the catalogue, where nothing is chosen', () => {
    const body = precedenceBodyOf(form({ ...SAID, mineral: '', first: '', third: '' }));
    expect(body.mineral).toBeNull();
    expect(body.sources).toEqual([]);
  });
});
