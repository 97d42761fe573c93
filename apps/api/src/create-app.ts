import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import { RequestMethod } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Runtime } from '@chokepoint/runtime';
import compression from 'compression';
import type { Request, Response } from 'express';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module.js';
import { readJsonBodies } from './http/json-bodies.js';
import { plainAddress } from './http/plain-address.js';
import { noSuchRoute } from './http/problem.filter.js';
import { securityHeaders } from './http/security-headers.js';
import { serveWebPage } from './http/web-page.js';
import { publishDocument } from './openapi/document.js';
import { Metrics } from './operations/metrics.js';

const WEB_PAGE = fileURLToPath(new URL('../../web/dist/', import.meta.url));

/** The HTTP application over an opened product; it does not listen yet. */
export async function createApp(
  runtime: Runtime,
  { webPage = WEB_PAGE }: { webPage?: string } = {},
): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.over(runtime), {
    bufferLogs: true,
    // A live connection would otherwise hold up a stop for ever.
    forceCloseConnections: true,
  });
  app.useLogger(app.get(Logger));
  app.disable('x-powered-by');
  app.use(app.get(Metrics).time);
  app.use(securityHeaders());
  app.use(plainAddress);
  app.use(compression({ filter: compressible }));
  readJsonBodies(app, runtime.config.writeToken);
  serveWebPage(app, webPage);
  const unversioned = ['health/live', 'health/ready', 'metrics', 'frozen/:id'];
  app.setGlobalPrefix('api/v1', {
    exclude: unversioned.map((path) => ({ path, method: RequestMethod.GET })),
  });
  publishDocument(app, runtime);
  await app.init();
  app.use(noSuchRoute);
  return app;
}

// A compressed event stream would wait for its buffer to fill.
function compressible(request: Request, response: Response): boolean {
  const type = String(response.getHeader('Content-Type') ?? '');
  return !type.startsWith('text/event-stream') && compression.filter(request, response);
}
