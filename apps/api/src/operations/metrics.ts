import { Inject, Injectable } from '@nestjs/common';
import type { Runtime } from '@chokepoint/runtime';
import type { NextFunction, Request, Response } from 'express';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { RUNTIME } from '../tokens.js';

/** What a Prometheus server may ask for: the process, its requests, the log and the read models. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  private readonly duration = new Histogram({
    name: 'chokepoint_http_request_duration_seconds',
    help: 'Duration of HTTP requests by route.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [this.registry],
  });

  constructor(@Inject(RUNTIME) runtime: Runtime) {
    collectDefaultMetrics({ register: this.registry });
    const head = this.gauge('chokepoint_ledger_head_position', 'Position of the last event.');
    const lag = this.gauge(
      'chokepoint_projection_lag_events',
      'Events not in the read models yet.',
      ['projection'],
    );
    const stopped = this.gauge(
      'chokepoint_projection_stopped',
      '1 when a projection has stopped at an event that it cannot take.',
      ['projection'],
    );
    // One reading serves all: a gauge of its own would ask the database again.
    head.collect = async () => {
      const { position, projections } = await runtime.headState();
      head.set(Number(position));
      for (const { name: projection, lag: events, fault } of projections) {
        lag.set({ projection }, events);
        stopped.set({ projection }, fault === null ? 0 : 1);
      }
    };
  }

  /** Express middleware that times every request. */
  readonly time = (request: Request, response: Response, next: NextFunction): void => {
    const stop = this.duration.startTimer();
    response.once('finish', () => {
      stop({ method: request.method, route: routeOf(request), status: response.statusCode });
    });
    next();
  };

  private gauge(
    name: string,
    help: string,
    labelNames: string[] = [],
  ): Gauge & { collect?: () => Promise<void> } {
    return new Gauge({ name, help, labelNames, registers: [this.registry] });
  }
}

// Never the path as asked: any text a stranger sends would become a label of its own.
function routeOf(request: Request): string {
  const route: unknown = request.route;
  const path = typeof route === 'object' && route !== null && 'path' in route ? route.path : '*';
  return typeof path === 'string' && !path.includes('*') ? path : 'other';
}
