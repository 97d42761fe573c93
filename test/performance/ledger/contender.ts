import type { SyntheticFact } from '../synthetic-file.ts';

/** An event store under measurement. Everything is refused loudly: a lost event is no measurement. */
export interface Contender {
  readonly name: string;
  /** One append to a stream at a revision, of one small event a fact. */
  append(stream: string, revision: number, facts: readonly SyntheticFact[]): Promise<void>;
  /** Stores facts in the way that suits the store best. */
  storeFacts(facts: readonly SyntheticFact[]): Promise<void>;
  /** Reads the whole log back and says how many facts it held. */
  replay(): Promise<number>;
  close(): Promise<void>;
}

/** Opens one on an empty log of its own. */
export type OpenContender = (database: string) => Promise<Contender>;
