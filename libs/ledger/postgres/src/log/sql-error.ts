export const UNIQUE_VIOLATION = '23505';

/** What a refusal of the database says, whichever driver brought it. */
export interface SqlError {
  readonly code?: string;
  readonly detail?: string;
  readonly constraint?: string;
}

export const sqlError = (error: unknown): SqlError =>
  error instanceof Error ? (error as SqlError) : {};
