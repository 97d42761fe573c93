import type { Clock, Refusal, Result } from '@chokepoint/kernel';
import type { Ledger } from '@chokepoint/ledger';
import type { Database } from '@chokepoint/ledger-postgres';
import type { NotaryDatabase, SignedHead, Verification } from '@chokepoint/notary';
import { IndicatorMemory, type ReadModels, readModels } from '@chokepoint/queries';
import type { ProjectionName, ReadDatabase } from '@chokepoint/read-schema';
import { SHIPPED_FACTS, shippedStreams } from '@chokepoint/reference-data';
import { AnalysisKeeper } from '../analyses/analysis-keeper.js';
import type { AnalysesDone } from '../analyses/run-analyses.js';
import { headState } from '../answers/ledger/head-state.js';
import type { Config } from '../config/config.js';
import type { OnProgress } from '../progress/progress.js';
import type { HeadState, RebuiltProjection, Runtime } from '../runtime.js';
import { loadProjects } from '../shipped/load-projects.js';
import { loadRegister } from '../shipped/load-register.js';
import { loadShippedFacts, takesShippedFacts } from '../shipped/load-shipped-facts.js';
import { RuntimeNotary } from '../notary/runtime-notary.js';
import { verify, type VerifyOptions } from '../notary/verify.js';
import { type Follower, startFollower } from './follower.js';
import type { LedgerStore } from './ledger-store.js';
import { ReadModelKeeper } from './read-model-keeper.js';

export interface RuntimeOptions {
  /** Told of a fault in the background: a lost connection, a projection that failed. */
  readonly onFault?: (error: Error) => void;
  /** The day on which deadlines are judged; today, UTC, by default. */
  readonly today?: () => string;
  /** Folder of the shipped facts; the product's own by default. */
  readonly facts?: string;
}

// The hint of LISTEN comes at once; the interval is for one that was lost.
const PULL_MS = 2_000;

export class OpenedRuntime implements Runtime {
  readonly ledger: Ledger;
  readonly readModels: ReadModels;
  readonly indicators = new IndicatorMemory();
  readonly notary: RuntimeNotary;
  private readonly keeper: ReadModelKeeper;
  private readonly analyses: AnalysisKeeper;
  private readonly listeners = new Set<(head: HeadState) => void>();
  private readonly stopping = new AbortController();
  private follower: Follower | null = null;
  private notaryFollower: Follower | null = null;
  private analysesFollower: Follower | null = null;
  private unlisten: Promise<() => Promise<void>> | null = null;
  private announced: string | null = null;

  constructor(
    readonly config: Config,
    private readonly database: Database,
    private readonly store: LedgerStore,
    private readonly options: RuntimeOptions,
  ) {
    this.ledger = store.ledger;
    const db = database.as<ReadDatabase>();
    this.readModels = readModels(db);
    this.notary = new RuntimeNotary({
      db: database.as<NotaryDatabase>(),
      source: store.leaves,
      clock: SYSTEM_CLOCK,
      config,
      signal: this.stopping.signal,
    });
    this.keeper = new ReadModelKeeper({
      ledger: this.ledger,
      database: db,
      embedded: database.kind === 'pglite',
      signal: this.stopping.signal,
      onFault: (error) => options.onFault?.(error),
    });
    const { ledger, readModels: models } = this;
    this.analyses = new AnalysisKeeper({
      ledger,
      readModels: models,
      signal: this.stopping.signal,
    });
  }

  today(): string {
    return this.options.today?.() ?? new Date().toISOString().slice(0, 10);
  }

  async ensureShippedFacts(onProgress?: OnProgress): Promise<readonly Refusal[]> {
    const folder = this.options.facts ?? SHIPPED_FACTS;
    if (!(await takesShippedFacts(this.ledger, await shippedStreams(folder)))) return [];
    const loading = { ledger: this.ledger, signal: this.stopping.signal, onProgress };
    await loadShippedFacts(loading, folder);
    const refused = await loadRegister(loading);
    return [...refused, ...(await loadProjects(loading))];
  }

  async catchUp(onProgress?: OnProgress): Promise<void> {
    await this.keeper.catchUp(onProgress);
    await this.announce();
  }

  analyse(onProgress?: OnProgress): Promise<Result<AnalysesDone>> {
    return this.analyses.run(onProgress);
  }

  async rebuild(
    names: readonly ProjectionName[],
    onProgress?: OnProgress,
  ): Promise<Result<readonly RebuiltProjection[]>> {
    const rebuilt = await this.keeper.rebuild(names, onProgress);
    await this.announce();
    return rebuilt;
  }

  resume(name: ProjectionName): Promise<boolean> {
    return this.keeper.resume(name);
  }

  prune(): Promise<number> {
    return this.keeper.prune();
  }

  follow(what: 'project' | 'watch'): void {
    if (this.follower !== null) return;
    const fault = (error: unknown): void => {
      this.options.onFault?.(asError(error));
    };
    const work = async (): Promise<void> => {
      if (what === 'project') await this.keeper.run();
      await this.announce();
    };
    const follower = startFollower(work, PULL_MS, fault);
    this.follower = follower;
    this.unlisten = this.store.listen(() => follower.nudge());
    this.unlisten.catch(fault);
    // Not nudged: many appends then cost the notary one turn.
    if (what !== 'project') return;
    this.notaryFollower = startFollower(() => this.notary.work(), PULL_MS, once(fault));
    if (!this.config.analyses) return;
    this.analysesFollower = startFollower(() => this.analyses.work(), PULL_MS, once(fault));
  }

  prepareNotary(): Promise<Result<readonly string[]>> {
    return this.notary.prepare();
  }

  notarise(): Promise<SignedHead | null> {
    return this.notary.notarise();
  }

  verify(options: VerifyOptions): Promise<Result<Verification>> {
    const { database, ledger, config, store } = this;
    return verify({ database, ledger, audit: store.inDatabase, config }, options);
  }

  async headState(): Promise<HeadState> {
    return headState(this.ledger, this.readModels);
  }

  onHead(listener: (head: HeadState) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  interrupt(): void {
    this.stopping.abort();
  }

  async close(): Promise<void> {
    this.interrupt();
    await this.analysesFollower?.stop();
    await this.follower?.stop();
    await this.endNotary();
    if (this.unlisten !== null) await (await this.unlisten)();
    await this.store.close();
    await this.database.close();
  }

  private async endNotary(): Promise<void> {
    if (this.notaryFollower === null) return;
    await this.notaryFollower.stop();
    await this.notary.close().catch((error: unknown) => this.options.onFault?.(asError(error)));
  }

  private async announce(): Promise<void> {
    if (this.listeners.size === 0) return;
    const head = await this.headState();
    const stops = head.projections.map(({ fault }) => fault?.since);
    const state = [head.readModelPosition, ...stops].join();
    if (state === this.announced) return;
    this.announced = state;
    for (const listener of this.listeners) listener(head);
  }
}

export const SYSTEM_CLOCK: Clock = { now: () => new Date().toISOString() };

const asError = (error: unknown): Error =>
  error instanceof Error ? error : new Error(String(error));

/** The same fault at every turn is told once. */
function once(tell: (error: unknown) => void): (error: unknown) => void {
  let told = '';
  return (error) => {
    const { message } = asError(error);
    if (message !== told) tell(error);
    told = message;
  };
}
