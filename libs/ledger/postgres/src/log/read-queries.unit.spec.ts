import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely';
import { toPosition } from '@chokepoint/kernel';
import { expect, test } from 'vitest';
import type { LogDatabase } from './log-tables.js';
import {
  commitsQuery,
  eventQuery,
  headQuery,
  positionAtQuery,
  streamQuery,
  windowQuery,
} from './read-queries.js';

const db = new Kysely<LogDatabase>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (kysely) => new PostgresIntrospector(kysely),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});
const window = {
  after: toPosition(10),
  upTo: toPosition(90),
  types: ['ReleaseSealed'],
  limit: 500,
};

/** One clause a line, so that a review sees what changed. */
const readable = (text: string): string =>
  text.replace(/ (from|inner join|where|and|order by|limit) /g, '\n$1 ');

test.each([
  ['stream', streamQuery(db, 'release-usgs-mcs-2024', 1, 1000)],
  ['window of some types', windowQuery(db, window)],
  ['window', windowQuery(db, { ...window, types: undefined })],
  ['commits', commitsQuery(db, toPosition(10), 500)],
  ['event', eventQuery(db, '00000000-0000-4000-8000-000000000001')],
  ['head', headQuery(db)],
  ['position at', positionAtQuery(db, '2026-01-01T00:00:00.000Z')],
])('the SQL of %s', (_, query) => {
  expect(readable(query.compile().sql)).toMatchSnapshot();
});
