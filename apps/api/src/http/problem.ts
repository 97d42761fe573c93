import { HttpException, HttpStatus } from '@nestjs/common';
import type { CellFault, Problem } from '@chokepoint/api-contract';
import { cellFault } from '@chokepoint/api-contract';
import type { Refusal } from '@chokepoint/kernel';

export type FieldError = NonNullable<Problem['errors']>[number];

/** A refusal on its way out as a problem document (RFC 9457). */
export class ProblemException extends HttpException {
  constructor(
    status: HttpStatus,
    readonly code: string,
    readonly detail: string,
    readonly errors: readonly FieldError[] = [],
    readonly cells: readonly CellFault[] = [],
  ) {
    super(detail, status);
  }

  /**
   * What a use case or a query refused: 404 for something it does not know, 409 for something
   * whose state does not allow it, 422 for a table with faults, which go along, else 400.
   */
  static of({ code, message, details }: Refusal): ProblemException {
    const cells = BY_CELL.includes(code) ? faultsOf(details) : [];
    // The lines below the first repeat the cells for a terminal.
    const detail = cells.length > 0 ? (message.split('\n')[0] ?? message) : message;
    return new ProblemException(statusOf(code), code, detail, [], cells);
  }
}

/** Refusals that name each cell of a file. */
const BY_CELL: readonly string[] = ['own-data-faults', 'project-table-faults', 'register-faults'];

const faultsOf = (details: Refusal['details']): readonly CellFault[] =>
  cellFault.array().safeParse(details?.['faults']).data ?? [];

const STATUSES: Readonly<Record<string, HttpStatus>> = {
  'release-not-received': HttpStatus.NOT_FOUND,
  'release-unfinished': HttpStatus.CONFLICT,
  'release-withdrawn': HttpStatus.CONFLICT,
  'release-busy': HttpStatus.CONFLICT,
  'precedence-busy': HttpStatus.CONFLICT,
  'correction-busy': HttpStatus.CONFLICT,
  'corrected-already': HttpStatus.CONFLICT,
  'correction-removed': HttpStatus.CONFLICT,
  'release-not-sealed': HttpStatus.CONFLICT,
  'unknown-correction': HttpStatus.NOT_FOUND,
  'unknown-note': HttpStatus.NOT_FOUND,
  'unknown-sign-off': HttpStatus.NOT_FOUND,
  'note-closed': HttpStatus.CONFLICT,
  'sign-off-revoked': HttpStatus.CONFLICT,
  'review-moved': HttpStatus.CONFLICT,
  'unknown-statement': HttpStatus.NOT_FOUND,
  'precedence-unchanged': HttpStatus.CONFLICT,
  'initiative-moved': HttpStatus.CONFLICT,
  'register-moved': HttpStatus.CONFLICT,
  'register-entry-changed': HttpStatus.CONFLICT,
  'correction-breaks-history': HttpStatus.CONFLICT,
  'already-announced': HttpStatus.CONFLICT,
  'analysis-registered': HttpStatus.CONFLICT,
  'analysis-busy': HttpStatus.CONFLICT,
  'no-such-series': HttpStatus.NOT_FOUND,
  'release-bytes-changed': HttpStatus.CONFLICT,
  'release-sealed': HttpStatus.CONFLICT,
  'own-data-faults': HttpStatus.UNPROCESSABLE_ENTITY,
  'register-faults': HttpStatus.UNPROCESSABLE_ENTITY,
  'register-empty': HttpStatus.UNPROCESSABLE_ENTITY,
  'unsupported-register': HttpStatus.UNSUPPORTED_MEDIA_TYPE,
  'register-too-large': HttpStatus.PAYLOAD_TOO_LARGE,
  'own-data-empty': HttpStatus.UNPROCESSABLE_ENTITY,
  'project-table-faults': HttpStatus.UNPROCESSABLE_ENTITY,
  'project-table-empty': HttpStatus.UNPROCESSABLE_ENTITY,
  'project-moved': HttpStatus.CONFLICT,
  'already-registered': HttpStatus.CONFLICT,
  'already-recorded': HttpStatus.CONFLICT,
  'project-cancelled': HttpStatus.CONFLICT,
  'shares-exceed-whole': HttpStatus.CONFLICT,
  'no-table': HttpStatus.UNPROCESSABLE_ENTITY,
  'unfit-for-format': HttpStatus.UNPROCESSABLE_ENTITY,
  'unsupported-table': HttpStatus.UNSUPPORTED_MEDIA_TYPE,
  'unreadable-workbook': HttpStatus.UNPROCESSABLE_ENTITY,
  'workbook-too-large': HttpStatus.PAYLOAD_TOO_LARGE,
  'several-sheets': HttpStatus.UNPROCESSABLE_ENTITY,
  'table-too-large': HttpStatus.PAYLOAD_TOO_LARGE,
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
  422: 'Content cannot be used',
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
  cells: readonly CellFault[] = [],
): Problem {
  const document: Problem = {
    type: `urn:chokepoint:problem:${code}`,
    title: TITLES[status] ?? (status < 500 ? 'Refused' : 'Failed'),
    status,
    code,
    detail,
    instance,
  };
  return {
    ...document,
    ...(errors.length > 0 && { errors: [...errors] }),
    ...(cells.length > 0 && { cells: [...cells] }),
  };
}
