import {
  type Metadata,
  Server,
  ServerCredentials,
  status,
  type sendUnaryData,
  type ServerReadableStream,
  type ServerWritableStream,
  type ServiceError,
} from '@grpc/grpc-js';
import { revisionConflict, tombstoned, trailerError } from './grpc-errors.js';
import { confirmationMessage, eventMessage, notFoundMessage } from './read-messages.js';
import { StoredStreams, type Conflict, type ProposedWrite } from './stored-streams.js';
import {
  v1Features,
  v1FeaturesService,
  v1Gossip,
  v1GossipService,
  v1Streams,
  v1StreamsService,
  v2Streams,
  v2StreamsService,
} from './stubs.js';

type ReadReq = InstanceType<typeof v1Streams.ReadReq>;
type ReadResp = InstanceType<typeof v1Streams.ReadResp>;
type ReadCall = ServerWritableStream<ReadReq, ReadResp>;
type AppendRequest = InstanceType<typeof v2Streams.AppendRequest>;
type AppendSessionResponse = InstanceType<typeof v2Streams.AppendSessionResponse>;
type AppendCall = ServerReadableStream<AppendRequest, AppendSessionResponse>;

export type Rpc = 'features' | 'read' | 'append';

/** What goes wrong with a call: an answer, no answer at all, or none after the write was done. */
export type Fault = ServiceError | 'silence' | 'silence-after-commit' | 'cut-after-commit';

export interface DoubleOptions {
  /** Shared between doubles that stand for the nodes of one cluster. */
  readonly streams?: StoredStreams;
  /** False is a server from before multi-stream appends. */
  readonly multiStreamAppend?: boolean;
  readonly conflictShape?: (conflicts: readonly Conflict[]) => ServiceError;
  readonly credentials?: ServerCredentials;
}

const VERSION = '25.1.0.0';

/**
 * A service that speaks KurrentDB's protocol, made from the client's own generated stubs, with
 * streams in memory. It proves what the adapter sends and how it takes each answer; it does not
 * prove that a server of Kurrent's behaves so.
 */
export class KurrentDouble {
  readonly streams: StoredStreams;
  /** Every call that came, in order. */
  readonly calls: Rpc[] = [];
  /** The `authorization` headers that came, by call. */
  readonly authorizations = new Map<Rpc, string | undefined>();
  /** Records sent to readers. */
  sent = 0;
  readonly #options: DoubleOptions;
  readonly #faults: { readonly rpc: Rpc; readonly fault: Fault }[] = [];
  #always: { readonly rpc: Rpc; readonly fault: Fault } | undefined;
  #leader: number | undefined;
  #subscriptions = 0;
  #server: Server | undefined;
  #port = 0;

  constructor(options: DoubleOptions = {}) {
    this.#options = options;
    this.streams = options.streams ?? new StoredStreams();
  }

  get port(): number {
    return this.#port;
  }

  get url(): string {
    return `kurrentdb://127.0.0.1:${this.#port}?tls=false`;
  }

  /** Whether anybody follows a stream now. */
  get subscribed(): boolean {
    return this.#subscriptions > 0;
  }

