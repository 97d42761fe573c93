import { applyDecorators, Header, HttpCode, Post, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiResponse } from '@nestjs/swagger';
import { problem } from '@chokepoint/api-contract';
import type { z } from 'zod';
import { WriteGuard } from './write.guard.js';

export interface WritesOptions {
  readonly summary: string;
  readonly description: string;
  readonly answer: z.ZodType<object>;
}

const REFUSALS: Readonly<Record<number, string>> = {
  400: 'Refused.',
  401: 'The write token is missing or wrong.',
  403: 'The server takes no writes: CHOKEPOINT_WRITE_TOKEN is not set.',
  404: 'There is no such thing to write to.',
  409: 'Its state does not allow it.',
  413: 'It is too large.',
  415: 'The body is not application/json, or what it carries is not read.',
  422: 'Its content cannot be used; nothing was written.',
};

/** A method that carries out one command: HTTP binding, guard, documentation. */
export function Writes(path: string, options: WritesOptions): MethodDecorator {
  const { summary, description, answer } = options;
  return applyDecorators(
    Post(path),
    HttpCode(200),
    UseGuards(WriteGuard),
    Header('Cache-Control', 'no-store'),
    ApiBearerAuth(),
    ApiOperation({ summary, description }),
    ApiResponse({ status: 200, description: summary, standardSchema: answer }),
    ...Object.entries(REFUSALS).map(([status, text]) =>
      ApiResponse({ status: Number(status), description: text, standardSchema: problem }),
    ),
  );
}
