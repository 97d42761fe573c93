import { HttpStatus } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { ProblemException } from './problem.js';

/** Refuses U+0000 in an address: no id holds it, and PostgreSQL cannot be asked for it. */
export function plainAddress(request: Request, _response: Response, next: NextFunction): void {
  if (!request.originalUrl.includes('%00')) {
    next();
    return;
  }
  const detail = 'The address holds the character U+0000 (%00); leave it out.';
  next(new ProblemException(HttpStatus.BAD_REQUEST, 'bad-address', detail));
}
