import { toPosition } from '@chokepoint/kernel';
import { LAYOUTS, type ReadDatabase } from '@chokepoint/read-schema';
import {
  type Compilable,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely';
import { describe, expect, it } from 'vitest';
import { registrationsQuery, runsQuery } from './analyses/analysis-events.query.js';
import { importWeightsQuery, unionFiguresQuery } from './benchmarks/union-figures.query.js';
import { comparisonQuery } from './comparison/comparison.query.js';
import {
  concentrationQuery,
  firstPublishedQuery,
  sourcesQuery,
} from './concentration/concentration.query.js';
import { latestSharesQuery, seriesQuery } from './concentration/series.query.js';
import { contractsQuery } from './contracts/contracts.query.js';
import { correctionsQuery } from './corrections/corrections.query.js';
import { coverageQuery } from './coverage/coverage.query.js';
import { governanceQuery, vintagesQuery } from './criticality/governance.query.js';
import { inputsQuery } from './criticality/inputs.query.js';
import { sharesQuery } from './criticality/shares.query.js';
import {
  concentrationsOfReleasesQuery,
  statementsOfReleasesQuery,
} from './differences/figures-of-slices.query.js';
import { rectanglesQuery } from './differences/rectangles.query.js';
import { factsQuery } from './facts/facts.query.js';
import { initiativeEventsQuery } from './initiatives/initiative-events.query.js';
import { formsQuery } from './indicators/forms.query.js';
import { relianceQuery } from './indicators/reliance.query.js';
import { slicesQuery } from './indicators/slices.query.js';
import { activeQuery, lockedQuery } from './knowledge/active-generations.query.js';
import type { ResolvedKnowledge } from './knowledge/resolved-knowledge.js';
import { availableQuery } from './mineral/available.query.js';
import { assessmentsQuery } from './minerals/assessments.query.js';
import { firstReportedQuery } from './minerals/first-reported.query.js';
import { precedenceQuery } from './precedence/precedence.query.js';
import { projectEventsQuery } from './projects/project-events.query.js';
import { reasonsQuery } from './rejects/reasons.query.js';
import { rejectsQuery } from './rejects/rejects.query.js';
import { historyQuery } from './revisions/history.query.js';
import { revisionCountQuery, revisionsQuery } from './revisions/revisions.query.js';
import { stockpilesQuery } from './stockpiles/stockpiles.query.js';
import { nationalQuery } from './stockpiles/national.query.js';
import { progressQuery } from './releases/progress.query.js';
import { releasesQuery } from './releases/releases.query.js';
import { importRelianceQuery } from './unchanged/import-reliance.query.js';
import { importsOfAreaQuery } from './unchanged/imports-of-area.query.js';
import { sharesOfPeriodsQuery } from './unchanged/shares-of-periods.query.js';

const db = new Kysely<ReadDatabase>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (kysely) => new PostgresIntrospector(kysely),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});
const latest: ResolvedKnowledge = { knownAt: toPosition(900), publishedBy: null };
const asOf: ResolvedKnowledge = { knownAt: toPosition(900), publishedBy: '2023-12-31' };
const gallium = {
  mineral: 'gallium',
  stage: 'processing',
  basis: 'world-production',
  measure: 'production',
};
const after = { position: '17', row: 499 };

