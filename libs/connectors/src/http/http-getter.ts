import { type Clock, ok, type Refusal, type Result } from '@chokepoint/kernel';
import type { PlannedRequest } from '../core/connector.js';
import { isAccepted, looksLikePage, MEDIA, mediaType } from '../core/content-type.js';
import { conditions, judge, type Validators, validatorsOf } from '../core/download.js';
import { retryAfterMs } from '../core/retry.js';
import { redact } from '../core/secrets.js';
import type { PartialFile } from '../store/partial-file.js';
import { codeOf, isPassing, isUntrusted } from './faults.js';
import type { Limits } from './limits.js';
import { type Patience, patiently } from './patience.js';
import * as refusals from './refusals.js';
import { type Answer, Sender, type SenderOptions } from './sender.js';
import { TooLarge, TryAgain } from './try-again.js';

export interface GetterOptions
  extends Omit<SenderOptions, 'redirects'>, Pick<Patience, 'random' | 'wait'> {
  readonly limits: Limits;
  readonly maxBytes: number;
  readonly clock: Clock;
}

export interface Get {
  readonly request: PlannedRequest;
  /** Where the file is gathered. */
  readonly partial: PartialFile;
  /** Of the file that is at hand already; null asks for it in any case. */
  readonly known: Validators | null;
  readonly onBytes: (done: number, total: number | null) => void;
  readonly signal: AbortSignal;
}

export type Got =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'whole'; readonly validators: Validators; readonly mediaType: string };

const MINUTE = 60_000;

/** Gets one publisher's files, politely: no faster than its rate, with patience, and with limits. */
export class HttpGetter {
  private readonly sender: Sender;

  constructor(private readonly options: GetterOptions) {
    this.sender = new Sender({ ...options, redirects: options.limits.redirects });
  }

  /**
   * Brings a file to its place, or tells that the one at hand is still the publisher's. Refuses
   * 'publisher-busy', 'took-too-long', 'interrupted', 'not-secure', 'not-allowed', 'not-there',
   * 'unexpected-status', 'too-large', 'wrong-content-type', 'redirect-loop' and what `resolveLink`
   * refuses. No refusal repeats a secret.
   */
  async get(get: Get): Promise<Result<Got>> {
    const { limits } = this.options;
    const overall = AbortSignal.timeout(limits.overallMs);
    const signal = AbortSignal.any([get.signal, overall]);
    const { address } = get.request;
    try {
      const attempt = () => this.attempt({ ...get, signal });
      const got = await patiently(attempt, this.options, signal);
      return got.ok ? got : this.refused(got.error);
    } catch (error) {
      if (get.signal.aborted) return this.refused(refusals.interrupted(address));
      if (!overall.aborted) throw error;
      const minutes = Math.ceil(limits.overallMs / MINUTE);
      return this.refused(refusals.tookTooLong(address, minutes));
    }
  }

  private async attempt(get: Get): Promise<Result<Got>> {
    const { address } = get.request;
    try {
      return await this.once(get);
    } catch (error) {
      if (get.signal.aborted || error instanceof TryAgain) throw error;
      if (error instanceof TooLarge) {
        await get.partial.drop();
        return this.refused(refusals.tooLarge(address, this.options.maxBytes));
      }
      if (isUntrusted(error)) return this.refused(refusals.notSecure(address, codeOf(error)));
      if (!isPassing(error)) throw error;
      const why = `the connection failed (${codeOf(error)})`;
      throw new TryAgain(refusals.busy(address, why), null);
    }
  }

  private async once(get: Get): Promise<Result<Got>> {
    const { request: asked, partial, known, signal } = get;
    const left = await partial.left();
    const conditional = conditions(left, known);
    const found = await this.sender.ask(asked.address, conditional, signal);
    if (!found.ok) return found;
    const answer = found.value;
    const verdict = judge(answer.status, answer.headers, 'range' in conditional ? left : null);
    if (verdict.kind === 'write') return this.take(get, answer, verdict.from, verdict.total);
    await answer.body.dump();
    switch (verdict.kind) {
      case 'unchanged':
        // Said of a file that is not at hand, it is no answer.
        if (known === null) break;
        return ok({ kind: 'unchanged' });
      case 'begin-again': {
        await partial.drop();
        const why = 'its parts do not fit together';
        throw new TryAgain(refusals.busy(asked.address, why), null, true);
      }
      case 'later':
        throw this.later(asked.address, answer);
    }
    return this.refused(refusals.badStatus(asked.address, answer.status));
  }

  private later(address: string, { status, headers }: Answer): TryAgain {
    const asked = retryAfterMs(headers['retry-after'], this.options.clock.now());
    const when = asked === null ? '' : ` and asks to wait ${Math.ceil(asked / 1000)} s`;
    return new TryAgain(refusals.busy(address, `it answers ${status}${when}`), asked);
  }

  private async take(
    { request: { address, accepts }, partial, onBytes }: Get,
    { headers, body }: Answer,
    from: number,
    total: number | null,
  ): Promise<Result<Got>> {
    const { maxBytes } = this.options;
    const unfit = unfitType(headers, accepts);
    if (unfit !== null || (total !== null && total > maxBytes)) {
      await body.dump();
      if (unfit === null) throw new TooLarge();
      return this.refused(refusals.wrongType(address, unfit, accepts));
    }
    const validators = validatorsOf(headers);
    await partial.write(body, from, validators, (bytes) => {
      if (bytes > maxBytes) throw new TooLarge();
      onBytes(bytes, total);
    });
    if (total !== null && (await partial.size()) !== total) {
      throw new TryAgain(refusals.busy(address, 'its answer was cut short'), null);
    }
    if (!isForPages(accepts) && looksLikePage(await partial.beginning(SNIFFED))) {
      await partial.drop();
      return this.refused(refusals.wrongType(address, 'a page for people', accepts));
    }
    return ok({ kind: 'whole', validators, mediaType: mediaType(headers['content-type']) });
  }

  private refused(refusal: Refusal): Result<never> {
    const secrets = Object.values(this.options.secretHeaders);
    const error = JSON.parse(redact(JSON.stringify(refusal), secrets)) as Refusal;
    return { ok: false, error };
  }
}

const SNIFFED = 512;

const isForPages = (accepts: readonly string[]): boolean =>
  MEDIA.page.some((type) => accepts.includes(type));

/** What an answer is instead of what is accepted; null when it is fit. */
function unfitType(headers: Answer['headers'], accepts: readonly string[]): string | null {
  const type = headers['content-type'];
  const encoding = headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity') return `${mediaType(type)} in ${encoding}`;
  return isAccepted(type, accepts) ? null : mediaType(type);
}
