import {
  type CallHandler,
  type ExecutionContext,
  HttpStatus,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { toCsv, type AnyRoute } from '@chokepoint/runtime';
import type { Result } from '@chokepoint/kernel';
import type { Request, Response } from 'express';
import { map, type Observable } from 'rxjs';
import { cacheControl, entityTag, matches } from './freshness.js';
import { nextLink } from './paging.js';
import { ProblemException } from './problem.js';
import { ROUTE } from './route-metadata.js';
import { staleHeader } from './staleness.js';

type Format = 'json' | 'csv';

/** Turns what a query handler returns into a response: JSON or CSV, with ETag and next page. */
@Injectable()
export class AnswerInterceptor implements NestInterceptor<
  Result<object>,
  object | string | undefined
> {
  constructor(private readonly reflector: Reflector) {}

  intercept(
    context: ExecutionContext,
    next: CallHandler<Result<object>>,
  ): Observable<object | string | undefined> {
    const route = this.reflector.get<AnyRoute>(ROUTE, context.getHandler());
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    const format = negotiate(request, route);
    return next.handle().pipe(
      map((result) => {
        if (!result.ok) throw ProblemException.of(result.error);
        describe(request, response, result.value, format);
        if (isKnown(request, response)) return notModified(response);
        return format === 'csv' ? csv(request, response, route, result.value) : result.value;
      }),
    );
  }
}

function negotiate(request: Request, route: AnyRoute): Format {
  const offered =
    route.toTable === undefined ? ['application/json'] : ['application/json', 'text/csv'];
  const chosen = request.accepts(offered);
  if (chosen === 'text/csv') return 'csv';
  if (chosen !== false) return 'json';
  const detail = `This route answers ${offered.join(' or ')} only.`;
  throw new ProblemException(HttpStatus.NOT_ACCEPTABLE, 'not-acceptable', detail);
}

function describe(request: Request, response: Response, answer: object, format: Format): void {
  response.setHeader('Cache-Control', cacheControl(answer, request.query));
  const tag = entityTag(answer, format);
  if (tag !== null) response.setHeader('ETag', tag);
  const stale = staleHeader(answer);
  if (stale !== null) response.setHeader('Chokepoint-Stale', stale);
  const link = nextLink(request.originalUrl, answer);
  if (link !== null) response.setHeader('Link', link);
}

function csv(request: Request, response: Response, route: AnyRoute, answer: object): string {
  const name = request.path.split('/').slice(-2).join('-');
  response
    .type('text/csv; charset=utf-8')
    .attachment(`${name}.csv`)
    .type('text/csv; charset=utf-8');
  return route.toTable === undefined ? '' : toCsv(route.toTable(answer));
}

// Express would answer 200 where a request says `Cache-Control: no-cache`, which is for caches.
function isKnown(request: Request, response: Response): boolean {
  const tag = response.getHeader('ETag');
  return typeof tag === 'string' && matches(request.headers['if-none-match'], tag);
}

function notModified(response: Response): undefined {
  response.status(HttpStatus.NOT_MODIFIED);
}
