import {
  type CallHandler,
  type ExecutionContext,
  HttpStatus,
  Inject,
  Injectable,
  type NestInterceptor,
  StreamableFile,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import {
  answeredBy,
  type AnyRoute,
  type Place,
  releasesNamed,
  type Runtime,
  tableFile,
  type TableFormatName,
} from '@chokepoint/runtime';
import type { Result } from '@chokepoint/kernel';
import type { Request, Response } from 'express';
import { mergeMap, type Observable } from 'rxjs';
import { RUNTIME } from '../tokens.js';
import { cacheControl, entityTag, matches, tagOfBytes } from './freshness.js';
import { type Format, isTable, mediaTypeOf, negotiate } from './formats.js';
import { nextLink } from './paging.js';
import { ProblemException } from './problem.js';
import { placeOf } from './public-address.js';
import { ROUTE } from './route-metadata.js';
import { staleHeader } from './staleness.js';

type Body = object | string | undefined;

/**
 * Turns what a query handler returns into a response: JSON, a table's file or the route's own
 * format, with ETag and next page.
 */
@Injectable()
export class AnswerInterceptor implements NestInterceptor<Result<object>, Body> {
  constructor(
    private readonly reflector: Reflector,
    @Inject(RUNTIME) private readonly runtime: Runtime,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler<Result<object>>): Observable<Body> {
    const route = this.reflector.get<AnyRoute>(ROUTE, context.getHandler());
    const http = context.switchToHttp();
    const [request, response] = [http.getRequest<Request>(), http.getResponse<Response>()];
    const format = negotiate(request, route);
    const place = format === 'answer' ? undefined : placeOf(request, this.runtime.config.publicUrl);
    return next.handle().pipe(
      mergeMap(async (result) => {
        if (!result.ok) throw ProblemException.of(result.error);
        const answer = result.value;
        describe(request, response, answer, format);
        const file = place && (await this.write(route, answer, format, place));
        if (file === undefined) return isKnown(request, response) ? notModified(response) : answer;
        response.setHeader('ETag', tagOfBytes(file));
        if (isKnown(request, response)) return notModified(response);
        if (isTable(format)) response.attachment(`${nameOf(request)}.${format}`);
        response.type(mediaTypeOf(format, route));
        return typeof file === 'string' ? file : new StreamableFile(file);
      }),
    );
  }

  /** The answer in another format than JSON; its links name the server. */
  private async write(
    route: AnyRoute,
    answer: object,
    format: Format,
    place: Place,
  ): Promise<string | Uint8Array | undefined> {
    if (!isTable(format)) return route.document?.write(answer, place);
    return this.table(route, answer, format, place);
  }

  private async table(
    route: AnyRoute,
    answer: object,
    format: TableFormatName,
    { origin, request }: Place,
  ): Promise<string | Uint8Array> {
    const releases = await releasesNamed(this.runtime, answer);
    if (!releases.ok) throw ProblemException.of(releases.error);
    const question = request.replace(/^\/api\/v1\//, '');
    const found = { question, answer, releases: releases.value, origin };
    const file = await tableFile(answeredBy(route, found), format);
    if (!file.ok) throw ProblemException.of(file.error);
    return file.value;
  }
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

const nameOf = ({ path }: Request): string => path.split('/').slice(-2).join('-');

// Express would answer 200 where a request says `Cache-Control: no-cache`, which is for caches.
function isKnown(request: Request, response: Response): boolean {
  const tag = response.getHeader('ETag');
  return typeof tag === 'string' && matches(request.headers['if-none-match'], tag);
}

function notModified(response: Response): undefined {
  response.status(HttpStatus.NOT_MODIFIED);
}
