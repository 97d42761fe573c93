import type { Position, Refusal } from '@chokepoint/kernel';
import type { Ledger } from '@chokepoint/ledger';
import { type Database, LEDGER_CHANNEL, postgresLedger } from '@chokepoint/ledger-postgres';
import {
  type ProjectionOptions,
  type ProjectionProgress,
  rebuildReadModels,
  runProjections,
} from '@chokepoint/projections';
import { readModelPosition } from '@chokepoint/queries';
import type { ReadDatabase } from '@chokepoint/read-schema';
import { SHIPPED_FACTS, shippedStreams } from '@chokepoint/reference-data';
import type { Kysely } from 'kysely';
import type { Config } from '../config/config.js';
import type { OnProgress } from '../progress/progress.js';
import type { HeadState, Runtime } from '../runtime.js';
import { loadRegister } from '../shipped/load-register.js';
import { loadShippedFacts, takesShippedFacts } from '../shipped/load-shipped-facts.js';
import { type Follower, startFollower } from './follower.js';

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
  readonly db: Kysely<ReadDatabase>;
  private readonly listeners = new Set<(head: HeadState) => void>();
  private readonly stopping = new AbortController();
  private follower: Follower | null = null;
  private unlisten: Promise<() => Promise<void>> | null = null;
  private announced: Position | null = null;

  constructor(
    readonly config: Config,
    private readonly database: Database,
    private readonly options: RuntimeOptions,
  ) {
    this.ledger = postgresLedger(database);
    this.db = database.as<ReadDatabase>();
  }

  today(): string {
    return this.options.today?.() ?? new Date().toISOString().slice(0, 10);
  }

  async ensureShippedFacts(onProgress?: OnProgress): Promise<readonly Refusal[]> {
    const folder = this.options.facts ?? SHIPPED_FACTS;
    if (!(await takesShippedFacts(this.ledger, await shippedStreams(folder)))) return [];
    const loading = { ledger: this.ledger, signal: this.stopping.signal, onProgress };
    await loadShippedFacts(loading, folder);
    return loadRegister(loading);
  }

  async catchUp(onProgress?: OnProgress): Promise<void> {
    await runProjections(this.projection('Computing the read models', onProgress));
    await this.announce();
  }

  async rebuild(onProgress?: OnProgress): Promise<void> {
    await rebuildReadModels(this.projection('Rebuilding the read models', onProgress));
    await this.announce();
  }

  follow(what: 'project' | 'watch'): void {
    if (this.follower !== null) return;
    const fault = (error: unknown): void => {
      this.options.onFault?.(error instanceof Error ? error : new Error(String(error)));
    };
    const work = what === 'project' ? () => this.catchUp() : () => this.announce();
    const follower = startFollower(work, PULL_MS, fault);
    this.follower = follower;
    this.unlisten = this.database.listen(LEDGER_CHANNEL, () => follower.nudge());
    this.unlisten.catch(fault);
  }

  async headState(): Promise<HeadState> {
    const head = await this.ledger.head();
    return { ...head, readModelPosition: await readModelPosition(this.db) };
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
    await this.follower?.stop();
    if (this.unlisten !== null) await (await this.unlisten)();
    await this.database.close();
  }

  private projection(step: string, onProgress: OnProgress | undefined): ProjectionOptions {
    const report = ({ position, head }: ProjectionProgress): void =>
      onProgress?.({ step, done: Number(position), total: Number(head) });
    const { ledger, db: database, stopping } = this;
    return { ledger, database, signal: stopping.signal, onProgress: report };
  }

  private async announce(): Promise<void> {
    if (this.listeners.size === 0) return;
    const head = await this.headState();
    if (head.readModelPosition === this.announced) return;
    this.announced = head.readModelPosition;
    for (const listener of this.listeners) listener(head);
  }
}
