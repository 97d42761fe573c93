import type {
  Concentration,
  CorrectionsAnswer,
  FactsAnswer,
  FigureDifferencesAnswer,
  FigureHistory,
  ReleaseDetail,
  ReleasesAnswer,
  RevisionsAnswer,
} from '@chokepoint/api-contract';
import { testDatabases } from '@chokepoint/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correct, uncorrect } from './correcting.js';
import { dump, type GivenLog, givenLog, rowsOf } from './given-log.js';
import { type Asking, routeDesk } from './route-desk.js';

const SERIES = 'stage=processing&basis=world-production';
const CHINA = { release: 'usgs-mcs-2024', area: 'CN', period: '2022' } as const;

describe.each(testDatabases())('corrections of figures on $name', ({ open }) => {
  const desk = routeDesk(open);
  const { follow } = desk;
  const asking = async (log: GivenLog) => (await desk.asking(log)).answer;

  async function twoEditions(): Promise<GivenLog> {
    const log = givenLog();
    for (const [year, china] of [
      ['2023', 540],
      ['2024', 600],
    ] as const) {
      await log.release({
        edition: year,
        publishedOn: `${year}-01-31`,
        statements: [
          {
            rows: [
              ...rowsOf('2021', { CN: 500, RU: 100 }),
              ...rowsOf('2022', { CN: china, RU: 100, JP: 300 }),
            ],
          },
        ],
      });
    }
    return log;
  }
  const chinaOf = async (answer: Asking['answer'], more = '') => {
    const { facts } = await answer<FactsAnswer>(`minerals/gallium/facts?${SERIES}&area=CN${more}`);
    return facts.find(({ period }) => period === '2022')!;
  };
  const shareOf = async (answer: Asking['answer'], more = '') => {
    const { periods } = await answer<Concentration>(
      `minerals/gallium/concentration?${SERIES}${more}`,
    );
    return periods.find(({ period }) => period === '2022')!;
  };

  it("count from then on, beside the publisher's figure, with reason, source and actor", async () => {
    const log = await twoEditions();
    const before = Number((await log.ledger.head()).position);
    const id = await correct(log, CHINA, 1_600, '2026-03-01');
    const answer = await asking(log);
    expect(await chinaOf(answer)).toMatchObject({
      value: 1_600,
      flags: ['corrected'],
      raw: null,
      release: 'usgs-mcs-2024~1',
      correction: {
        ...{ id, printed: 600, printedFlags: [], reason: 'Known better on 2026-03-01' },
        ...{ correctedOn: '2026-03-01', actor: 'tester', position: String(before + 1) },
        citations: [expect.objectContaining({ publisher: 'A survey' })],
      },
    });
    const share = await shareOf(answer);
    expect(share.top1).toMatchObject({ area: 'CN', share: 0.8 });
    expect(share).toMatchObject({ total: 2_000, releases: ['usgs-mcs-2024~1'] });
    expect(share.flags).toContain('corrected');
    // What was known before, and what had been published before, stay as they were.
    for (const state of [`&knownAt=${before}`, '&publishedBy=2026-02-28']) {
      expect(await chinaOf(answer, state)).toMatchObject({
        ...{ value: 600, release: 'usgs-mcs-2024', correction: null },
      });
      expect((await shareOf(answer, state)).top1).toMatchObject({ share: 0.6 });
    }
  });

  it('leave the other periods of the release alone', async () => {
    const log = await twoEditions();
    await correct(log, CHINA, 1_600, '2026-03-01');
    const answer = await asking(log);
    const { facts } = await answer<FactsAnswer>(`minerals/gallium/facts?${SERIES}&area=CN`);
    expect(facts.map(({ period, value, release }) => [period, value, release])).toEqual([
      ['2021', 500, 'usgs-mcs-2024'],
      ['2022', 1_600, 'usgs-mcs-2024~1'],
    ]);
  });

  it('may leave a figure without a number', async () => {
    const log = await twoEditions();
    await correct(log, CHINA, null, '2026-03-01');
    const answer = await asking(log);
    expect(await chinaOf(answer)).toMatchObject({
      value: null,
      flags: ['withheld', 'corrected'],
    });
    const { shares, hhi } = await shareOf(answer);
    expect(hhi).toMatchObject({ high: 1 });
    expect(shares.find(({ area }) => area === 'CN')).toMatchObject({ share: null, value: null });
  });

  it('are removed by another event only, and were there in between', async () => {
    const log = await twoEditions();
    const first = await correct(log, CHINA, 1_600, '2026-03-01');
    await correct(log, { ...CHINA, area: 'JP' }, 200, '2026-03-05');
    const both = Number((await log.ledger.head()).position);
    await uncorrect(log, first, '2026-04-01');
    const answer = await asking(log);
    expect((await shareOf(answer)).total).toBe(600 + 100 + 200);
    expect((await shareOf(answer, `&knownAt=${both}`)).total).toBe(1_600 + 100 + 200);
    expect((await shareOf(answer, '&publishedBy=2026-03-02')).total).toBe(1_000);
    const { corrections } = await answer<CorrectionsAnswer>('corrections');
    expect(
      corrections.map(({ id, status, value, printed }) => [id, status, value, printed]),
    ).toEqual([
      ['usgs-mcs-2024-2', 'holds', 200, 300],
      ['usgs-mcs-2024-1', 'removed', 1_600, 600],
    ]);
    expect(corrections[1]!.removal).toMatchObject({ reason: 'Misread', removedOn: '2026-04-01' });
    const then = await answer<CorrectionsAnswer>(`corrections?knownAt=${both}`);
    expect(then.corrections.map(({ status }) => status)).toEqual(['holds', 'holds']);
    // After its removal the figure can be corrected again.
    await correct(log, CHINA, 650, '2026-05-01');
    await follow(log);
    expect((await shareOf(answer)).total).toBe(650 + 100 + 200);
  });

  it('give way to an edition that comes out later, not to one that is only recorded later', async () => {
    const log = await twoEditions();
    await correct(log, CHINA, 1_600, '2024-06-01');
    await log.release({
      edition: '2025',
      publishedOn: '2025-01-31',
      statements: [{ rows: rowsOf('2022', { CN: 700, RU: 100, JP: 200 }) }],
    });
    const answer = await asking(log);
    expect(await chinaOf(answer)).toMatchObject({ value: 700, correction: null });
    expect(await chinaOf(answer, '&publishedBy=2024-12-31')).toMatchObject({ value: 1_600 });
    const { corrections } = await answer<CorrectionsAnswer>('corrections?mineral=gallium');
    expect(corrections.map(({ status }) => status)).toEqual(['superseded']);
    // Corrected where it no longer counts, it is not brought back.
    await correct(log, { ...CHINA, area: 'RU' }, 5, '2026-03-01');
    await follow(log);
    expect(await chinaOf(answer)).toMatchObject({ value: 700 });
    await log.withdraw('usgs-mcs-2025');
    await follow(log);
    expect((await shareOf(answer)).total).toBe(1_600 + 5 + 300);
    expect((await shareOf(answer)).releases).toEqual(['usgs-mcs-2024~2']);
  });

  it('go with their release when it is withdrawn', async () => {
    const log = await twoEditions();
    await correct(log, CHINA, 1_600, '2026-03-01');
    await log.withdraw('usgs-mcs-2024');
    const answer = await asking(log);
    expect(await chinaOf(answer)).toMatchObject({ value: 540, release: 'usgs-mcs-2023' });
    await expect(correct(log, CHINA, 5, '2026-03-01')).rejects.toThrow('withdrawn');
  });

  it('are no release and no revision, but part of the history of a figure', async () => {
    const log = await twoEditions();
    const before = await asking(log);
    const count = async (answer: Asking['answer']) => [
      (await answer<ReleasesAnswer>('releases')).releases.map(({ id }) => id),
      (await answer<RevisionsAnswer>('revisions')).revisions,
    ];
    const published = await count(before);
    const id = await correct(log, CHINA, 1_600, '2026-03-01');
    const answer = await asking(log);
    expect(await count(answer)).toEqual(published);
    const history = await answer<FigureHistory>(
      `minerals/gallium/history?${SERIES}&measure=production&source=usgs-mcs&period=2022&area=CN`,
    );
    expect(
      history.editions.map(({ release, value, correction }) => [release, value, correction?.id]),
    ).toEqual([
      ['usgs-mcs-2023', 540, undefined],
      ['usgs-mcs-2024', 600, undefined],
      ['usgs-mcs-2024~1', 1_600, id],
    ]);
    const detail = await answer<ReleaseDetail>('releases/usgs-mcs-2024~1');
    expect(detail.id).toBe('usgs-mcs-2024');
    // Another figure of the slice is corrected: this one's correction was said before.
    await correct(log, { ...CHINA, area: 'JP' }, 200, '2026-03-05');
    await follow(log);
    const { editions } = await answer<FigureHistory>(
      `minerals/gallium/history?${SERIES}&measure=production&source=usgs-mcs&period=2022&area=CN`,
    );
    expect(editions).toEqual(history.editions);
  });

  it('are the cause of a difference between two states', async () => {
    const log = await twoEditions();
    const head = Number((await log.ledger.head()).position);
    await correct(log, CHINA, 1_600, '2026-03-01');
    const answer = await asking(log);
    const { figures, byCause } = await answer<FigureDifferencesAnswer>(
      `diff/figures?from=latest@${head}&to=latest`,
    );
    expect(byCause).toEqual([{ cause: 'correction', count: 1 }]);
    expect(figures[0]).toMatchObject({ area: 'CN', difference: 1_000 });
  });

  it('lead to the same read models one by one and all at once', async () => {
    const kinds = ['correct', 'correct', 'remove', 'release', 'withdraw'] as const;
    const step = fc.record({
      kind: fc.constantFrom(...kinds),
      area: fc.constantFrom('CN', 'RU', 'JP'),
      edition: fc.constantFrom('2023', '2024'),
      day: fc.constantFrom('2023-06-01', '2024-06-01', '2026-03-01'),
      value: fc.integer({ min: 1, max: 900 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 10 }), async (steps) => {
        const log = await twoEditions();
        await asking(log);
        const made: string[] = [];
        for (const [n, { kind, area, edition, day, value }] of steps.entries()) {
          const release = `usgs-mcs-${edition}`;
          // What is refused (corrected or removed already, withdrawn) leaves the log as it is.
          const refused = ({ message }: Error) =>
            void expect(message).toMatch(/already|is withdrawn|no such correction/);
          if (kind === 'correct') {
            const of = { release, area, period: '2022' };
            await correct(log, of, value, day).then((id) => made.push(id), refused);
          } else if (kind === 'remove') {
            await uncorrect(log, made[value % made.length] ?? 'none', day).catch(refused);
          } else if (kind === 'release') {
            const statements = [{ rows: rowsOf('2022', { CN: value, RU: 9 }) }];
            await log.release({ edition: `later-${n}`, publishedOn: day, statements });
          } else if (n === steps.length - 1) await log.withdraw(release);
          await follow(log);
        }
        const stepwise = await dump(desk.db);
        await asking(log);
        expect(await dump(desk.db)).toEqual(stepwise);
      }),
      { numRuns: 12, endOnFailure: true },
    );
  }, 120_000);
});
