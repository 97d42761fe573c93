import { Controller, Get, HttpStatus, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { readPublishedPage, type Runtime } from '@chokepoint/runtime';
import type { Request, Response } from 'express';
import { matches } from '../http/freshness.js';
import { ProblemException } from '../http/problem.js';
import { RUNTIME } from '../tokens.js';

const A_YEAR = 31_536_000;

/**
 * Published pages at addresses of their own, beside the page of the product. A page carries its own
 * content security policy, stricter than the product's, wherever it is read.
 */
@ApiExcludeController()
@Controller('frozen')
export class FrozenPagesController {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  @Get(':id')
  async page(
    @Param('id') id: string,
    @Req() { headers }: Request,
    @Res() response: Response,
  ): Promise<void> {
    const page = await readPublishedPage(this.runtime.ledger, id);
    if (!page.ok) throw ProblemException.of(page.error);
    const tag = `"${page.value.sha256}"`;
    response
      .setHeader('Cache-Control', `public, max-age=${A_YEAR}, immutable`)
      .setHeader('ETag', tag);
    if (matches(headers['if-none-match'], tag)) response.status(HttpStatus.NOT_MODIFIED).end();
    else response.type('text/html; charset=utf-8').send(Buffer.from(page.value.html));
  }
}