const QUERIES: readonly (readonly [name: string, query: Compilable])[] = [
  ['knowledge/active-generations', activeQuery(db, LAYOUTS)],
  ['knowledge/active-generations.locked', lockedQuery(db, LAYOUTS)],
  ['analyses/registrations', registrationsQuery(db, latest)],
  ['analyses/runs', runsQuery(db, ['crm-act.top1-eu-imports'], latest)],
  ['concentration/sources', sourcesQuery(db, gallium, latest)],
  ['concentration/concentration.latest', concentrationQuery(db, gallium, 'usgs-mcs', latest)],
  ['concentration/concentration.as-of', concentrationQuery(db, gallium, 'usgs-mcs', asOf)],
  ['concentration/first-published', firstPublishedQuery(db, gallium, asOf)],
  ['concentration/series', seriesQuery(db, ['gallium', 'cobalt'], asOf, 'monthly')],
  ['concentration/latest-shares', latestSharesQuery(db, ['gallium', 'cobalt'], asOf)],
  [
    'facts/facts',
    factsQuery(db, { ...gallium, period: '2022', frequency: 'annual', area: 'CN' }, asOf, {
      after,
      limit: 501,
    }),
  ],
  ['minerals/assessments', assessmentsQuery(db, ['gallium'], asOf)],
  ['minerals/first-reported', firstReportedQuery(db, ['gallium', 'cobalt'], asOf)],
  ['stockpiles/national', nationalQuery(db, ['gallium'], asOf)],
  ['comparison/comparison', comparisonQuery(db, { ...gallium, frequency: 'monthly' }, asOf)],
  ['precedence/precedence', precedenceQuery(db, asOf)],
  ['corrections/corrections', correctionsQuery(db, gallium, asOf)],
  ['mineral/available', availableQuery(db, 'gallium', asOf, 'monthly')],
  ['indicators/slices', slicesQuery(db, {}, latest)],
  ['indicators/slices-of-a-source', slicesQuery(db, { ...gallium, source: 'own' }, asOf)],
  ['indicators/forms', formsQuery(db, 'gallium')],
  ['indicators/reliance', relianceQuery(db, 'gallium', asOf)],
  ['initiatives/initiative-events', initiativeEventsQuery(db, asOf)],
  ['projects/project-events', projectEventsQuery(db, asOf, 'works')],
  ['releases/releases', releasesQuery(db, asOf)],
  ['releases/progress', progressQuery(db, asOf)],
  ['rejects/reasons', reasonsQuery(db, 'usgs-mcs-2024', asOf, 500)],
  [
    'rejects/rejects-for-a-reason',
    rejectsQuery(
      db,
      'usgs-mcs-2024',
      latest,
      { after: null, limit: 101 },
      { reason: 'unknown country', field: 'Country' },
    ),
  ],
  ['rejects/rejects', rejectsQuery(db, 'usgs-mcs-2024', asOf, { after, limit: 101 })],
  [
    'revisions/revisions',
    revisionsQuery(db, { mineral: 'graphite', source: 'usgs-mcs', min: 0.05 }, asOf, {
      offset: 0,
      limit: 101,
    }),
  ],
  ['revisions/revision-count', revisionCountQuery(db, { release: 'usgs-mcs-2024' }, latest)],
  [
    'revisions/history',
    historyQuery(db, { ...gallium, source: 'usgs-mcs', period: '2022', area: 'CN' }, asOf),
  ],
  [
    'stockpiles/stockpiles',
    stockpilesQuery(db, { mineral: 'gallium', area: 'DE', source: 'own' }, asOf),
  ],
  ['contracts/contracts', contractsQuery(db, { mineral: 'gallium', source: 'own' }, latest)],
  ['benchmarks/union-figures', unionFiguresQuery(db, ['gallium', 'cobalt'], asOf)],
  ['benchmarks/import-weights', importWeightsQuery(db, ['gallium', 'cobalt'], asOf)],
  ['criticality/inputs', inputsQuery(db, ['gallium'], asOf)],
  ['criticality/shares', sharesQuery(db, ['gallium'], asOf)],
  ['criticality/vintages', vintagesQuery(db, asOf)],
  ['criticality/governance', governanceQuery(db, 'worldbank-wgi-2023', ['CN'], ['2019', '2020'])],
  ['coverage/coverage', coverageQuery(db, asOf)],
  ['unchanged/import-reliance', importRelianceQuery(db, asOf)],
  ['unchanged/imports-of-area', importsOfAreaQuery(db, 'JP', ['rare-earths'], asOf)],
  ['differences/rectangles', rectanglesQuery(db, { minerals: ['gallium'] }, asOf, latest)],
  [
    'differences/concentrations-of-releases',
    concentrationsOfReleasesQuery(db, ['usgs-mcs-2024', 'usgs-mcs-2025'], ['gallium']),
  ],
  [
    'differences/statements-of-releases',
    statementsOfReleasesQuery(db, ['usgs-mcs-2024', 'usgs-mcs-2025'], ['gallium']),
  ],
  [
    'unchanged/shares-of-periods',
    sharesOfPeriodsQuery(db, ['gallium', 'cobalt'], ['2010', '2024'], latest),
  ],
];

describe('compiled SQL', () => {
  it.each(QUERIES)('of %s is what was reviewed', async (name, query) => {
    const { sql, parameters } = query.compile();
    const text = `${lines(sql)};\n-- ${JSON.stringify(parameters)}\n`;
    await expect(text).toMatchFileSnapshot(`./${name}.query.snapshot.sql`);
  });
});

/** One clause a line, so that a change shows where it is. */
const lines = (sql: string): string =>
  sql.replaceAll(
    / (from|inner join|where|and|group by|order by|limit) /g,
    (_match, clause: string) => `\n${clause === 'and' ? '  and' : clause} `,
  );
