import { Readable } from 'node:stream';
import { noLaterThan, ok, type Instant } from '@chokepoint/kernel';
import { contentHash, memoryLedger, type Append, type Ledger } from '@chokepoint/ledger';
import type { FileCount, Statement } from '@chokepoint/supply';
import fc from 'fast-check';
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

describe('a cancelled import', () => {
  /** Pages of 50 rows, so that there are many points to stop at. */
  const paged = importer({
    async *rows(opened) {
      const chunks: string[] = [];
      for await (const chunk of opened.open()) chunks.push(String(chunk));
      const lines = chunks.join('').split('\n');
      for (let from = 0; from < lines.length; from += 50)
        yield lines.slice(from, from + 50).map((line, at) => outcome(line, from + at + 2));
    },
  });
  /** A statement each, so that there are several appends. */
  const minerals = (kind: string) =>
    Array.from({ length: 40 }, (_, at) => `fact ${kind}-${at} CN 1`).join('\n');
  const files = [
    file('a.csv', minerals('early')),
    file('b.csv', many('gallium', 700)),
    file('c.csv', [many('cobalt', 300), text].join('\n')),
    file('d.csv', minerals('late')),
  ];
  const whole = async () => {
    const target = ledger();
    const result = await importRelease({ ledger: target }, command(files, { importer: paged }));
    return { result, content: await content(target) };
  };
  const content = async (one: Ledger) =>
    (await events(one)).map(({ id, contentHash: hash }) => [id, hash]);
  /** Cancels when the import tells of its progress for the n-th time. */
  const cancelAt = async (target: Ledger, point: number) => {
    const stop = new AbortController();
    let told = 0;
    const progress = () => (++told === point ? stop.abort() : undefined);
    const deps = { ledger: target, signal: stop.signal, progress };
    return importRelease(deps, command(files, { importer: paged }));
  };

  it('cancelled at any points and imported again is as if it had never been cancelled', async () => {
    const wanted = await whole();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 27 }), { maxLength: 4 }),
        async (points) => {
          const target = ledger();
          for (const point of points) {
            const cut = await cancelAt(target, point);
            expect(cut).toMatchObject({ ok: false, error: { code: 'import-cancelled' } });
            const left = await content(target);
            expect(left).toEqual(wanted.content.slice(0, left.length));
            expect(await types(target)).not.toContain('ReleaseSealed');
          }
          const again = await importRelease(
            { ledger: target },
            command(files, { importer: paged }),
          );
          expect(again).toEqual(wanted.result);
          expect(await content(target)).toEqual(wanted.content);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('records nothing when it is cancelled before the first append', async () => {
    const target = ledger();
    const cut = await cancelAt(target, 1);
    expect(cut).toMatchObject({ error: { details: { status: 'unknown', rows: 0 } } });
    expect((await target.head()).position).toBe('0');
    const stopped = { ledger: target, signal: AbortSignal.abort() };
    expect(await importRelease(stopped, command(files))).toMatchObject({
      error: { code: 'import-cancelled', message: expect.stringContaining('nothing of') },
    });
  });

  it('says what can be done about a release that it leaves unfinished', async () => {
    const target = ledger();
    const cut = await cancelAt(target, 27);
    expect(cut).toMatchObject({
      error: {
        details: { releaseId: 'synthetic-e1', status: 'receiving', rows: 1_086 },
        message: expect.stringMatching(/same files again.*chokepoint withdraw synthetic-e1/),
      },
    });
  });

  it('leaves a release that was complete before as it was', async () => {
    const target = ledger();
    await importRelease({ ledger: target }, command(files, { importer: paged }));
    const head = await target.head();
    expect(await cancelAt(target, 1)).toMatchObject({ error: { details: { status: 'sealed' } } });
    expect(await target.head()).toEqual(head);
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

  const unfinished = async (): Promise<Ledger> => {
    const target = ledger();
    const stop = new AbortController();
    const progress = ({ rows }: { readonly rows: number }) => rows > 0 && stop.abort();
    const deps = { ledger: target, signal: stop.signal, progress };
    const cut = await importRelease(deps, command([file('a.csv', many('gallium', 20_000))]));
    expect(cut).toMatchObject({ error: { details: { status: 'receiving' } } });
    return target;
  };
  const giveUp = {
    releaseId: 'synthetic-e1',
    reason: 'cut off',
    withdrawnOn: '2024-02-01',
    actor: 'tester',
  };

  it('gives up one that was not finished; its files make an edition of their own', async () => {
    const target = await unfinished();
    const before = (await events(target)).length;
    expect(await withdrawRelease({ ledger: target, ids }, giveUp)).toMatchObject({ ok: true });
    expect((await events(target)).at(-1)).toMatchObject({
      type: 'ReleaseWithdrawn',
      revision: before + 1,
    });
    const same = [file('a.csv', many('gallium', 20_000))];
    expect(await importRelease({ ledger: target }, command(same))).toMatchObject({
      error: { code: 'release-withdrawn', message: expect.stringContaining('--edition e1-r1') },
    });
    expect(
      await importRelease({ ledger: target }, command(same, { edition: 'e1-r1' })),
    ).toMatchObject({ value: { kind: 'imported', facts: 20_000 } });
  });

  it('ends an import that is under way, and nothing of that is written after it', async () => {
    const target = await unfinished();
    const files = [file('a.csv', many('gallium', 20_000))];
    let withdrawn: Promise<unknown> | null = null;
    const progress = ({ phase }: { readonly phase: string }) => {
      if (phase === 'reading') withdrawn ??= withdrawRelease({ ledger: target, ids }, giveUp);
    };
    const slow: Ledger = {
      ...target,
      readStream: (...args) => target.readStream(...args),
      readAll: (...args) => target.readAll(...args),
      append: async (one) => {
        await withdrawn;
        return target.append(one);
      },
    };
    const result = await importRelease({ ledger: slow, progress }, command(files));
    expect(await withdrawn).toMatchObject({ ok: true });
    expect(result).toMatchObject({ error: { code: 'release-busy' } });
    expect((await types(target)).at(-1)).toBe('ReleaseWithdrawn');
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
