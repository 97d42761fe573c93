import { describe, expect, it } from 'vitest';
import type { FormRow } from './forms.query.js';
import { OwnershipBook } from './owned-slices.js';
import type { SliceRow } from './slices.query.js';

const slice = (mineral: string, stage: string, more: Partial<SliceRow> = {}): SliceRow =>
  ({
    mineral,
    stage,
    basis: 'eu-imports',
    measure: 'value',
    source: 'baci-eu27',
    release_id: 'r',
    period: '2024',
    ...more,
  }) as SliceRow;
const form = ({ mineral, stage, measure, release_id }: SliceRow, code: string): FormRow => ({
  mineral,
  stage,
  measure,
  release_id,
  form: code,
});

describe('whose figures of trade are', () => {
  it('is the mineral where the code is its own', () => {
    const magnets = slice('permanent-magnets', 'manufactured');
    const book = new OwnershipBook([form(magnets, 'hs6-850511')]);
    expect(book.of(magnets)).toMatchObject({ kind: 'own', sharedWith: [], gaps: [] });
  });

  it('is never gallium under the heading that holds germanium too', () => {
    const gallium = slice('gallium', 'processing');
    const { kind, sharedWith, gaps } = new OwnershipBook([form(gallium, 'hs6-811292')]).of(gallium);
    expect(kind).toBe('shared');
    expect(sharedWith).toContain('germanium');
    expect(gaps.map(({ code }) => code)).toEqual(['shared-code']);
  });

  it('is nobody where no code is known, and any mineral where none is needed', () => {
    const gallium = slice('gallium', 'processing');
    expect(new OwnershipBook([form(gallium, 'primary')]).of(gallium).kind).toBe('none');
    const mined = slice('gallium', 'processing', { basis: 'world-production' });
    expect(new OwnershipBook([]).of(mined).kind).toBe('own');
  });

  it('rests on the codes that were in use in the year, and that add up', () => {
    const silicon = slice('silicon-metal', 'processing', { source: 'comext-cn8' });
    const book = new OwnershipBook([form(silicon, 'cn8-28046900'), form(silicon, 'cn8-99999999')]);
    expect(book.of(silicon).gaps).toEqual([]);
  });
});
