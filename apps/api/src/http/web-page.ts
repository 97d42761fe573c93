import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { type NextFunction, type Request, type Response } from 'express';

const HASHED = /-[\w-]{8,}\.\w+$/;
const SERVER_PATHS = /^\/(api|health|metrics|frozen)(\/|$)/;

/**
 * Serves the built page: hashed assets for ever, and `index.html` for every other address that a
 * browser navigates to, since the page routes by itself. Without a build only the API is served.
 */
export function serveWebPage(app: NestExpressApplication, folder: string): void {
  const index = join(folder, 'index.html');
  if (!existsSync(index)) return;
  app.use(express.static(folder, { index: false, setHeaders: assetHeaders }));
  app.use((request: Request, response: Response, next: NextFunction) => {
    if (!isNavigation(request)) {
      next();
      return;
    }
    response.setHeader('Cache-Control', 'no-store');
    response.sendFile(index);
  });
}

function assetHeaders(response: Response, file: string): void {
  const forEver = HASHED.test(file);
  response.setHeader('Cache-Control', forEver ? 'public, max-age=31536000, immutable' : 'no-cache');
}

function isNavigation({ method, path, headers }: Request): boolean {
  const reads = method === 'GET' || method === 'HEAD';
  const wantsPage = headers.accept?.includes('text/html') === true;
  return reads && wantsPage && !SERVER_PATHS.test(path);
}
