import { Readable } from 'node:stream';
import { noLaterThan, ok, type Instant } from '@chokepoint/kernel';
import { contentHash, memoryLedger, type Append, type Ledger } from '@chokepoint/ledger';
import type { FileCount, Statement } from '@chokepoint/supply';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { withdrawRelease } from '../withdraw-release/withdraw-release.handler.js';
import type { ImportRelease } from './import-release.command.js';
import { importRelease } from './import-release.handler.js';
import type { DetectedRelease, Importer, RowOutcome, SourceFile } from './importer.port.js';

/** Lines of a made-up layout: `fact <mineral> <area> <value>`, `bad <text>`, `blank`, `sr <x>`, `t <x>`. */
function outcome(line: string, row: number): RowOutcome {
  const [word = '', mineral = '', area = '', value = ''] = line.split(' ');
  if (word === 'bad') return { kind: 'rejected', row, field: 'value', raw: line, reason: 'bad' };
  if (word === 'blank') return { kind: 'skipped', row, rule: 'blank row' };
  if (word === 'nothing') return { kind: 'imported', row };
  if (word === 'sr') {
    const rated = { mineral, material: mineral, year: '2023', supplyRisk: 3.9 };
    return {
      kind: 'imported',
      row,
      assessments: [{ ...rated, economicImportance: null, sourceRow: row, raw: line }],
    };
  }
  if (word === 't') {
    const parameter = { mineral, stage: 'processing' as const, area, t: 1.1, sourceRow: row };
    return { kind: 'imported', row, parameters: [{ period: '2016/2020', row: parameter }] };
  }
  const series = {
    mineral,
    stage: 'processing',
    form: 'primary',
    basis: 'world-production',
  } as const;
  const fact = {
    area,
    partner: null,
    period: '2023',
    value: Number(value),
    flags: [],
    sourceRow: row,
  };
  return {
    kind: 'imported',
    row,
    facts: [
      {
        ...series,
        measure: 'production',
        unit: 'kg',
        fact: { ...fact, raw: null, low: null, high: null },
      },
    ],
  };
}

const importer = (change: Partial<DetectedRelease> = {}): Importer => ({
  id: 'made-up',
  version: 1,
  detect: (_files, options) =>
    Promise.resolve(
      ok({
        source: 'synthetic',
        edition: options?.edition ?? 'e1',
        title: 'Made up',
        published: noLaterThan('2024-01-31'),
        licence: 'CC0',
        async *rows(file) {
          const chunks: string[] = [];
          for await (const chunk of file.open()) chunks.push(String(chunk));
          yield chunks
            .join('')
            .split('\n')
            .map((line, index) => outcome(line, index + 2));
        },
        ...change,
      }),
    ),
});

const file = (name: string, text: string): SourceFile => ({
  name,
  open: () => Readable.from([text]),
});
const text = [
  'fact gallium CN 98',
  'fact gallium JP 2',
  'bad x',
  'blank',
  'sr gallium',
  't gallium CN',
].join('\n');
const many = (mineral: string, rows: number): string =>
  Array.from({ length: rows }, (_, index) => `fact ${mineral} CN ${index}`).join('\n');

let tick = 0;
const ledger = (): Ledger =>
  memoryLedger({
    clock: { now: (): Instant => new Date(1_700_000_000_000 + tick++).toISOString() },
  });
const command = (files: SourceFile[], change: Partial<ImportRelease> = {}): ImportRelease => ({
  importer: importer(),
  files,
  actor: 'tester',
  ...change,
});
const events = (target: Ledger, edition = 'e1') =>
  target.readStream(`release-synthetic-${edition}`, { limit: 100_000 });
const types = async (target: Ledger) => (await events(target)).map((event) => event.type);

