import { HttpStatus } from '@nestjs/common';
import {
  type AnyRoute,
  TABLE_FORMATS,
  type TableFormatName,
  tableFormatsOf,
} from '@chokepoint/runtime';
import type { Request } from 'express';
import { ProblemException } from './problem.js';

/** What an answer is written as: JSON, the route's own format, or its table as a file. */
export type Format = 'answer' | 'document' | TableFormatName;

export const isTable = (format: Format): format is TableFormatName => format in TABLE_FORMATS;

/** What a route gives, by media type, the default first. */
export const formatsOf = (route: AnyRoute): Readonly<Record<string, Format>> => ({
  ...(route.document && { [route.document.mediaType]: 'document' }),
  'application/json': 'answer',
  ...Object.fromEntries(
    tableFormatsOf(route).map((format) => [TABLE_FORMATS[format].mediaType, format]),
  ),
});

/** What a request wants of a route. @throws ProblemException 406 when the route does not give it */
export function negotiate(request: Request, route: AnyRoute): Format {
  const formats = formatsOf(route);
  const offered = Object.keys(formats);
  const chosen = formats[request.accepts(offered) || ''];
  if (chosen !== undefined) return chosen;
  // Programs that read feeds ask for other formats than they read.
  if (route.document !== undefined) return 'document';
  const detail = `This route answers ${offered.join(' or ')} only.`;
  throw new ProblemException(HttpStatus.NOT_ACCEPTABLE, 'not-acceptable', detail);
}

/** As it stands in `Content-Type`. */
export function mediaTypeOf(format: Format, { document }: AnyRoute): string {
  if (format === 'answer') return 'application/json; charset=utf-8';
  if (format === 'document') return `${document?.mediaType ?? 'text/plain'}; charset=utf-8`;
  const { mediaType } = TABLE_FORMATS[format];
  return mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType;
}
