import { givenLog, importsOf, rowsOf, type GivenLog } from './given-log.js';

/** Editions out of order, one withdrawn, one never sealed, trade, assessments, an initiative, an analysis, a project and reviews. */
export async function eventfulLog(): Promise<GivenLog> {
  const log = givenLog();
  const cobalt = { mineral: 'cobalt', stage: 'extraction', unit: 't' } as const;
  await log.release({
    edition: '2024',
    publishedOn: '2024-01-31',
    statements: [
      { rows: [...rowsOf('2022', { CN: 600, RU: 5 }), ...rowsOf('2023', { CN: 600, RU: 6 })] },
      { ...cobalt, rows: rowsOf('2022', { CD: 144, RU: 9, OTHER: 20, WORLD: 173 }) },
    ],
  });
  await log.append('initiative-test', 'InitiativeAnnounced', {
    on: '2023-07-03',
    precision: 'day',
    citations: [],
    name: 'Export licences',
    type: 'export-control',
    lane: 'shock',
    parties: [],
    minerals: ['gallium'],
    coversAll: null,
    stages: [],
    summary: 'Licences',
  });
  await log.release({
    edition: '2023',
    publishedOn: '2023-01-31',
    statements: [
      { rows: [...rowsOf('2021', { CN: 500, RU: 5 }), ...rowsOf('2022', { CN: 540, RU: 5 })] },
      { ...cobalt, rows: rowsOf('2022', { CD: 130, RU: 9, ZA: null }) },
    ],
  });
  const imports = {
    mineral: 'cobalt',
    stage: 'processing',
    basis: 'eu-imports',
    measure: 'value',
    unit: 'USD',
  } as const;
  await log.release({
    source: 'comext-cn8',
    edition: '2022-2024',
    publishedOn: '2026-11-22',
    statements: [{ ...imports, rows: importsOf('2023', 'DE', { CN: 10, US: 5, FR: 100 }) }],
  });
  await log.release({
    edition: '2025',
    publishedOn: '2025-01-31',
    statements: [{ rows: rowsOf('2023', { CN: 700 }) }],
    sealed: false,
  });
  await log.append('release-usgs-mcs-2025', 'RowsRejected', {
    rows: [
      { file: 'world.csv', row: 9, field: 'country', raw: 'Atlantis', reason: 'unknown country' },
    ],
  });
  await log.append('release-ec-criticality-2023', 'ReleaseReceived', {
    source: 'ec-criticality',
    edition: '2023',
    title: 'Study',
    publishedOn: '2023-03-16',
    publishedPrecision: 'day',
    licence: 'CC BY 4.0',
    files: [],
    importer: 'ec',
    importerVersion: 1,
  });
  await log.append('release-ec-criticality-2023', 'CriticalityAssessed', {
    file: 'over-time.csv',
    rows: [
      {
        mineral: 'gallium',
        material: 'Gallium',
        year: '2023',
        supplyRisk: 3.9,
        economicImportance: 3.9,
        sourceRow: 4,
        raw: '3.9',
      },
    ],
  });
  await log.append('release-ec-criticality-2023', 'RestrictionReported', {
    file: 'shares.csv',
    period: '2016/2020',
    rows: [{ mineral: 'gallium', stage: 'processing', area: 'CN', t: 1.3, sourceRow: 7 }],
  });
  await log.withdraw('usgs-mcs-2024');
  await log.append('analysis-test.top1-eu-imports', 'AnalysisRegistered', {
    design: {
      initiative: 'test',
      outcome: 'top1-eu-imports',
      frequency: 'annual',
      minerals: ['gallium'],
      donors: [],
      date: { used: 'announced', on: '2023-07-03', precision: 'day' },
      lagPeriods: 0,
      anticipationPeriods: 0,
      preWindow: 15,
      postWindow: 5,
      model: 'trend-level',
      coding: 'first-post-period',
      transform: 'identity',
      level: 0.95,
      placeboLevel: 0.1,
      minimumPre: 6,
      minimumPost: 3,
      margin: 0.1,
    },
    reason: 'The default.',
    supersedes: null,
  });
  const on = { on: '2025-03-25', precision: 'day', citations: [] } as const;
  await log.append('project-test', 'ProjectRegistered', {
    ...on,
    name: 'Works',
    owner: null,
    area: 'DE',
    minerals: ['gallium'],
    stages: ['processing'],
    programme: 'other',
    initiative: 'test',
  });
  await log.append('project-test', 'ProjectStageReached', { ...on, reached: 'fid' });
  const said = { by: 'auditor-1', on: '2026-03-01', at: { knownAt: '3', publishedBy: null } };
  await log.append('note-test', 'NoteAttached', {
    ...said,
    kind: 'finding',
    figure: {
      ...{ mineral: 'gallium', stage: 'processing', basis: 'world-production' },
      ...{ measure: 'production', source: 'usgs-mcs', period: '2022', area: 'CN' },
    },
    text: 'Ask',
  });
  await log.append('sign-off-test', 'ViewSignedOff', {
    ...said,
    view: { address: '/minerals/gallium', mineral: 'gallium', initiative: null },
    head: { size: 3, root: 'ab', signedAt: '2026-03-01T00:00:00.000Z', keyId: 'k' },
    text: 'Reviewed',
  });
  await log.append('frozen-test', 'ViewFrozen', {
    ...said,
    view: { address: '/minerals/gallium', mineral: 'gallium', initiative: null },
    head: { size: 3, root: 'ab', signedAt: '2026-03-01T00:00:00.000Z', keyId: 'k' },
    title: 'Gallium',
    text: 'Annex',
    page: { sha256: 'ab', bytes: 3, gzip: 'H4sI' },
  });
  return log;
}
