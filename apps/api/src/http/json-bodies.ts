import type { IncomingMessage } from 'node:http';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { MOST_TABLE_BYTES } from '@chokepoint/api-contract';
import { carriesToken } from './write.guard.js';

/** A table in base64, and room for its mapping. */
const MOST_BODY_BYTES = Math.ceil((MOST_TABLE_BYTES * 4) / 3) + 200_000;

/**
 * How JSON bodies are read: large ones only where tables are brought, and only from those who may
 * write; any other stays as small as a question is.
 */
export function readJsonBodies(app: NestExpressApplication, writeToken: string | null): void {
  const bringsTable = (request: IncomingMessage): boolean =>
    /^\/api\/v1\/(own-data(\/preview)?|projects\/import)(\?|$)/.test(request.url ?? '') &&
    /^application\/json\b/i.test(request.headers['content-type'] ?? '') &&
    writeToken !== null &&
    carriesToken(request.headers.authorization, writeToken);
  app.useBodyParser('json', { limit: MOST_BODY_BYTES, type: bringsTable });
  app.useBodyParser('json');
}
