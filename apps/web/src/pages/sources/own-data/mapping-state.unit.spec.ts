import { type Mapping } from '@chokepoint/api-contract';
import { describe, expect, it } from 'vitest';
import { constantOf, fieldOf, isFromColumn, mapColumn, mapConstant } from './mapping-state.js';

const START: Mapping = {
  fields: { mineral: { column: 0 }, unit: { constant: 'kg' } },
  decimals: 'plain',
  dates: 'iso',
};

describe('a mapping under the hands of a reader', () => {
  it('knows what each column fills, and what is one value for all rows', () => {
    expect([fieldOf(START, 0), fieldOf(START, 1)]).toEqual(['mineral', undefined]);
    expect([constantOf(START, 'unit'), constantOf(START, 'mineral')]).toEqual(['kg', '']);
    expect([isFromColumn(START, 'mineral'), isFromColumn(START, 'unit')]).toEqual([true, false]);
  });

  it('lets a column fill one field, and a field come from one column', () => {
    expect(mapColumn(START, 1, 'mineral').fields).toEqual({
      unit: { constant: 'kg' },
      mineral: { column: 1 },
    });
    expect(mapColumn(START, 0, 'unit').fields).toEqual({ unit: { column: 0 } });
    expect(mapColumn(START, 0, '').fields).toEqual({ unit: { constant: 'kg' } });
  });

  it('takes one value for all rows, and takes it away again', () => {
    const said = mapConstant(START, 'stage', 'processing');
    expect(said.fields['stage']).toEqual({ constant: 'processing' });
    expect(mapConstant(said, 'stage', '')).toEqual(START);
  });
});
