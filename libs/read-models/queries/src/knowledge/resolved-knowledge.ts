import type { IsoDate, Position, Result } from '@chokepoint/kernel';
import type { ReadDatabase } from '@chokepoint/read-schema';
import type { Kysely } from 'kysely';

export type ReadDb = Kysely<ReadDatabase>;

/**
 * The knowledge that an answer rests on. `knownAt` is a position that the read models have
 * reached, so the same question with the same knowledge is always answered alike.
 */
export interface ResolvedKnowledge {
  readonly knownAt: Position;
  /** Null: everything published so far. */
  readonly publishedBy: IsoDate | null;
}

/**
 * A question to the read models. Refusals name what is not known of ('unknown-mineral'). `edition`
 * names the generations that `db` reads: what was worked out of them may be remembered under it.
 */
export type Find<Params, Answer> = (
  db: ReadDb,
  params: Params,
  knowledge: ResolvedKnowledge,
  edition?: string,
) => Promise<Result<Answer>>;
