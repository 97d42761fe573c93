import type { Refusal } from '@chokepoint/kernel';

/** The database is not of this version and cannot be made so now: for the operator to read. */
export class MigrationRefusedError extends Error {
  readonly code: string;
  readonly refusal: Refusal;

  constructor(refusal: Refusal, cause?: unknown) {
    super(refusal.message, { cause });
    this.name = 'MigrationRefusedError';
    this.code = refusal.code;
    this.refusal = refusal;
  }
}

/** Whether the database said that its user lacks a privilege (SQLSTATE 42501). */
export const isNotPermitted = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && error.code === '42501';

export function migrationsPending(
  schema: string,
  pending: readonly string[],
  cause: Error,
): MigrationRefusedError {
  const message =
    `The database is not of this version yet: schema ${schema} lacks ${pending.join(', ')}, which ` +
    `the user of DATABASE_URL may not add (${cause.message}). Run 'chokepoint migrate' with the ` +
    `owner's DATABASE_URL first.`;
  const details = { schema, migrations: pending };
  return new MigrationRefusedError({ code: 'migrations-pending', message, details }, cause);
}

export function databaseNewer(schema: string, unknown: readonly string[]): MigrationRefusedError {
  const message =
    `The database is of a newer version of the product: schema ${schema} has ${unknown.join(', ')}, ` +
    'which this version does not know. Start that version, or open another database.';
  const details = { schema, migrations: unknown };
  return new MigrationRefusedError({ code: 'database-newer', message, details });
}

export function notPermitted(schema: string, cause: Error): MigrationRefusedError {
  const message =
    `The user of DATABASE_URL may not read schema ${schema} (${cause.message}). Use one of the ` +
    "roles of infra/sql/roles.sql, and run 'chokepoint migrate' with the owner's DATABASE_URL once.";
  const details = { schema };
  return new MigrationRefusedError({ code: 'database-not-permitted', message, details }, cause);
}
