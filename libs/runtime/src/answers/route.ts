import type { Result } from '@chokepoint/kernel';
import type { Ledger } from '@chokepoint/ledger';
import type { ReadDatabase } from '@chokepoint/read-schema';
import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Table } from './table.js';

/** What an answer is made from. `today` is the day on which deadlines are judged by default. */
export interface AnswerSources {
  readonly db: Kysely<ReadDatabase>;
  readonly ledger: Ledger;
  today(): string;
}

/**
 * One question that HTTP and the command line ask in the same words: `pattern` is the path below
 * `/api/v1/`, with `:id` for the one that is asked about.
 */
export interface Route<Query, Answer extends object> {
  readonly pattern: string;
  /** Strict: a parameter that is not known is refused, never passed over. */
  readonly query: z.ZodType<Query>;
  readonly answer: z.ZodType<Answer>;
  ask(sources: AnswerSources, query: Query, id: string): Promise<Result<Answer>>;
  /** The answer as a table; absent where it is not one. */
  toTable?(answer: Answer): Table;
}

/** Any route, for code that treats all alike. The query must have been read by the route's schema. */
export type AnyRoute = Route<unknown, object>;
