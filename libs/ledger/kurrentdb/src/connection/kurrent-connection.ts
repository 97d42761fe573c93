import {
  BACKWARDS,
  END,
  ErrorType,
  FORWARDS,
  KurrentDBClient,
  type AppendResponse,
  type AppendStreamRequest,
  type RecordedEvent as ClientRecord,
  type StreamSubscription,
} from '@kurrent/kurrentdb-client';
import type { KurrentFaultCode } from './kurrent-fault.js';
import type { KurrentUrl } from './kurrent-url.js';
import { backOff, within } from './retry.js';
import { toFault } from './to-fault.js';

/** A record as KurrentDB keeps it; revisions count from 0. */
export interface StoredRecord {
  readonly id: string;
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  readonly data: unknown;
  readonly metadata: unknown;
}

const READ_ATTEMPTS = 6;
const APPEND_SESSION = { path: '/kurrentdb.protocol.v2.streams.StreamsService/AppendSession' };
/** After these the client would go on asking the same node, or repeat an answer it has kept. */
const RENEWED: ReadonlySet<KurrentFaultCode> = new Set([
  'kurrentdb-not-leader',
  'kurrentdb-deadline',
]);

/** The client with what it lacks: deadlines and retries on reads, a new leader after an election. */
export class KurrentConnection {
  readonly #url: KurrentUrl;
  readonly #namespace: string;
  #client: KurrentDBClient;

  /**
   * Every stream's name in KurrentDB begins with the namespace.
   * @throws when the client cannot read the URL.
   */
  constructor(url: KurrentUrl, namespace = '') {
    this.#url = url;
    this.#namespace = namespace;
    this.#client = connect(url);
  }

  /** A subscription to what is written to the stream from now on. */
  subscribe(stream: string): StreamSubscription {
    return this.#client.subscribeToStream(this.#name(stream), { fromRevision: END });
  }

  /** The server's version and whether it appends to several streams at once. */
  async features(): Promise<{ readonly version: string; readonly multiStream: boolean }> {
    const features = await this.#fresh(() => this.#client['capabilities']);
    // The client's own type asks for more of a method than its path, which is all it reads.
    const method = APPEND_SESSION as Parameters<typeof features.supports>[0];
    return { version: features.serverVersion, multiStream: features.supports(method) };
  }

  /** Up to `count` records of a stream from a revision (from 0); null when there is no stream. */
  readForwards(stream: string, from: number, count: number): Promise<StoredRecord[] | null> {
    return this.#retrying(() => this.#read(stream, BigInt(from), count));
  }

  /** The last record of a stream; null when there is no stream. */
  async readLast(stream: string): Promise<StoredRecord | null> {
    const read = await this.#retrying(() => this.#read(stream, END, 1));
    return read?.[0] ?? null;
  }

  /** One atomic append. Never retried here: whether it was done is for the caller to find out. */
  async append(requests: readonly AppendStreamRequest[]): Promise<readonly AppendResponse[]> {
    const named = requests.map((request) => {
      return { ...request, streamName: this.#name(request.streamName) };
    });
    const { responses = [] } = await this.#fresh(() => this.#client.multiStreamAppend(named));
    return responses.map(({ streamName, revision }) => {
      return { streamName: this.#unnamed(streamName), revision };
    });
  }

  async close(): Promise<void> {
    await this.#client.dispose();
  }

  async #read(
    stream: string,
    fromRevision: bigint | typeof END,
    maxCount: number,
  ): Promise<StoredRecord[] | null> {
    const direction = fromRevision === END ? BACKWARDS : FORWARDS;
    // A follower may lag behind; what was just written must be seen.
    const options = { fromRevision, maxCount, direction, requiresLeader: true } as const;
    const records: StoredRecord[] = [];
    const iterator = this.#client.readStream(this.#name(stream), options)[Symbol.asyncIterator]();
    try {
      for (;;) {
        const { done, value } = await within(this.#url.deadlineMs, iterator.next());
        if (done) return records;
        if (value.event) records.push(this.#stored(value.event));
      }
    } catch (error) {
      if (isNotFound(error)) return null;
      throw toFault(error);
    }
  }

  async #retrying<T>(work: () => Promise<T>): Promise<T> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await work();
      } catch (error) {
        const fault = toFault(error);
        if (!fault.passes || attempt + 1 >= READ_ATTEMPTS) throw fault;
        await backOff(attempt);
      }
    }
  }

  async #fresh<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await within(this.#url.deadlineMs * 1.5, work());
    } catch (error) {
      const fault = toFault(error);
      if (RENEWED.has(fault.code)) await this.#renew();
      throw fault;
    }
  }

  async #renew(): Promise<void> {
    const old = this.#client;
    this.#client = connect(this.#url);
    await old.dispose();
  }

  #stored({ id, streamId, revision, type, data, metadata }: ClientRecord): StoredRecord {
    const stream = this.#unnamed(streamId);
    return { id, stream, revision: Number(revision), type, data, metadata };
  }

  /** A stream's metadata stands in a stream named '$$' and its name. */
  #name(stream: string): string {
    const [, marks = '', name = ''] = /^(\$\$)?(.*)$/su.exec(stream) ?? [];
    return `${marks}${this.#namespace}${name}`;
  }

  #unnamed(name: string): string {
    return name.startsWith(this.#namespace) ? name.slice(this.#namespace.length) : name;
  }
}

/**
 * The credentials go beside the string: the client's two halves read a password in it differently,
 * and both repeat the string where they fail.
 */
function connect({ connection, credentials }: KurrentUrl): KurrentDBClient {
  const client = KurrentDBClient.connectionString(connection);
  if (credentials) client.setCredentialsProvider(async () => credentials);
  return client;
}

const isNotFound = (error: unknown): boolean =>
  error instanceof Error && 'type' in error && error.type === ErrorType.STREAM_NOT_FOUND;
