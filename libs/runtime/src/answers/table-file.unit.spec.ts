import { describe, expect, it } from 'vitest';
import { type Answered, tableFile } from './table-file.js';

const PROVENANCE = {
  ...{ title: 'notes', subtitle: '', source: '', licences: [], methods: [] },
  ...{ publishedBy: null, knownAt: '4', link: 'http://here/api/v1/notes?knownAt=4' },
};
const answered = (change: Partial<Answered> = {}): Answered => ({
  answer: {},
  table: { columns: ['text'], rows: [['x'.repeat(40_000)]] },
  provenance: PROVENANCE,
  ...change,
});
const code = async (...args: Parameters<typeof tableFile>) => {
  const file = await tableFile(...args);
  return file.ok ? null : file.error.code;
};

describe('a table as a file', () => {
  it('is refused by the format that cannot hold it, and by no other', async () => {
    expect(await code(answered(), 'xlsx')).toBe('unfit-for-format');
    expect(await code(answered(), 'csv')).toBeNull();
    expect(await code(answered(), 'parquet')).toBeNull();
  });

  it('is CSV alone, with nothing added, where it is read back', async () => {
    const bare = answered({ provenance: null, table: { columns: ['a'], rows: [[1]] } });
    expect(await tableFile(bare, 'csv')).toEqual({ ok: true, value: 'a\r\n1\r\n' });
    expect(await code(bare, 'xlsx')).toBe('unsupported-format');
  });

  it('is refused where the answer is none', async () => {
    expect(await code(answered({ table: null, provenance: null }), 'csv')).toBe('no-table');
  });
});
