import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { SchedulerRegistry } from '@nestjs/schedule';
import type { ConnectorId, FetchedRelease, Runtime } from '@chokepoint/runtime';
import type { Result } from '@chokepoint/kernel';
import { CronJob } from 'cron';
import { FETCH, RUNTIME } from '../tokens.js';

/** Fetches one source from its publisher and imports it. */
export type Fetch = (
  runtime: Runtime,
  connector: ConnectorId,
  signal: AbortSignal,
) => Promise<Result<FetchedRelease>>;

/** Name of the schedule's job. */
export const FETCH_JOB = 'fetch';

/** Fetches what the settings name, when they say; without settings it calls nobody. */
@Injectable()
export class ScheduledFetch implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(ScheduledFetch.name);
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    @Inject(RUNTIME) private readonly runtime: Runtime,
    @Inject(FETCH) private readonly fetch: Fetch,
    private readonly jobs: SchedulerRegistry,
  ) {}

  onApplicationBootstrap(): void {
    const { fetch, fetchSchedule } = this.runtime.config;
    if (fetchSchedule === null || fetch.length === 0) return;
    const job = CronJob.from({
      cronTime: fetchSchedule,
      timeZone: 'UTC',
      // A run that takes longer than to the next one is not joined by it.
      waitForCompletion: true,
      onTick: () => this.run(),
      start: true,
    });
    this.jobs.addCronJob(FETCH_JOB, job);
    this.logger.log(`Fetches ${fetch.join(', ')} at '${fetchSchedule}' UTC.`);
  }

  /** One run over all that the settings name, one publisher after the other. */
  run(): Promise<void> {
    this.running = this.fetchAll();
    return this.running;
  }

  /** Before the ledger closes: what came of a file so far is gone on from at the next run. */
  async onModuleDestroy(): Promise<void> {
    if (this.jobs.doesExist('cron', FETCH_JOB)) this.jobs.deleteCronJob(FETCH_JOB);
    this.stopping.abort();
    await this.running;
  }

  private async fetchAll(): Promise<void> {
    for (const connector of this.runtime.config.fetch) {
      if (this.stopping.signal.aborted) return;
      await this.fetchOne(connector);
    }
  }

  /** A publisher that cannot be fetched from keeps nobody from the next one. */
  private async fetchOne(connector: ConnectorId): Promise<void> {
    try {
      const fetched = await this.fetch(this.runtime, connector, this.stopping.signal);
      if (!fetched.ok) this.logger.error(`${connector}: ${fetched.error.message}`);
      else this.logger.log(`${connector}: ${describe(fetched.value)}`);
    } catch (error) {
      this.logger.error(`${connector}: ${error instanceof Error ? error.stack : String(error)}`);
    }
  }
}

function describe(fetched: FetchedRelease): string {
  if (fetched.kind === 'kept') return `kept, not imported. ${fetched.why}`;
  const { kind, releaseId, facts } = fetched;
  return kind === 'imported'
    ? `${releaseId} imported, ${facts} facts.`
    : `${releaseId} has not changed.`;
}
