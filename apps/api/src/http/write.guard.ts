import { createHash, timingSafeEqual } from 'node:crypto';
import {
  type CanActivate,
  type ExecutionContext,
  HttpStatus,
  Inject,
  Injectable,
} from '@nestjs/common';
import type { Runtime } from '@chokepoint/runtime';
import type { Request, Response } from 'express';
import { RUNTIME } from '../tokens.js';
import { ProblemException } from './problem.js';

/** Said where no request may write. */
export const WRITES_DISABLED =
  'This server takes no writes. To let it, start it with CHOKEPOINT_WRITE_TOKEN set to a secret of at least 16 characters.';
const UNAUTHORIZED = 'Send the write token of this server as `Authorization: Bearer <token>`.';

/** Lets a request write that carries the server's write token, and JSON. */
@Injectable()
export class WriteGuard implements CanActivate {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  canActivate(context: ExecutionContext): boolean {
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    const { writeToken } = this.runtime.config;
    if (writeToken === null) {
      throw new ProblemException(HttpStatus.FORBIDDEN, 'writes-disabled', WRITES_DISABLED);
    }
    if (!carriesToken(request.headers.authorization, writeToken)) {
      http.getResponse<Response>().setHeader('WWW-Authenticate', 'Bearer realm="Chokepoint"');
      throw new ProblemException(HttpStatus.UNAUTHORIZED, 'unauthorized', UNAUTHORIZED);
    }
    requireJson(request);
    return true;
  }
}

/** Whether an `Authorization` header carries the write token. */
export function carriesToken(header: string | undefined, token: string): boolean {
  const [, given] = /^Bearer +(\S+)$/i.exec(header ?? '') ?? [];
  return given !== undefined && timingSafeEqual(digest(given), digest(token));
}

// Digests are of one length, which the comparison needs; the token's own is not given away.
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

function requireJson({ headers }: Request): void {
  const [type = ''] = (headers['content-type'] ?? '').split(';');
  if (type.trim().toLowerCase() === 'application/json') return;
  const detail = 'Send the body as application/json.';
  throw new ProblemException(HttpStatus.UNSUPPORTED_MEDIA_TYPE, 'unsupported-media-type', detail);
}
