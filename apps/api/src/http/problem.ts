import { HttpException, HttpStatus } from '@nestjs/common';
import type { Problem } from '@chokepoint/api-contract';
import type { Refusal } from '@chokepoint/kernel';

export type FieldError = NonNullable<Problem['errors']>[number];

/** A refusal on its way out as a problem document (RFC 9457). */
export class ProblemException extends HttpException {
  constructor(
    status: HttpStatus,
    readonly code: string,
    readonly detail: string,
    readonly errors: readonly FieldError[] = [],
  ) {
    super(detail, status);
  }

  /**
   * What a use case or a query refused: 404 for something it does not know, 409 for something
   * whose state does not allow it, else 400.
   */
  static of({ code, message }: Refusal): ProblemException {
    return new ProblemException(statusOf(code), code, message);
  }
}

const STATUSES: Readonly<Record<string, HttpStatus>> = {
  'release-not-received': HttpStatus.NOT_FOUND,
  'release-unfinished': HttpStatus.CONFLICT,
  'release-withdrawn': HttpStatus.CONFLICT,
  'release-busy': HttpStatus.CONFLICT,
  'read-models-not-ready': HttpStatus.SERVICE_UNAVAILABLE,
  'not-covered-yet': HttpStatus.CONFLICT,
};

function statusOf(code: string): HttpStatus {
  if (code.startsWith('unknown-')) return HttpStatus.NOT_FOUND;
  return STATUSES[code] ?? HttpStatus.BAD_REQUEST;
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not found',
  405: 'Method not allowed',
  406: 'Not acceptable',
  409: 'Conflict',
  413: 'Too large',
  415: 'Unsupported media type',
  429: 'Too many requests',
  500: 'Internal error',
  503: 'Not ready',
};

/** The document itself. `instance` is the path that was asked for. */
export function problemDocument(
  status: number,
  code: string,
  detail: string,
  instance: string,
  errors: readonly FieldError[] = [],
): Problem {
  const document: Problem = {
    type: `urn:chokepoint:problem:${code}`,
    title: TITLES[status] ?? (status < 500 ? 'Refused' : 'Failed'),
    status,
    code,
    detail,
    instance,
  };
  return errors.length === 0 ? document : { ...document, errors: [...errors] };
}
