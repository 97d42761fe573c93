import { type DynamicModule, Module } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { fetchAndImport, type Runtime } from '@chokepoint/runtime';
import { LoggerModule } from 'nestjs-pino';
import { type Fetch, ScheduledFetch } from './fetching/scheduled-fetch.js';
import { Projections } from './projections.js';
import { FETCH, RUNTIME } from './tokens.js';

/** What a worker does, bound to one opened product. No HTTP served. */
@Module({})
export class WorkerModule {
  static over(runtime: Runtime, fetch: Fetch = fetchAndImport): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        LoggerModule.forRoot({ pinoHttp: { level: runtime.config.logLevel } }),
        ScheduleModule.forRoot(),
      ],
      providers: [
        Projections,
        ScheduledFetch,
        { provide: RUNTIME, useValue: runtime },
        { provide: FETCH, useValue: fetch },
      ],
    };
  }
}
