import { applyDecorators, Get, Header, SetMetadata, UseInterceptors } from '@nestjs/common';
import { ApiExtension, ApiOperation, ApiProduces, ApiResponse } from '@nestjs/swagger';
import { problem } from '@chokepoint/api-contract';
import type { AnyRoute } from '@chokepoint/runtime';
import { AnswerInterceptor } from './answer.interceptor.js';
import { formatsOf } from './formats.js';
import { ROUTE } from './route-metadata.js';

export interface AnswersOptions {
  readonly summary: string;
  readonly description?: string;
  /** A request, below `/api/v1/`, whose answer the documentation shows. */
  readonly example: string;
}

const STALE = {
  description:
    'Only when the answer rests on a projection that has stopped: its name, the event and since when.',
  schema: { type: 'string' },
} as const;

/** Extension under which an operation names the request that its example answers. */
export const EXAMPLE_REQUEST = 'x-example-request';

/** A method that answers one route of the contract: HTTP binding, caching, formats, documentation. */
export function Answers(path: string, route: AnyRoute, options: AnswersOptions): MethodDecorator {
  const refusals = path.includes(':') ? [400, 404] : [400];
  return applyDecorators(
    Get(path),
    SetMetadata(ROUTE, route),
    UseInterceptors(AnswerInterceptor),
    Header('Vary', 'Accept'),
    ApiOperation({ summary: options.summary, description: options.description ?? '' }),
    ApiExtension(EXAMPLE_REQUEST, options.example),
    ApiProduces(...Object.keys(formatsOf(route))),
    ApiResponse({
      status: 200,
      description: options.summary,
      standardSchema: route.answer,
      headers: { 'Chokepoint-Stale': STALE },
    }),
    ApiResponse({ status: 304, description: 'Unchanged since the ETag that was sent.' }),
    ...refusals.map((status) =>
      ApiResponse({ status, description: 'Refused.', standardSchema: problem }),
    ),
  );
}
