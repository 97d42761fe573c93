import { setTimeout as sleep } from 'node:timers/promises';
import { comparePositions, ok, type Position, type Result } from '@chokepoint/kernel';
import type { Ledger } from '@chokepoint/ledger';
import {
  type ProjectionOptions,
  type ProjectionOutcome,
  type ProjectionProgress,
  PROJECTIONS,
  pruneReadModels,
  type Rebuilt,
  rebuildProjection,
  resumeProjection,
  runProjections,
} from '@chokepoint/projections';
import type { ProjectionName, ReadDatabase } from '@chokepoint/read-schema';
import type { Kysely } from 'kysely';
import type { OnProgress } from '../progress/progress.js';
import { FaultReport } from './fault-report.js';

export interface KeeperOptions {
  readonly ledger: Ledger;
  readonly database: Kysely<ReadDatabase>;
  /** One process holds the whole database, so no other version of the product reads it. */
  readonly embedded: boolean;
  readonly signal: AbortSignal;
  readonly onFault: (error: Error) => void;
}

const WAIT_MS = 50;

/** Keeps, remakes and tidies the read models of an opened product. */
export class ReadModelKeeper {
  private readonly faults: FaultReport;

  constructor(private readonly options: KeeperOptions) {
    this.faults = new FaultReport(options.onFault);
  }

  /** One run; steps aside where another worker is at it. */
  async run(onProgress?: OnProgress): Promise<ProjectionOutcome> {
    const outcome = await runProjections(this.job('Computing the read models', onProgress));
    this.faults.tell(outcome);
    return outcome;
  }

  /** Returns when the read models hold the log as it is now, by whose work ever, or have stopped. */
  async catchUp(onProgress?: OnProgress): Promise<void> {
    const { ledger, database, embedded, signal } = this.options;
    const { position } = await ledger.head();
    for (;;) {
      const outcome = await this.run(onProgress);
      if (signal.aborted || isThere(outcome, position)) break;
      await sleep(WAIT_MS);
    }
    if (embedded && !signal.aborted) await pruneReadModels(database);
  }

  /** Refuses as `rebuildProjection` does; what was rebuilt before a refusal stays so. */
  async rebuild(
    names: readonly ProjectionName[],
    onProgress?: OnProgress,
  ): Promise<Result<readonly (Rebuilt & { readonly name: ProjectionName })[]>> {
    const rebuilt: (Rebuilt & { readonly name: ProjectionName })[] = [];
    for (const name of names) {
      const job = this.job(`Rebuilding the read models '${name}'`, onProgress);
      const one = await rebuildProjection(projectionOf(name), job);
      if (!one.ok) return one;
      rebuilt.push({ name, ...one.value });
    }
    return ok(rebuilt);
  }

  /** @returns whether the projection had stopped. */
  resume(name: ProjectionName): Promise<boolean> {
    return resumeProjection(this.options.database, projectionOf(name));
  }

  /** @returns how many generations are still read, and therefore still there. */
  prune(): Promise<number> {
    return pruneReadModels(this.options.database);
  }

  private job(step: string, onProgress: OnProgress | undefined): ProjectionOptions {
    const report = ({ position, head }: ProjectionProgress): void =>
      onProgress?.({ step, done: Number(position), total: Number(head) });
    const { ledger, database, signal } = this.options;
    return { ledger, database, signal, ...(onProgress && { onProgress: report }) };
  }
}

const isThere = ({ projections }: ProjectionOutcome, wanted: Position): boolean =>
  projections.every(
    ({ end, position }) =>
      end !== 'held-elsewhere' || (position !== null && comparePositions(position, wanted) >= 0),
  );

function projectionOf(name: ProjectionName) {
  const found = PROJECTIONS.find(({ layout }) => layout.projection === name);
  if (found === undefined) throw new RangeError(`No such projection: ${name}`);
  return found;
}