describe('importing a release', () => {
  it('records what each row came to, and seals with counts that add up', async () => {
    const target = ledger();
    const result = await importRelease({ ledger: target }, command([file('a.csv', text)]));
    const count: FileCount = {
      file: 'a.csv',
      read: 6,
      imported: 4,
      rejected: 1,
      skipped: [{ rule: 'blank row', rows: 1 }],
    };
    expect(result).toMatchObject({
      ok: true,
      value: {
        kind: 'imported',
        releaseId: 'synthetic-e1',
        files: [count],
        facts: 2,
        statements: 1,
      },
    });
    expect(await types(target)).toEqual([
      'ReleaseReceived',
      'ProcessingReported',
      'CriticalityAssessed',
      'RestrictionReported',
      'RowsRejected',
      'ReleaseSealed',
    ]);
    const [received, statement, , restriction, rejects, sealed] = await events(target);
    expect(received?.data).toMatchObject({
      publishedOn: '2024-01-31',
      publishedPrecision: 'no-later-than',
      files: [
        {
          name: 'a.csv',
          bytes: text.length,
          sha256: createHash('sha256').update(text).digest('hex'),
        },
      ],
    });
    expect((statement?.data as Statement).rows).toEqual([
      ['CN', null, '2023', 98, [], 2],
      ['JP', null, '2023', 2, [], 3],
    ]);
    expect(restriction?.data).toMatchObject({
      period: '2016/2020',
      rows: [{ area: 'CN', t: 1.1 }],
    });
    expect(rejects?.data).toEqual({
      rows: [{ file: 'a.csv', row: 4, field: 'value', raw: 'bad x', reason: 'bad' }],
    });
    expect(sealed?.data).toMatchObject({ files: [count] });
  });

  it('gives a digest over the content hashes of the events before the seal', async () => {
    const target = ledger();
    await importRelease({ ledger: target }, command([file('a.csv', text)]));
    const all = await events(target);
    const digest = createHash('sha256');
    for (const event of all.slice(0, -1)) digest.update(contentHash(event.stream, event));
    expect(all.at(-1)?.data).toMatchObject({ digest: digest.digest('hex') });
  });

  it('keeps statements at 500 rows and names the file in each', async () => {
    const target = ledger();
    const lines = many('gallium', 1_201);
    const result = await importRelease(
      { ledger: target },
      command([file('b.csv', 'fact cobalt CD 1'), file('a.csv', lines)]),
    );
    const statements = (await events(target)).filter(
      (event) => event.type === 'ProcessingReported',
    );
    expect(
      statements.map(({ data }) => [data['file'], (data as unknown as Statement).rows.length]),
    ).toEqual([
      ['a.csv', 500],
      ['a.csv', 500],
      ['a.csv', 201],
      ['b.csv', 1],
    ]);
    expect(result).toMatchObject({ value: { statements: 4, facts: 1_202 } });
  });

  it('changes nothing when the same files come again', async () => {
    const target = ledger();
    const first = await importRelease({ ledger: target }, command([file('a.csv', text)]));
    const head = await target.head();
    const again = await importRelease({ ledger: target }, command([file('a.csv', text)]));
    expect(again).toEqual({
      ok: true,
      value: { ...(first as { value: object }).value, kind: 'already-imported' },
    });
    expect(await target.head()).toEqual(head);
  });

  it('refuses changed bytes, and takes them as an edition of their own', async () => {
    const target = ledger();
    await importRelease({ ledger: target }, command([file('a.csv', text)]));
    const revised = [file('a.csv', 'fact gallium CN 97')];
    const refused = await importRelease({ ledger: target }, command(revised));
    expect(refused).toMatchObject({ ok: false, error: { code: 'release-bytes-changed' } });
    const own = await importRelease(
      { ledger: target },
      command(revised, { edition: 'e1-r1', published: '2024-03' }),
    );
    expect(own).toMatchObject({ value: { kind: 'imported', edition: 'e1-r1' } });
    expect((await events(target, 'e1-r1'))[0]?.data).toMatchObject({
      publishedOn: '2024-03-31',
      publishedPrecision: 'month',
    });
  });

  it('counts a file with the bytes of another once', async () => {
    const target = ledger();
    const result = await importRelease(
      { ledger: target },
      command([file('a.csv', text), file('world/a.csv', text)]),
    );
    expect(result).toMatchObject({
      value: {
        facts: 2,
        files: [
          { imported: 4 },
          {
            read: 6,
            imported: 0,
            rejected: 0,
            skipped: [{ rule: 'same bytes as a.csv', rows: 6 }],
          },
        ],
      },
    });
  });

  it('asks for the publication date when nobody knows it', async () => {
    const unknown = importer({ published: null });
    const files = [file('a.csv', text)];
    expect(
      await importRelease({ ledger: ledger() }, command(files, { importer: unknown })),
    ).toMatchObject({
      error: { code: 'publication-date-unknown' },
    });
    expect(
      await importRelease({ ledger: ledger() }, command(files, { published: 'soon' })),
    ).toMatchObject({
      error: { code: 'not-a-date' },
    });
  });

  it('tells how far it is', async () => {
    const seen: string[] = [];
    await importRelease(
      {
        ledger: ledger(),
        progress: ({ phase, bytes, bytesTotal, rows }) =>
          seen.push(`${phase} ${bytes}/${bytesTotal} ${rows}`),
      },
      command([file('a.csv', text)]),
    );
    const size = text.length;
    expect(seen).toEqual([`hashing ${size}/0 0`, `reading ${size}/${size} 6`]);
  });

  it('takes an importer that returns nothing for a row as a bug', async () => {
    await expect(
      importRelease({ ledger: ledger() }, command([file('a.csv', 'nothing')])),
    ).rejects.toThrow('a.csv, row 2');
  });
});

