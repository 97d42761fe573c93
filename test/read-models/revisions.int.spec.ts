import type { RevisionsAnswer } from '@chokepoint/api-contract';
import { toPosition } from '@chokepoint/kernel';
import { dropReadModels, runProjections } from '@chokepoint/projections';
import {
  findHistory,
  findRevisions,
  readModels,
  type ResolvedKnowledge,
} from '@chokepoint/queries';
import { testDatabases } from '@chokepoint/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { givenLog, importsOf, openReadModels, rowsOf, type GivenLog } from './given-log.js';

/** `CN 2022: 540 -> 600 (usgs-mcs-2024)` */
const asText = ({ revisions }: RevisionsAnswer): string[] =>
  revisions.map(
    ({ area, partner, period, earlier, later }) =>
      `${partner === null ? area : `${area} from ${partner}`} ${period}: ${earlier.value} -> ${later.value} (${later.release})`,
  );

describe.each(testDatabases())('revisions on $name', ({ open }) => {
  let read: Awaited<ReturnType<typeof openReadModels>>;
  let log: GivenLog;
  beforeAll(async () => {
    read = await openReadModels(open);
  });
  beforeEach(async () => {
    await dropReadModels(read.db);
    log = givenLog();
  });
  afterAll(() => read.close());

  const edition = (year: string, ...values: Parameters<typeof rowsOf>[]) =>
    log.release({
      edition: year,
      publishedOn: `${year}-01-31`,
      statements: [{ rows: values.flatMap((given) => rowsOf(...given)) }],
    });
  const answered = async (
    knowledge: Partial<ResolvedKnowledge> = {},
    filter: { min?: number; mineral?: string; limit?: number; cursor?: string } = {},
  ): Promise<RevisionsAnswer> => {
    const { position } = await runProjections({ ledger: log.ledger, database: read.db });
    const full = { knownAt: position, publishedBy: null, ...knowledge };
    const found = await readModels(read.db).read(({ db }) =>
      findRevisions(db, { limit: 100, ...filter }, full),
    );
    if (!found.ok) throw new Error(found.error.message);
    return found.value;
  };

  it('are what an edition gives otherwise than the one before it, the largest change first', async () => {
    await edition('2023', ['2021', { CN: 500, RU: 5, JP: 3 }], ['2022', { CN: 540, RU: 5, JP: 3 }]);
    await edition('2024', ['2022', { CN: 600, RU: 4, JP: 3 }], ['2023', { CN: 600 }]);
    const found = await answered();
    expect(asText(found)).toEqual([
      'RU 2022: 5 -> 4 (usgs-mcs-2024)',
      'CN 2022: 540 -> 600 (usgs-mcs-2024)',
    ]);
    expect(found.total).toBe(2);
    expect(found.revisions.map(({ relativeChange }) => relativeChange)).toEqual([-0.2, 60 / 540]);
    expect(found.revisions[1]).toMatchObject({
      mineralName: 'Gallium',
      publishedOn: '2024-01-31',
      earlier: { release: 'usgs-mcs-2023', row: 2, position: '2' },
      later: { row: 2, position: '5' },
    });
  });

  it('are none when the figures are the same, or are not in both editions', async () => {
    await edition('2023', ['2022', { CN: 540, KR: 1 }]);
    await edition('2024', ['2022', { CN: 540, UA: 2 }], ['2023', { CN: 7 }]);
    expect(asText(await answered())).toEqual([]);
  });

  it('tell of a figure that is withheld from now on, or given for the first time', async () => {
    await edition('2023', ['2022', { CN: 540, US: null, JP: 3, KR: 0 }]);
    await edition('2024', ['2022', { CN: null, US: 9, JP: 3, KR: 2 }]);
    const found = await answered();
    expect(asText(found).sort()).toEqual([
      'CN 2022: 540 -> null (usgs-mcs-2024)',
      'KR 2022: 0 -> 2 (usgs-mcs-2024)',
      'US 2022: null -> 9 (usgs-mcs-2024)',
    ]);
    expect(found.revisions.every(({ relativeChange }) => relativeChange === null)).toBe(true);
    expect(asText(await answered({}, { min: 0 }))).toEqual([]);
  });

  it('stand between neighbours: an older edition imported later comes in between', async () => {
    await edition('2023', ['2022', { CN: 500 }]);
    await edition('2025', ['2022', { CN: 700 }]);
    const before = await answered();
    expect(asText(before)).toEqual(['CN 2022: 500 -> 700 (usgs-mcs-2025)']);
    await edition('2024', ['2022', { CN: 600 }]);
    expect(asText(await answered()).sort()).toEqual([
      'CN 2022: 500 -> 600 (usgs-mcs-2024)',
      'CN 2022: 600 -> 700 (usgs-mcs-2025)',
    ]);
    const { knownAt } = before;
    expect(await answered({ knownAt: toPosition(knownAt) })).toEqual(before);
    expect(asText(await answered({ publishedBy: '2024-06-30' }))).toEqual([
      'CN 2022: 500 -> 600 (usgs-mcs-2024)',
    ]);
  });

  it('go when a release is withdrawn, and its neighbours meet', async () => {
    await edition('2023', ['2022', { CN: 500 }]);
    await edition('2024', ['2022', { CN: 600 }]);
    await edition('2025', ['2022', { CN: 500 }]);
    const before = await answered();
    expect(asText(before)).toHaveLength(2);
    await log.withdraw('usgs-mcs-2024');
    expect(asText(await answered())).toEqual([]);
    expect(await answered({ knownAt: toPosition(before.knownAt) })).toEqual(before);
  });

  it('keep importers, partners and sources apart', async () => {
    const imports = (year: string, values: Record<string, number>) =>
      log.release({
        source: 'comext-cn8',
        edition: year,
        publishedOn: `${year}-06-30`,
        statements: [
          {
            mineral: 'cobalt',
            stage: 'processing',
            basis: 'eu-imports',
            measure: 'value',
            unit: 'USD',
            rows: [...importsOf('2022', 'DE', values), ...importsOf('2022', 'FR', { CN: 1 })],
          },
        ],
      });
    await imports('2023', { CN: 10, US: 5 });
    await edition('2024', ['2022', { CN: 77 }]);
    await imports('2025', { CN: 10, US: 6 });
    expect(asText(await answered())).toEqual(['DE from US 2022: 5 -> 6 (comext-cn8-2025)']);
    expect(asText(await answered({}, { mineral: 'gallium' }))).toEqual([]);
  });

  it('come in pages without a gap or a repeat', async () => {
    const areas = ['CN', 'RU', 'JP', 'KR', 'UA', 'DE', 'FR'];
    const values = (step: number) =>
      Object.fromEntries(areas.map((area, n) => [area, 100 + n * step]));
    await edition('2023', ['2022', values(0)]);
    await edition('2024', ['2022', values(1)]);
    const whole = asText(await answered());
    expect(whole).toHaveLength(6);
    const paged: string[] = [];
    for (let cursor: string | null = '0'; cursor !== null;) {
      const page: RevisionsAnswer = await answered({}, { limit: 4, cursor });
      expect(page.total).toBe(6);
      paged.push(...asText(page));
      cursor = page.nextCursor;
    }
    expect(paged).toEqual(whole);
  });

  it('and the history of one figure show what each edition said, and the rows', async () => {
    await edition('2023', ['2022', { CN: 540 }]);
    await edition('2024', ['2022', { CN: 600 }]);
    await edition('2025', ['2022', { CN: 600 }]);
    const { knownAt } = await answered();
    const figure = {
      mineral: 'gallium',
      stage: 'processing',
      basis: 'world-production',
      measure: 'production',
      source: 'usgs-mcs',
      period: '2022',
      area: 'CN',
    };
    const history = async (publishedBy: string | null) => {
      const knowledge = { knownAt: toPosition(knownAt), publishedBy };
      const found = await readModels(read.db).read(({ db }) => findHistory(db, figure, knowledge));
      return found.ok ? found.value.editions : [];
    };
    const [first, second, third] = await history(null);
    expect(first).toMatchObject({ release: 'usgs-mcs-2023', value: 540, relativeChange: null });
    expect(second).toMatchObject({ value: 600, relativeChange: 60 / 540, rows: [{ row: 2 }] });
    expect(third).toMatchObject({ value: 600, relativeChange: 0 });
    expect(await history('2023-12-31')).toEqual([first]);
  });

  it('are at every knowledge what a look at all editions finds', async () => {
    const steps = fc.array(
      fc.record({
        day: fc.integer({ min: 1, max: 6 }),
        withdraws: fc.boolean(),
        CN: fc.option(fc.integer({ min: 0, max: 2 }), { nil: null }),
        RU: fc.integer({ min: 0, max: 2 }),
      }),
      { minLength: 2, maxLength: 6 },
    );
    const property = fc.asyncProperty(steps, async (all) => {
      await dropReadModels(read.db);
      log = givenLog();
      const told: Told[] = [];
      for (const [n, { day, withdraws, CN, RU }] of all.entries()) {
        const publishedOn = `2024-01-0${day}`;
        const statements = [{ rows: rowsOf('2022', { CN, RU }) }];
        const id = await log.release({ edition: `e${n}`, publishedOn, statements });
        const sealedAt = Number((await log.ledger.head()).position);
        told.push({ id, publishedOn, sealedAt, withdrawnAt: Infinity, values: { CN, RU } });
        const gone = told.find((one) => one.withdrawnAt === Infinity);
        if (!withdraws || gone === undefined) continue;
        await log.withdraw(gone.id);
        gone.withdrawnAt = Number((await log.ledger.head()).position);
      }
      const { position: head } = await log.ledger.head();
      for (let knownAt = 0; knownAt <= Number(head); knownAt++) {
        for (const publishedBy of ['2024-01-02', '2024-01-04', null]) {
          const knowledge = { knownAt: toPosition(knownAt), publishedBy };
          expect(asText(await answered(knowledge)).sort()).toEqual(
            bruteForce(told, knownAt, publishedBy),
          );
        }
      }
    });
    await fc.assert(property, { numRuns: 8 });
  });
});

interface Told {
  readonly id: string;
  readonly publishedOn: string;
  readonly sealedAt: number;
  withdrawnAt: number;
  readonly values: Readonly<Record<string, number | null>>;
}

/** Every edition that counts, the last of its day, beside the one before it. */
function bruteForce(told: readonly Told[], knownAt: number, publishedBy: string | null): string[] {
  const counting = told
    .filter(({ sealedAt, withdrawnAt }) => sealedAt <= knownAt && withdrawnAt > knownAt)
    .filter(({ publishedOn }) => publishedBy === null || publishedOn <= publishedBy);
  const days = [...new Set(counting.map(({ publishedOn }) => publishedOn))].sort();
  const shown = days.map((day) =>
    counting.filter(({ publishedOn }) => publishedOn === day).at(-1)!,
  );
  return shown
    .slice(1)
    .flatMap(({ id, values }, n) => {
      const before = shown[n]!.values;
      return Object.keys(values)
        .filter((area) => values[area] !== before[area])
        .map((area) => `${area} 2022: ${before[area]} -> ${values[area]} (${id})`);
    })
    .sort();
}
