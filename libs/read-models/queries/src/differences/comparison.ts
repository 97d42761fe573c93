import type { DifferenceStand } from '@chokepoint/api-contract';
import { CAUSES, DIFFERENCE_METHOD, type Cause, type Stand } from '@chokepoint/dependency';
import type { Result } from '@chokepoint/kernel';
import type { ReadDb } from '../knowledge/resolved-knowledge.js';
import type { State } from './state.js';

/** The states that are compared. */
export interface Between {
  readonly from: State;
  readonly to: State;
}

/** A question about two states. */
export type FindBetween<Params, Answer> = (
  db: ReadDb,
  params: Params,
  between: Between,
) => Promise<Result<Answer>>;

export interface PageParams {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

interface Explained {
  readonly causes: readonly Cause[];
}

/** What every comparison says of itself. */
export const head = ({ from, to }: Between, all: readonly Explained[]) => ({
  method: DIFFERENCE_METHOD,
  from,
  to,
  total: all.length,
  byCause: CAUSES.map((cause) => ({
    cause,
    count: all.filter(({ causes }) => causes.includes(cause)).length,
  })).filter(({ count }) => count > 0),
});

export const toStand = (stand: Stand): DifferenceStand => ({
  said: stand !== undefined,
  value: stand ?? null,
});

/** The largest first; what has no amount comes last, in the order in which it came. */
export const bySize = (a: number | null, b: number | null): number =>
  (b === null ? -1 : Math.abs(b)) - (a === null ? -1 : Math.abs(a));