describe('an interrupted import', () => {
  /** A ledger that breaks down at the n-th append, before or after it was stored. */
  const breaking = (target: Ledger, at: number, stored: boolean): Ledger => {
    let count = 0;
    return {
      ...target,
      readStream: (...args) => target.readStream(...args),
      readAll: (...args) => target.readAll(...args),
      head: () => target.head(),
      append: async (append: Append) => {
        count += 1;
        if (count === at && !stored) throw new Error('power cut');
        const done = await target.append(append);
        if (count === at) throw new Error('power cut');
        return done;
      },
    };
  };
  const files = [file('a.csv', many('gallium', 30_000)), file('b.csv', text)];

  it.each([
    [1, true, 'imported'],
    [2, false, 'imported'],
    [3, true, 'imported'],
    [4, true, 'imported'],
    [5, true, 'already-imported'],
  ] as const)(
    'is finished by giving the same files again (append %i, stored: %s)',
    async (at, stored, kind) => {
      const whole = ledger();
      await importRelease({ ledger: whole }, command(files));
      const target = ledger();
      await expect(
        importRelease({ ledger: breaking(target, at, stored) }, command(files)),
      ).rejects.toThrow('power cut');
      const resumed = await importRelease(
        { ledger: target },
        command(files, { actor: 'somebody else' }),
      );
      expect(resumed).toMatchObject({ value: { kind } });
      const content = async (one: Ledger) => (await events(one)).map((event) => event.contentHash);
      expect(await content(target)).toEqual(await content(whole));
    },
  );

  it('of two at once leaves one release', async () => {
    const target = ledger();
    const results = await Promise.all([
      importRelease({ ledger: target }, command(files)),
      importRelease({ ledger: target }, command(files)),
    ]);
    expect(results.map((result) => result.ok)).toEqual([true, true]);
    const found = await types(target);
    expect(found.filter((type) => type === 'ReleaseSealed')).toHaveLength(1);
    expect(found.at(-1)).toBe('ReleaseSealed');
  });
});

describe('withdrawing a release', () => {
  const ids = { next: () => crypto.randomUUID() };

  it('records the reason, after which the same files are refused', async () => {
    const target = ledger();
    await importRelease({ ledger: target }, command([file('a.csv', text)]));
    const withdraw = {
      releaseId: 'synthetic-e1',
      reason: 'made up',
      withdrawnOn: '2024-02-01',
      actor: 'tester',
    };
    expect(
      await withdrawRelease({ ledger: target, ids }, { ...withdraw, reason: 'a\0b' }),
    ).toMatchObject({ error: { code: 'not-storable' } });
    expect(await withdrawRelease({ ledger: target, ids }, withdraw)).toEqual({
      ok: true,
      value: {
        releaseId: 'synthetic-e1',
        reason: 'made up',
        withdrawnOn: '2024-02-01',
        position: (await target.head()).position,
      },
    });
    expect((await types(target)).at(-1)).toBe('ReleaseWithdrawn');
    expect(await withdrawRelease({ ledger: target, ids }, withdraw)).toMatchObject({
      error: { code: 'release-withdrawn' },
    });
    expect(await importRelease({ ledger: target }, command([file('a.csv', text)]))).toMatchObject({
      error: { code: 'release-withdrawn' },
    });
  });

  it('refuses an unknown release and a date that is none', async () => {
    const withdraw = {
      releaseId: 'synthetic-e9',
      reason: 'x',
      withdrawnOn: '2024-02-01',
      actor: 'tester',
    };
    expect(await withdrawRelease({ ledger: ledger(), ids }, withdraw)).toMatchObject({
      error: { code: 'release-not-received' },
    });
    expect(
      await withdrawRelease({ ledger: ledger(), ids }, { ...withdraw, withdrawnOn: 'today' }),
    ).toMatchObject({ error: { code: 'not-a-date' } });
  });
});
