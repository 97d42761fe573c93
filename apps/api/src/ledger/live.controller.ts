import { Controller, Inject, type MessageEvent, Sse } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { HeadState, Runtime } from '@chokepoint/runtime';
import { from, interval, map, merge, Observable } from 'rxjs';
import { RUNTIME } from '../tokens.js';

// Proxies cut a connection that is silent for a minute.
const PING_MS = 25_000;

@ApiTags('Ledger')
@Controller('live')
export class LiveController {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  @Sse()
  @ApiOperation({
    summary: 'Server-sent events: `head` whenever the read models have moved',
    description: 'The first `head` comes at once. `ping` keeps the connection open.',
  })
  @ApiProduces('text/event-stream')
  live(): Observable<MessageEvent> {
    const heads = merge(from(this.runtime.headState()), this.moved());
    return merge(
      heads.pipe(map((data) => ({ type: 'head', data }))),
      interval(PING_MS).pipe(map(() => ({ type: 'ping', data: '' }))),
    );
  }

  private moved(): Observable<HeadState> {
    return new Observable((subscriber) => this.runtime.onHead((head) => subscriber.next(head)));
  }
}
