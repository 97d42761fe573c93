import { type DynamicModule, Module } from '@nestjs/common';
import type { Runtime } from '@chokepoint/runtime';
import { LoggerModule } from 'nestjs-pino';
import { Projections } from './projections.js';
import { RUNTIME } from './tokens.js';

/** What a worker does, bound to one opened product. No HTTP. */
@Module({})
export class WorkerModule {
  static over(runtime: Runtime): DynamicModule {
    return {
      module: WorkerModule,
      imports: [LoggerModule.forRoot({ pinoHttp: { level: runtime.config.logLevel } })],
      providers: [Projections, { provide: RUNTIME, useValue: runtime }],
    };
  }
}
