import type { Result } from '@chokepoint/kernel';
import type { Ledger } from '@chokepoint/ledger';
import type { IndicatorMemory, ReadModels } from '@chokepoint/queries';
import type { z } from 'zod';
import type { NotaryDesk } from '../notary/runtime-notary.js';
import type { Table } from './table.js';

/** What an answer is made from. `today` is the day on which deadlines are judged by default. */
export interface AnswerSources {
  readonly readModels: ReadModels;
  /** What indicators were worked out to, as long as the process runs. */
  readonly indicators: IndicatorMemory;
  readonly ledger: Ledger;
  readonly notary: NotaryDesk;
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
  /** The table is a file that is read back: as CSV alone, with nothing added to it. */
  readonly readBack?: true;
  /** The format that the route's name promises, which is sent unless another is asked for. */
  readonly document?: DocumentFormat<Answer>;
}

/** An answer in a format of other programs: a calendar, a feed. */
export interface DocumentFormat<Answer> {
  readonly mediaType: string;
  write(answer: Answer, place: Place): string;
}

/** Where an answer is read, for the links in it. */
export interface Place {
  /** The server's own address, such as `https://chokepoint.example`, without a slash at its end. */
  readonly origin: string;
  /** Path and parameters of the request, from the slash on. */
  readonly request: string;
}

/** Any route, for code that treats all alike. The query must have been read by the route's schema. */
export type AnyRoute = Route<unknown, object>;
