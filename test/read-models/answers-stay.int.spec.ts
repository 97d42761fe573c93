import { type JsonObject, toPosition } from '@chokepoint/kernel';
import { dropReadModels, runProjections } from '@chokepoint/projections';
import { IndicatorMemory, readModels } from '@chokepoint/queries';
import { type AnswerSources, ask, ROUTES } from '@chokepoint/runtime';
import { testDatabases } from '@chokepoint/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { correct, uncorrect } from './correcting.js';
import { eventfulLog } from './eventful-log.js';
import { type GivenLog, openReadModels, rowsOf, type TestReadModels } from './given-log.js';

const SERIES = 'stage=processing&basis=world-production';

/** A question of each route that is asked from a knowledge, before `publishedBy` and `knownAt`. */
const QUESTIONS: Readonly<Record<string, string>> = {
  minerals: 'minerals?since=test',
  'minerals/:id': 'minerals/gallium',
  'minerals/:id/concentration': `minerals/gallium/concentration?${SERIES}`,
  'minerals/:id/comparison': `minerals/gallium/comparison?${SERIES}&frequency=annual`,
  'minerals/:id/indicators': 'minerals/gallium/indicators?asOf=2026-01-01',
  indicators: 'indicators?indicator=top1&asOf=2026-01-01',
  'minerals/:id/criticality': 'minerals/gallium/criticality',
  benchmarks: 'benchmarks?asOf=2026-01-01',
  'minerals/:id/facts': 'minerals/cobalt/facts',
  'minerals/:id/history': `minerals/gallium/history?${SERIES}&measure=production&source=usgs-mcs&period=2022&area=CN`,
  'minerals/:id/contracts': 'minerals/gallium/contracts',
  stockpiles: 'stockpiles',
  initiatives: 'initiatives?asOf=2026-01-01',
  'initiatives/:id': 'initiatives/test?asOf=2026-01-01',
  'initiatives/:id/history': 'initiatives/test/history',
  'initiatives/:id/impact': 'initiatives/test/impact',
  commitments: 'commitments?asOf=2026-01-01',
  owners: 'owners?asOf=2026-01-01',
  positions: 'positions?asOf=2026-01-01',
  perimeters: 'perimeters?asOf=2026-01-01',
  exposure: 'exposure?asOf=2026-01-01&portfolio=gallium:processing:CN,cobalt:extraction:CD',
  scorecard: 'scorecard?asOf=2026-01-01',
  'register/export': 'register/export',
  'calendar.ics': 'calendar.ics?asOf=2026-01-01',
  'changes.atom': 'changes.atom',
  projects: 'projects?asOf=2026-01-01',
  'projects/:id': 'projects/test?asOf=2026-01-01',
  analyses: 'analyses',
  'analyses/:id/series': 'analyses/test.top1-eu-imports/series?mineral=gallium',
  unchanged: 'unchanged?since=test&margin=0.05&outcome=top1-world-production',
  releases: 'releases',
  'releases/:id': 'releases/usgs-mcs-2024',
  'releases/:id/rejects': 'releases/usgs-mcs-2025/rejects',
  'releases/:id/rejects/reasons': 'releases/usgs-mcs-2025/rejects/reasons',
  coverage: 'coverage',
  sources: 'sources?asOf=2026-01-01',
  revisions: 'revisions',
  precedence: 'precedence',
  corrections: 'corrections',
  notes: 'notes',
  'frozen-views': 'frozen-views',
  'frozen-views/:id': 'frozen-views/test',
  'sign-offs': 'sign-offs',
  'sign-offs/:id': 'sign-offs/test',
  diff: 'diff',
  'diff/figures': 'diff/figures',
  'diff/register': 'diff/register',
};
/** Routes that know no such knowledge: of the product itself, or of the ledger as it grows. */
const WITHOUT_KNOWLEDGE = [
  ...['what-if', 'methods', 'methods/:id', 'projects/import/template'],
  ...['own-data/templates', 'own-data/templates/:id'],
  ...['ledger/head', 'ledger/events', 'ledger/events/:id', 'ledger/heads'],
  ...['ledger/proof/:id', 'ledger/consistency', 'minerals/:id/concentration/proof'],
];

const DAYS = ['2022-12-31', '2023-01-31', '2023-12-31', '2024-01-31', '2025-06-30', '2026-11-22'];
const dated = { on: '2025-01-01', precision: 'day', citations: [] };

