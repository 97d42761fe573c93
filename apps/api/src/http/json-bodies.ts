import type { IncomingMessage } from 'node:http';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { MOST_REGISTER_BYTES, MOST_TABLE_BYTES } from '@chokepoint/api-contract';
import { carriesToken } from './write.guard.js';

/** A file in base64, and room for the mapping of a table. */
const MOST_BODY_BYTES =
  Math.ceil((Math.max(MOST_TABLE_BYTES, MOST_REGISTER_BYTES) * 4) / 3) + 200_000;

/**
 * How JSON bodies are read: large ones only where files are brought, and only from those who may
 * write; any other stays as small as a question is.
 */
export function readJsonBodies(app: NestExpressApplication, writeToken: string | null): void {
  const bringsFile = (request: IncomingMessage): boolean =>
    /^\/api\/v1\/(own-data(\/preview)?|(projects|register)\/import)(\?|$)/.test(
      request.url ?? '',
    ) &&
    /^application\/json\b/i.test(request.headers['content-type'] ?? '') &&
    writeToken !== null &&
    carriesToken(request.headers.authorization, writeToken);
  app.useBodyParser('json', { limit: MOST_BODY_BYTES, type: bringsFile });
  app.useBodyParser('json');
}
