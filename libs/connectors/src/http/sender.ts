import { ok, type Result } from '@chokepoint/kernel';
import pThrottle from 'p-throttle';
import { type Dispatcher, request } from 'undici';
import type { Rate } from '../core/connector.js';
import { type Headers, judge } from '../core/download.js';
import { resolveLink } from '../core/links.js';
import { tooManyRedirects } from './refusals.js';

export interface SenderOptions {
  readonly dispatcher: Dispatcher;
  readonly rate: Rate;
  readonly redirects: number;
  readonly userAgent: string;
  /** Sent to the host that is asked first, and never further. */
  readonly secretHeaders: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Dispatcher.ResponseData['body'];
}

type Send = (address: string, options: SendOptions) => Promise<Dispatcher.ResponseData>;

interface SendOptions {
  readonly headers: Record<string, string>;
  readonly signal: AbortSignal;
}

/** Sends requests no faster than the publisher's rate, and follows redirects that are safe. */
export class Sender {
  private readonly send: Send;

  constructor(private readonly options: SenderOptions) {
    const { rate, dispatcher } = options;
    const throttle = pThrottle({ limit: rate.requests, interval: rate.perMs, strict: true });
    const send: Send = (address, sent) => request(address, { ...sent, dispatcher, method: 'GET' });
    this.send = throttle(send);
  }

  /** The answer at the end of all redirects. Refuses 'redirect-loop' and what `resolveLink` refuses. */
  async ask(
    address: string,
    conditions: Record<string, string>,
    signal: AbortSignal,
  ): Promise<Result<Answer>> {
    const visited = new Set<string>();
    for (let current = address; ;) {
      const stuck = this.stuckAt(current, visited);
      if (stuck !== null) return { ok: false, error: tooManyRedirects(address, stuck) };
      visited.add(current);
      const answer = await this.one(current, new URL(address).origin, conditions, signal);
      const verdict = judge(answer.status, answer.headers, null);
      if (verdict.kind !== 'redirect') return ok(answer);
      await answer.body.dump();
      const link = resolveLink(current, verdict.location);
      if (!link.ok) return link;
      current = link.value;
    }
  }

  private stuckAt(address: string, visited: ReadonlySet<string>): string | null {
    const { redirects } = this.options;
    if (visited.has(address)) return 'leads back to itself';
    return visited.size > redirects ? `leads further than ${redirects} redirects` : null;
  }

  private async one(
    address: string,
    origin: string,
    conditions: Record<string, string>,
    signal: AbortSignal,
  ): Promise<Answer> {
    const { userAgent, secretHeaders } = this.options;
    const secret = new URL(address).origin === origin ? secretHeaders : {};
    const headers = {
      'user-agent': userAgent,
      // Bytes are counted, hashed and gone on from as the publisher has them.
      'accept-encoding': 'identity',
      ...conditions,
      ...secret,
    };
    const { statusCode, headers: raw, body } = await this.send(address, { headers, signal });
    return { status: statusCode, headers: plain(raw), body };
  }
}

/** Of a header that came several times, the first. */
const plain = (headers: Dispatcher.ResponseData['headers']): Headers =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name.toLowerCase(),
      Array.isArray(value) ? value[0] : value,
    ]),
  );
