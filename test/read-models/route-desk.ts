import { dropReadModels, runProjections } from '@chokepoint/projections';
import { IndicatorMemory, readModels } from '@chokepoint/queries';
import { type AnswerSources, ask } from '@chokepoint/runtime';
import type { TestDatabaseKind } from '@chokepoint/testing';
import { afterAll, beforeAll, expect } from 'vitest';
import { type GivenLog, openReadModels, type TestReadModels } from './given-log.js';

/** One database for a suite, and the product's questions as HTTP and the command line ask them. */
export function routeDesk(open: TestDatabaseKind['open'], today = '2026-06-01') {
  let read: TestReadModels;
  beforeAll(async () => {
    read = await openReadModels(open);
  });
  afterAll(() => read.close());

  /** Lets the read models follow a log to its end. @returns the position that they came to */
  const follow = async ({ ledger }: GivenLog): Promise<number> => {
    const { position, projections } = await runProjections({ ledger, database: read.db });
    expect(projections.flatMap(({ fault }) => fault ?? [])).toEqual([]);
    return Number(position);
  };

  return {
    get db() {
      return read.db;
    },
    follow,
    /** Answers over a log as it stands, from read models made anew. */
    async asking(log: GivenLog) {
      await dropReadModels(read.db);
      const head = await follow(log);
      const sources: AnswerSources = {
        readModels: readModels(read.db),
        indicators: new IndicatorMemory(),
        ledger: log.ledger,
        notary: undefined as never,
        today: () => today,
      };
      /** @throws Error when it is refused */
      const answer = async <T>(question: string): Promise<T> => {
        const found = await ask(sources, question);
        if (!found.ok) throw new Error(`${question}: ${found.error.code}, ${found.error.message}`);
        return found.value.answer as T;
      };
      const refusal = async (question: string): Promise<string | null> => {
        const found = await ask(sources, question);
        return found.ok ? null : found.error.code;
      };
      return { head, answer, refusal };
    },
  };
}

export type Asking = Awaited<ReturnType<ReturnType<typeof routeDesk>['asking']>>;