/** Something that may come to be recorded later. */
const laterEvent: fc.Arbitrary<(log: GivenLog, n: number) => Promise<unknown>> = fc.oneof(
  // A release that is newer, older, or of the same day as what is known.
  fc
    .record({
      publishedOn: fc.constantFrom(...DAYS),
      period: fc.constantFrom('2021', '2022', '2023', '2024'),
      mineral: fc.constantFrom('gallium', 'cobalt'),
      china: fc.integer({ min: 0, max: 900 }),
      others: fc.option(fc.integer({ min: 0, max: 900 })),
      sealed: fc.boolean(),
    })
    .map(
      ({ publishedOn, period, mineral, china, others, sealed }) =>
        (log: GivenLog, n: number) =>
          log.release({
            ...{ edition: `later-${n}`, publishedOn, sealed },
            statements: [{ mineral, rows: rowsOf(period, { CN: china, RU: others }) }],
          }),
    ),
  fc.constantFrom('2023', '2024').map((edition) => async (log: GivenLog) => {
    const stream = `release-usgs-mcs-${edition}`;
    const events = await log.ledger.readStream(stream);
    if (!events.some(({ type }) => type === 'ReleaseWithdrawn')) {
      await log.withdraw(`usgs-mcs-${edition}`);
    }
  }),
  fc
    .record({
      edition: fc.constantFrom('2023', '2024'),
      area: fc.constantFrom('CN', 'RU'),
      value: fc.option(fc.integer({ min: 0, max: 900 })),
      correctedOn: fc.constantFrom('2023-06-01', '2024-06-01', '2026-01-01'),
      removed: fc.boolean(),
    })
    .map(({ edition, area, value, correctedOn, removed }) => async (log: GivenLog) => {
      const release = `usgs-mcs-${edition}`;
      // Corrected already, or of a release that was withdrawn: then nothing is recorded.
      const id = await correct(log, { release, area, period: '2022' }, value, correctedOn).catch(
        (refused: Error) => void expect(refused.message).toMatch(/already|withdrawn/),
      );
      if (removed && id) await uncorrect(log, id, correctedOn);
    }),
  fc.constantFrom('Licences of a ministry', 'Quotas').map((name) => (log: GivenLog) => {
    const data = {
      ...{ ...dated, name, type: 'export-control', lane: 'shock', parties: [] },
      ...{ minerals: ['cobalt'], coversAll: null, stages: [], summary: 'Corrected' },
    };
    return say(log, 'StatementCorrected', { revision: 1, data, schemaVersion: 1, why: 'Misread' });
  }),
  fc
    .constantFrom('mentioned', 'in-force', 'ended')
    .map(
      (status) => (log: GivenLog) =>
        say(log, 'InstrumentIntroduced', { kind: 'export-licence', status, description: 'It' }),
    ),
  fc.constant((log: GivenLog, n: number) =>
    say(log, 'PerimeterDefined', {
      ...{ perimeter: 'trusted', version: n + 1, by: 'A forum', status: 'adopted' },
      ...{ definition: 'These', criteria: [], validFrom: null, validUntil: null },
    }),
  ),
  fc
    .constantFrom('fid', 'cancelled')
    .map(
      (reached) => (log: GivenLog) =>
        log.append('project-test', 'ProjectStageReached', { ...dated, reached }),
    ),
  fc.constant((log: GivenLog) =>
    log.append('precedence-world-production-production', 'PrecedenceSet', {
      ...{ basis: 'world-production', measure: 'production', mineral: null },
      ...{ sources: ['wmd', 'usgs-mcs'], reason: 'Tried', setOn: '2026-01-01' },
    }),
  ),
);

const say = (log: GivenLog, type: string, data: object): Promise<void> =>
  log.append('initiative-test', type, { ...dated, ...data } as JsonObject);

const question = fc.record({
  text: fc.constantFrom(...Object.values(QUESTIONS)),
  publishedBy: fc.option(fc.constantFrom(...DAYS), { freq: 3 }),
  /** Percent of the log as it is when the question is first asked; no more often near its ends. */
  at: fc.noBias(fc.integer({ min: 0, max: 100 })),
});

it('asks every route that is asked from a knowledge', () => {
  const patterns = ROUTES.map(({ pattern }) => pattern).sort();
  expect([...Object.keys(QUESTIONS), ...WITHOUT_KNOWLEDGE].sort()).toEqual(patterns);
});

describe.each(testDatabases())('a hundred answers on $name', ({ open }) => {
  let read: TestReadModels;
  beforeAll(async () => {
    read = await openReadModels(open);
  });
  afterAll(() => read.close());

  const sourcesOf = ({ ledger }: GivenLog): AnswerSources => ({
    readModels: readModels(read.db),
    // A new one each time: what was worked out before must not stand in for what is read now.
    indicators: new IndicatorMemory(),
    ledger,
    notary: undefined as never,
    today: () => '2026-01-01',
  });

  it('stay byte for byte what they were, whatever is recorded later', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(question, { minLength: 100, maxLength: 100 }),
        fc.array(laterEvent, { minLength: 4, maxLength: 12 }),
        async (questions, later) => {
          await dropReadModels(read.db);
          const log = await eventfulLog();
          const { position } = await runProjections({ ledger: log.ledger, database: read.db });
          const head = Number(position);
          const asked = questions.map(({ text, publishedBy, at }) => {
            const knownAt = toPosition(Math.round((at * head) / 100));
            // A difference names its knowledge as two states.
            if (text.startsWith('diff')) {
              return `${text}?from=${publishedBy ?? 'latest'}@${knownAt}&to=latest@${head}`;
            }
            const by = publishedBy === null ? '' : `&publishedBy=${publishedBy}`;
            return `${text}${text.includes('?') ? '&' : '?'}knownAt=${knownAt}${by}`;
          });
          const answers = async (): Promise<string[]> => {
            const sources = sourcesOf(log);
            const all: string[] = [];
            for (const one of asked) all.push(`${one} ${JSON.stringify(await ask(sources, one))}`);
            return all;
          };
          const given = await answers();
          // Most are answers, not refusals: those would stay the same too easily.
          expect(given.filter((one) => one.includes('{"ok":true')).length).toBeGreaterThan(60);
          for (const [n, append] of later.entries()) await append(log, n);
          const { projections } = await runProjections({
            ledger: log.ledger,
            database: read.db,
          });
          expect(projections.map(({ fault }) => fault)).toEqual(projections.map(() => null));
          expect(await answers()).toEqual(given);
        },
      ),
      { numRuns: 6, endOnFailure: true },
    );
  }, 240_000);
});
