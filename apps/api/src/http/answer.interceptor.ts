import {
  type CallHandler,
  type ExecutionContext,
  HttpStatus,
  Inject,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { toCsv, type AnyRoute, type Runtime } from '@chokepoint/runtime';
import type { Result } from '@chokepoint/kernel';
import type { Request, Response } from 'express';
import { map, type Observable } from 'rxjs';
import { RUNTIME } from '../tokens.js';
import { cacheControl, entityTag, matches, tagOfBytes } from './freshness.js';
import { nextLink } from './paging.js';
import { ProblemException } from './problem.js';
import { placeOf } from './public-address.js';
import { ROUTE } from './route-metadata.js';
import { staleHeader } from './staleness.js';

type Format = 'json' | 'csv' | 'document';

/**
 * Turns what a query handler returns into a response: JSON, CSV or the route's own format, with
 * ETag and next page.
 */
@Injectable()
export class AnswerInterceptor implements NestInterceptor<
  Result<object>,
  object | string | undefined
> {
  constructor(
    private readonly reflector: Reflector,
    @Inject(RUNTIME) private readonly runtime: Runtime,
  ) {}

  intercept(
    context: ExecutionContext,
    next: CallHandler<Result<object>>,
  ): Observable<object | string | undefined> {
    const route = this.reflector.get<AnyRoute>(ROUTE, context.getHandler());
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    const format = negotiate(request, route);
    const place =
      format === 'document' ? placeOf(request, this.runtime.config.publicUrl) : undefined;
    return next.handle().pipe(
      map((result) => {
        if (!result.ok) throw ProblemException.of(result.error);
        const document = place && route.document?.write(result.value, place);
        describe(request, response, result.value, format);
        if (document !== undefined) response.setHeader('ETag', tagOfBytes(document));
        if (isKnown(request, response)) return notModified(response);
        if (document !== undefined) response.type(`${route.document?.mediaType}; charset=utf-8`);
        if (format === 'csv') return csv(request, response, route, result.value);
        return document ?? result.value;
      }),
    );
  }
}

function negotiate(request: Request, route: AnyRoute): Format {
  const formats = formatsOf(route);
  const offered = Object.keys(formats);
  const chosen = formats[request.accepts(offered) || ''];
  if (chosen !== undefined) return chosen;
  // Programs that read feeds ask for other formats than they read.
  if (route.document !== undefined) return 'document';
  const detail = `This route answers ${offered.join(' or ')} only.`;
  throw new ProblemException(HttpStatus.NOT_ACCEPTABLE, 'not-acceptable', detail);
}

/** What a route gives, by media type, the default first. */
const formatsOf = ({ document, toTable }: AnyRoute): Readonly<Record<string, Format>> => ({
  ...(document && { [document.mediaType]: 'document' }),
  'application/json': 'json',
  ...(toTable && { 'text/csv': 'csv' }),
});

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
