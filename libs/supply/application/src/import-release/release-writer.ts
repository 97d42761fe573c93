import { createHash } from 'node:crypto';
import type { Refusal } from '@chokepoint/kernel';
import type { Ledger, NewEvent, StreamName } from '@chokepoint/ledger';
import { supplySchemaVersion, type SupplyEvents, type SupplyEventType } from '@chokepoint/supply';
import { v5 } from 'uuid';

/** Names the ids that are made here apart from any other UUIDs of version 5. */
const NAMESPACE = 'd1a1c2f0-6a39-5b7e-9c55-0d6c1f0e7a41';
const MAX_EVENTS = 20;
/** About 1 MB: a row of a statement is some 50 bytes, a reject some 200. */
const MAX_WEIGHT = 1_000_000;

/**
 * Appends a release's events in order and in batches. Ids follow from `seed` and the event's place,
 * so an import that runs again over the same bytes finds its earlier appends there and goes on.
 * One append is under way while the next batch is gathered; its answer brings the content hashes.
 */
export class ReleaseWriter {
  private batch: NewEvent[] = [];
  private weight = 0;
  private written = 0;
  private underWay: Promise<void> = Promise.resolve();
  private readonly digest = createHash('sha256');
  private stopped = false;
  /** Why the ledger takes no more, once it has refused. */
  refusal: Refusal | null = null;

  constructor(
    private readonly ledger: Ledger,
    private readonly stream: StreamName,
    private readonly seed: string,
    private readonly actor: string,
  ) {}

  /** Whether nothing more is written, since the ledger refused or the import is cancelled. */
  get ended(): boolean {
    return this.stopped || this.refusal !== null;
  }

  /**
   * Writes no more. What was gathered for the next append is dropped, not sent: appends begin and
   * end where those of a whole import do, so that importing again finds them and goes on.
   */
  stop(): void {
    this.stopped = true;
    this.batch = [];
  }

  async write<Type extends SupplyEventType>(
    type: Type,
    data: SupplyEvents[Type],
    weight = 1_000,
  ): Promise<void> {
    if (this.ended) return;
    const ordinal = this.written + this.batch.length + 1;
    const id = v5(`${this.seed}#${ordinal}`, NAMESPACE);
    const schemaVersion = supplySchemaVersion(type);
    const event = { id, type, schemaVersion, data, metadata: { actor: this.actor } };
    this.batch.push(event);
    this.weight += weight;
    if (this.batch.length >= MAX_EVENTS || this.weight >= MAX_WEIGHT) await this.send();
  }

  /** Sends what is left and waits until the ledger has it. */
  async finish(): Promise<void> {
    await this.send();
    await this.underWay;
  }

  /** SHA-256 over the content hashes, in order, of the events that the ledger has. */
  digestSoFar(): string {
    return this.digest.copy().digest('hex');
  }

  private async send(): Promise<void> {
    await this.underWay;
    if (this.batch.length === 0 || this.ended) return;
    const events = this.batch;
    const before = this.written;
    this.batch = [];
    this.weight = 0;
    this.written += events.length;
    this.underWay = this.append(events, before);
    // A failure is thrown by the next `await this.underWay`; until then it is not unhandled.
    this.underWay.catch(() => undefined);
  }

  private async append(events: readonly NewEvent[], before: number): Promise<void> {
    const outcome = await this.ledger.append({
      appendId: v5(`${this.seed}#append#${before + 1}`, NAMESPACE),
      writes: [{ stream: this.stream, expected: before === 0 ? 'no-stream' : before, events }],
    });
    if (outcome.kind !== 'refused') {
      for (const hash of outcome.contentHashes) this.digest.update(hash);
      return;
    }
    this.refusal = {
      code: 'release-busy',
      message: `The ledger refused a write to ${this.stream} (${outcome.code}): another import of the release is under way, or was, or it was withdrawn. Try again when that has ended.`,
      details: { stream: this.stream, ledgerCode: outcome.code },
    };
  }
}
