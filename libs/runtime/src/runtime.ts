import type { LedgerHead } from '@chokepoint/api-contract';
import type { Refusal, Result } from '@chokepoint/kernel';
import type { SignedHead, Verification } from '@chokepoint/notary';
import type { Rebuilt } from '@chokepoint/projections';
import type { ProjectionName } from '@chokepoint/read-schema';
import type { AnalysesDone } from './analyses/run-analyses.js';
import type { AnswerSources } from './answers/route.js';
import type { Config } from './config/config.js';
import type { VerifyOptions } from './notary/verify.js';
import type { OnProgress } from './progress/progress.js';

/** How far the log goes and how much of it the read models hold. */
export type HeadState = LedgerHead;

export interface RebuiltProjection extends Rebuilt {
  readonly name: ProjectionName;
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
  /**
   * Brings the read models to the head of the log, or waits while another process does. A
   * projection that stops at an event is told to `onFault` once, and named in `headState`.
   */
  catchUp(onProgress?: OnProgress): Promise<void>;
  /**
   * Registers the default analyses that are missing and runs those whose inputs have changed, by
   * the read models as they are. Refuses 'read-models-not-ready'.
   */
  analyse(onProgress?: OnProgress): Promise<Result<AnalysesDone>>;
  /**
   * Makes read models again from the log beside those in use, and swaps them. Refuses
   * 'rebuild-running', 'projection-stopped' and 'rebuild-interrupted'.
   */
  rebuild(
    names: readonly ProjectionName[],
    onProgress?: OnProgress,
  ): Promise<Result<readonly RebuiltProjection[]>>;
  /** Lets a stopped projection try its event again. Answers whether it had stopped. */
  resume(name: ProjectionName): Promise<boolean>;
  /**
   * Drops read models that other versions of the product made, or that were replaced. Answers how
   * many of them are still read, and therefore still there.
   */
  prune(): Promise<number>;
  /**
   * Follows the log from now on, until `close`: keeps the read models at its head, or, where
   * another process does that, only watches how far they are. 'project' keeps the notary's tree too,
   * and signs its heads on schedule and at `close`, and keeps analyses run if the settings say so.
   */
  follow(what: 'project' | 'watch'): void;
  /** Makes loading and computing end after the batch in hand; all is continued at the next start. */
  interrupt(): void;
  /**
   * Reads the notary's key, or makes the embedded database's own. Answers what whoever starts the
   * product should be told. Refuses with 'bad-notary-key'.
   */
  prepareNotary(): Promise<Result<readonly string[]>>;
  /**
   * Brings the notary's tree to the head of the log and signs that. Answers the newest signed head;
   * null where there is no key or no event.
   */
  notarise(): Promise<SignedHead | null>;
  /** Checks the whole log against its hashes, the notary's tree and the signed heads. */
  verify(options: VerifyOptions): Promise<Result<Verification>>;
  headState(): Promise<HeadState>;
  /** Calls back whenever the read models have moved; returns how to stop that. */
  onHead(listener: (head: HeadState) => void): () => void;
  close(): Promise<void>;
}
