import type { Position, Refusal } from '@chokepoint/kernel';
import type { Head } from '@chokepoint/ledger';
import type { AnswerSources } from './answers/route.js';
import type { Config } from './config/config.js';
import type { OnProgress } from './progress/progress.js';

/** How far the log goes and how much of it the read models hold. */
export interface HeadState extends Head {
  readonly readModelPosition: Position;
}

/**
 * An opened product: database, ledger and read models, with every migration applied. One process
 * holds the embedded database at a time; any number may share a PostgreSQL server.
 */
export interface Runtime extends AnswerSources {
  readonly config: Config;
  /**
   * Loads the shipped facts and register into an empty ledger; goes on where an earlier start was
   * cut off. Answers which entries of the register the ledger did not take, and why.
   */
  ensureShippedFacts(onProgress?: OnProgress): Promise<readonly Refusal[]>;
  /** Brings the read models to the head of the log. */
  catchUp(onProgress?: OnProgress): Promise<void>;
  /** Empties the read models and makes them again from the log. */
  rebuild(onProgress?: OnProgress): Promise<void>;
  /**
   * Follows the log from now on, until `close`: keeps the read models at its head, or, where
   * another process does that, only watches how far they are.
   */
  follow(what: 'project' | 'watch'): void;
  /** Makes loading and computing end after the batch in hand; all is continued at the next start. */
  interrupt(): void;
  headState(): Promise<HeadState>;
  /** Calls back whenever the read models have moved; returns how to stop that. */
  onHead(listener: (head: HeadState) => void): () => void;
  close(): Promise<void>;
}
