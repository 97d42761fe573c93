import { STATEMENT_DATA } from '@chokepoint/api-contract';
import { describe, expect, it } from 'vitest';
import { type StatementField, toTyped, toValue } from '../../write/statement/statement-field.js';
import { fieldsOf, STATEMENT_TYPES } from './statement-fields.js';
import { correctionBodyOf, statementBodyOf } from './statement-body.js';

const field = (more: object): StatementField =>
  ({ name: 'x', label: 'X', required: false, ...more }) as StatementField;

describe('what is typed into a field', () => {
  it.each([
    [{ kind: 'text' }, ' 54 ', '54'],
    [{ kind: 'text' }, ' ', undefined],
    [{ kind: 'list' }, 'gallium, germanium,', ['gallium', 'germanium']],
    [{ kind: 'list' }, '', []],
    [
      { kind: 'lines', columns: ['side', 'name'] },
      'US; State\nEU',
      [{ side: 'US', name: 'State' }, { side: 'EU' }],
    ],
    [
      { kind: 'lines', columns: ['value', 'unit', 'mineral'], single: true },
      '100; t; gallium',
      { value: 100, unit: 't', mineral: 'gallium' },
    ],
  ])('%o: %o', (kind, typed, value) => {
    expect(toValue(field(kind), typed)).toEqual(value);
  });

  it('is typed again for a correction', () => {
    const lines = field({ kind: 'lines', columns: ['side', 'name'] });
    const said = {
      x: [
        { side: 'US', name: 'State' },
        { side: 'EU', name: null },
      ],
    };
    expect(toTyped(lines, said)).toBe('US; State\nEU');
    expect(toTyped(field({ kind: 'list' }), { x: ['a', 'b'] })).toBe('a, b');
    expect(toTyped(field({ kind: 'text' }), { x: null })).toBe('');
  });
});

describe.each(STATEMENT_TYPES)('%s', (type) => {
  it('asks for all that the contract knows, and for nothing else', () => {
    const asked = fieldsOf(type).map(({ name }) => name);
    expect([...asked, 'on', 'precision', 'citations'].sort()).toEqual(
      Object.keys(STATEMENT_DATA[type].shape).sort(),
    );
  });
});

describe('the body of a request', () => {
  const form = new FormData();
  for (const [name, value] of Object.entries({
    ...{ on: '2026-02-04', precision: 'day', publisher: 'KBS', title: 'Report', url: '' },
    ...{ publishedOn: '', verification: 'secondary', note: '', subject: 'countries', value: '56' },
  }))
    form.set(name, value);
  const citation = { publisher: 'KBS', title: 'Report', verification: 'secondary' };
  const data = {
    ...{ on: '2026-02-04', precision: 'day', citations: [citation] },
    ...{ subject: 'countries', value: '56' },
  };

  it('says what was typed, after the newest statement that was seen', () => {
    expect(statementBodyOf('SourceStated', form, 7)).toEqual({
      expectedRevision: 7,
      statement: { type: 'SourceStated', data },
    });
  });

  it('of a correction says which statement, by what source, and why', () => {
    form.set('correctionWhy', 'A misprint.');
    expect(correctionBodyOf('SourceStated', 3, form, 7)).toEqual({
      expectedRevision: 7,
      correction: {
        type: 'StatementCorrected',
        revision: 3,
        why: 'A misprint.',
        on: '2026-02-04',
        precision: 'day',
        citations: [citation],
        statement: { type: 'SourceStated', data },
      },
    });
  });
});
