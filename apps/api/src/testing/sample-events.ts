import { createHash } from 'node:crypto';
import type { JsonObject } from '@chokepoint/kernel';
import { type Append, contentHash, type NewEvent } from '@chokepoint/ledger';
import { anAppend, anEvent, aWrite } from '@chokepoint/testing';

/** Area, partner, period, value, flags, row in the file and, where it differs, the cell as printed. */
type Row = readonly (string | number | null | readonly string[])[];

const event = (type: string, data: JsonObject): NewEvent => anEvent({ type, data });

const gallium = (file: string, rows: readonly Row[]): NewEvent =>
  event('ProcessingReported', {
    mineral: 'gallium',
    stage: 'processing',
    form: 'low-purity',
    basis: 'world-production',
    measure: 'production',
    unit: 'kg',
    file,
    rows,
  });

const edition = (year: string, rows: readonly Row[]): Append => {
  const file = `MCS${year}-galli_world.csv`;
  const received = {
    source: 'usgs-mcs',
    edition: year,
    title: `Mineral Commodity Summaries ${year}`,
    publishedOn: `${year}-01-31`,
    publishedPrecision: 'day',
    licence: 'US public domain',
    files: [{ name: file, sha256: 'a'.repeat(64), bytes: 400 }],
    importer: 'usgs-mcs',
    importerVersion: 1,
  };
  const reject = {
    file,
    row: 9,
    field: 'Country',
    raw: 'Atlantis, "lost"',
    reason: 'unknown country',
  };
  const skipped = [{ rule: 'blank row', rows: 1 }];
  const counts = { file, read: rows.length + 2, imported: rows.length, rejected: 1, skipped };
  const stream = `release-usgs-mcs-${year}`;
  const reported = [
    event('ReleaseReceived', received),
    gallium(file, rows),
    event('RowsRejected', { rows: [reject] }),
  ];
  const digest = digestOf(reported.map((one) => contentHash(stream, one)));
  const seal = { files: [counts], statements: 1, facts: rows.length, digest };
  return anAppend(aWrite(stream, 'no-stream', [...reported, event('ReleaseSealed', seal)]));
};

const digestOf = (hashes: readonly string[]): string =>
  createHash('sha256').update(hashes.join('')).digest('hex');

const dated = {
  on: '2023-08-01',
  precision: 'day',
  citations: [
    {
      publisher: 'Ministry',
      title: 'Announcement 23',
      url: null,
      publishedOn: null,
      verification: 'secondary',
      note: null,
    },
  ],
} as const;

const initiative: Append = anAppend(
  aWrite('initiative-gallium-licences', 'no-stream', [
    event('InitiativeAnnounced', {
      ...dated,
      name: 'Export licences on gallium',
      type: 'export-control',
      lane: 'shock',
      parties: [{ name: 'China', area: 'CN', role: 'issuer' }],
      minerals: ['gallium'],
      coversAll: null,
      stages: ['processing'],
      summary: 'Exports of gallium need a licence.',
    }),
  ]),
);

/** Two editions on gallium, the later one with another figure for 2022, and one initiative. */
export const SAMPLE: readonly Append[] = [
  edition('2023', [
    ['CN', null, '2022', 540_000, ['estimated'], 2],
    ['JP', null, '2022', 3_000, [], 3],
    ['RU', null, '2022', 5_000, ['estimated'], 4],
    ['WORLD', null, '2022', 550_000, ['rounded'], 5],
  ]),
  edition('2024', [
    ['CN', null, '2022', 600_000, [], 2],
    ['JP', null, '2022', 3_000, [], 3],
    ['CN', null, '2023', 600_000, ['estimated'], 2],
    ['JP', null, '2023', 3_000, ['estimated'], 3],
    ['KR', null, '2023', null, ['withheld'], 4, 'W'],
  ]),
  initiative,
];
