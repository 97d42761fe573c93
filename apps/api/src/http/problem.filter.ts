import {
  type ArgumentsHost,
  Catch,
  type ExceptionFilter,
  HttpException,
  Logger,
} from '@nestjs/common';
import type { Problem } from '@chokepoint/api-contract';
import type { Request, Response } from 'express';
import { ProblemException, problemDocument } from './problem.js';

const CODES: Readonly<Record<number, string>> = {
  400: 'bad-request',
  404: 'no-such-route',
  405: 'method-not-allowed',
  413: 'too-large',
  415: 'unsupported-media-type',
  429: 'too-many-requests',
  503: 'not-ready',
};

/** Every error leaves as a problem document: refusals with their own code, faults as a 500. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const response = http.getResponse<Response>();
    const problem = this.toProblem(error, http.getRequest<Request>().originalUrl);
    if (response.headersSent) {
      response.end();
      return;
    }
    send(response, problem);
  }

  private toProblem(error: unknown, instance: string): Problem {
    if (error instanceof ProblemException) {
      const { code, detail, errors, cells } = error;
      return problemDocument(error.getStatus(), code, detail, instance, errors, cells);
    }
    const status = error instanceof HttpException ? error.getStatus() : bodyParserStatus(error);
    if (status !== null && status < 500) {
      return problemDocument(
        status,
        CODES[status] ?? 'refused',
        detailOf(error, status, instance),
        instance,
      );
    }
    this.logger.error(error);
    const detail = 'The server failed at this request; its log says more under the request id.';
    return problemDocument(500, 'internal-error', detail, instance);
  }
}

/** Ends a request that nothing else answered: Nest looks after unknown routes below /api/v1 only. */
export function noSuchRoute(request: Request, response: Response): void {
  const instance = request.originalUrl;
  send(response, problemDocument(404, 'no-such-route', detailOf(null, 404, instance), instance));
}

function send(response: Response, problem: Problem): void {
  response
    .status(problem.status)
    .setHeader('Cache-Control', 'no-store')
    .type('application/problem+json')
    .send(JSON.stringify(problem));
}

// Express throws plain errors with a status for what it cannot read (a malformed %-escape…).
function bodyParserStatus(error: unknown): number | null {
  if (!(error instanceof Error) || !('status' in error)) return null;
  return typeof error.status === 'number' ? error.status : null;
}

function detailOf(error: unknown, status: number, instance: string): string {
  if (status === 404) return `There is no route ${instance.split('?')[0]}; /api/docs lists them.`;
  return error instanceof Error ? error.message : 'The request cannot be answered.';
}
