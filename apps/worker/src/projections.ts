import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import type { Runtime } from '@chokepoint/runtime';
import { RUNTIME } from './tokens.js';

/** Keeps the read models at the head of the log for as long as the worker runs. */
@Injectable()
export class Projections implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(Projections.name);
  private stopLogging: (() => void) | null = null;

  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  onApplicationBootstrap(): void {
    this.stopLogging = this.runtime.onHead(({ readModelPosition }) =>
      this.logger.log(`The read models hold the ledger up to ${readModelPosition}.`),
    );
    this.runtime.follow('project');
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopLogging?.();
    await this.runtime.close();
  }
}