  /** Listens on a free port, after a stop on the same again. */
  async start(): Promise<this> {
    const server = new Server({ 'grpc.max_receive_message_length': 32 * 1024 * 1024 });
    server.addService(v1FeaturesService.ServerFeaturesService, {
      getSupportedMethods: (_: unknown, answer: sendUnaryData<unknown>) => this.#features(answer),
    });
    server.addService(v1GossipService.GossipService, {
      read: (_: unknown, answer: sendUnaryData<unknown>) => answer(null, this.#members()),
    });
    server.addService(v1StreamsService.StreamsService, {
      read: (call: ReadCall) => this.#read(call),
    });
    server.addService(v2StreamsService.StreamsServiceService, {
      appendSession: (call: AppendCall, answer: sendUnaryData<AppendSessionResponse>) =>
        this.#append(call, answer),
    });
    const credentials = this.#options.credentials ?? ServerCredentials.createInsecure();
    this.#port = await new Promise<number>((resolve, reject) => {
      server.bindAsync(`127.0.0.1:${this.#port}`, credentials, (error, port) =>
        error ? reject(error) : resolve(port),
      );
    });
    this.#server = server;
    return this;
  }

  /** Goes away at once, cutting every call. */
  stop(): void {
    this.#server?.forceShutdown();
    this.#server = undefined;
  }

  /** The next call of this kind fails so, then the one after as the next fault says. */
  failNext(rpc: Rpc, ...faults: readonly Fault[]): void {
    for (const fault of faults) this.#faults.push({ rpc, fault });
  }

  failAlways(rpc: Rpc, fault: Fault): void {
    this.#always = { rpc, fault };
  }

  recover(): void {
    this.#always = undefined;
  }

  /** Whom the gossip names as the leader; this node itself by default. */
  follow(leaderPort: number): void {
    this.#leader = leaderPort;
  }

  #fault(rpc: Rpc): Fault | undefined {
    this.calls.push(rpc);
    const next = this.#faults.findIndex((planned) => planned.rpc === rpc);
    if (next >= 0) return this.#faults.splice(next, 1)[0]?.fault;
    return this.#always?.rpc === rpc ? this.#always.fault : undefined;
  }

  #features(answer: sendUnaryData<unknown>): void {
    const fault = this.#fault('features');
    if (typeof fault === 'string') return;
    if (fault) return answer(fault);
    const supported = new v1Features.SupportedMethods();
    supported.setEventStoreServerVersion(VERSION);
    const streams = 'event_store.client.streams.streams';
    supported.addMethods(method(streams, 'read'));
    if (this.#options.multiStreamAppend ?? true) {
      supported.addMethods(method('kurrentdb.protocol.v2.streams.streamsservice', 'appendsession'));
    }
    answer(null, supported);
  }

  #members(): InstanceType<typeof v1Gossip.ClusterInfo> {
    const endPoint = new v1Gossip.EndPoint();
    endPoint.setAddress('127.0.0.1').setPort(this.#leader ?? this.#port);
    const member = new v1Gossip.MemberInfo().setHttpEndPoint(endPoint).setIsAlive(true);
    member.setState(v1Gossip.MemberInfo.VNodeState.LEADER);
    return new v1Gossip.ClusterInfo().setMembersList([member]);
  }

  #read(call: ReadCall): void {
    const fault = this.#fault('read');
    this.authorizations.set('read', authorization(call));
    if (typeof fault === 'string') return;
    if (fault) return void call.emit('error', fault);
    const options = call.request.getOptions();
    const target = options?.getStream();
    const stream = Buffer.from(target?.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString(
      'utf8',
    );
    if (options?.hasSubscription()) return this.#subscribe(call, stream);
    this.#readOnce(call, stream);
  }

  #readOnce(call: ReadCall, stream: string): void {
    if (this.streams.isTombstoned(stream)) {
      const trailers = { 'stream-name': stream };
      const error = trailerError(status.FAILED_PRECONDITION, 'stream-deleted', trailers);
      return void call.emit('error', error);
    }
    const records = this.streams.read(stream);
    if (!records) call.write(notFoundMessage(stream));
    for (const record of this.#window(call.request, records ?? [])) {
      this.sent += 1;
      call.write(eventMessage(record));
    }
    call.end();
  }

  #window<T>(request: ReadReq, records: readonly T[]): readonly T[] {
    const options = request.getOptions();
    const target = options?.getStream();
    const count = Math.min(Number(options?.getCount()), records.length);
    const backwards =
      options?.getReadDirection() === v1Streams.ReadReq.Options.ReadDirection.BACKWARDS;
    if (!backwards) {
      const from = target?.hasStart() ? 0 : Number(target?.getRevision());
      return records.slice(from, from + count);
    }
    const from = target?.hasEnd() ? records.length - 1 : Number(target?.getRevision());
    return records.slice(Math.max(0, from + 1 - count), from + 1).toReversed();
  }

  #subscribe(call: ReadCall, stream: string): void {
    this.#subscriptions += 1;
    call.write(confirmationMessage());
    const unwatch = this.streams.watch((records) => {
      for (const record of records) if (record.stream === stream) call.write(eventMessage(record));
    });
    call.on('close', () => {
      this.#subscriptions -= 1;
      unwatch();
    });
  }

  #append(call: AppendCall, answer: sendUnaryData<AppendSessionResponse>): void {
    const writes: ProposedWrite[] = [];
    call.on('data', (request: AppendRequest) => writes.push(proposed(request)));
    call.on('end', () => {
      this.authorizations.set('append', authorization(call));
      const fault = this.#fault('append');
      if (fault === 'silence') return;
      if (fault !== undefined && typeof fault !== 'string') return answer(fault);
      this.#commit(writes, answer, fault);
    });
  }

  #commit(
    writes: readonly ProposedWrite[],
    answer: sendUnaryData<AppendSessionResponse>,
    fault: 'silence-after-commit' | 'cut-after-commit' | undefined,
  ): void {
    const dead = writes.find(({ stream }) => this.streams.isTombstoned(stream));
    if (dead) return answer(tombstoned(dead.stream));
    const conflicts = this.streams.append(writes);
    const [first] = conflicts;
    if (first) return answer(this.#options.conflictShape?.(conflicts) ?? revisionConflict(first));
    if (fault === 'silence-after-commit') return;
    if (fault === 'cut-after-commit') return this.stop();
    answer(null, this.#written(writes));
  }

  #written(writes: readonly ProposedWrite[]): AppendSessionResponse {
    const response = new v2Streams.AppendSessionResponse().setPosition('1');
    for (const { stream } of writes) {
      const output = new v2Streams.AppendResponse().setStream(stream);
      response.addOutput(output.setStreamRevision(String(this.streams.last(stream))));
    }
    return response;
  }
}

const authorization = ({ metadata }: { metadata: Metadata }): string | undefined =>
  metadata.get('authorization')[0]?.toString();

function method(service: string, name: string): InstanceType<typeof v1Features.SupportedMethod> {
  return new v1Features.SupportedMethod().setServiceName(service).setMethodName(name);
}

function proposed(request: AppendRequest): ProposedWrite {
  return {
    stream: request.getStream(),
    expected: Number(request.getExpectedRevision() ?? -2),
    records: request.getRecordsList().map((record) => ({
      id: record.getRecordId() ?? crypto.randomUUID(),
      type: record.getSchema()?.getName() ?? '',
      isJson: record.getSchema()?.getFormat() === v2Streams.SchemaFormat.SCHEMA_FORMAT_JSON,
      data: record.getData_asU8(),
      properties: properties(record),
    })),
  };
}

function properties(record: InstanceType<typeof v2Streams.AppendRecord>): Record<string, string> {
  const read: Record<string, string> = {};
  record.getPropertiesMap().forEach((value, key) => (read[key] = value.getStringValue()));
  return read;
}
