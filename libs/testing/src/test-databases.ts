import { throwAwayPglite } from './throw-away-pglite.js';
import { throwAwayPostgres, type TestDatabase } from './throw-away-postgres.js';

export interface TestDatabaseKind {
  readonly name: 'postgres' | 'pglite';
  open(): Promise<TestDatabase>;
}

/** Both databases that the product runs on: `describe.each(testDatabases())('… on $name', …)`. */
export const testDatabases = (): readonly TestDatabaseKind[] => [
  { name: 'postgres', open: throwAwayPostgres },
  { name: 'pglite', open: throwAwayPglite },
];
