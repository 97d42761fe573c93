import { HttpStatus } from '@nestjs/common';
import type { Place } from '@chokepoint/runtime';
import type { Request } from 'express';
import { ProblemException } from './problem.js';

/** A name or an address with a port, and nothing that could lead a link elsewhere. */
const HOST = /^([a-z0-9]([a-z0-9.-]{0,252}[a-z0-9])?|\[[0-9a-f:.]{2,45}\])(:\d{1,5})?$/i;

/**
 * Where a request is answered, for absolute links: the address of the settings, else the one that
 * the request names. What a proxy says of it is not believed: set CHOKEPOINT_PUBLIC_URL there.
 */
export function placeOf(request: Request, publicUrl: string | null): Place {
  return { origin: publicUrl ?? ownOrigin(request), request: request.originalUrl };
}

function ownOrigin({ protocol, headers }: Request): string {
  const { host = '' } = headers;
  if (HOST.test(host)) return `${protocol}://${host}`;
  const detail = 'The header Host names no server, so that no link can be made.';
  throw new ProblemException(HttpStatus.BAD_REQUEST, 'bad-host', detail);
}
