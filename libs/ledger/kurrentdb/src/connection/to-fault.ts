import { ErrorType } from '@kurrent/kurrentdb-client';
import { deletedStream, KurrentFault, type KurrentFaultCode } from './kurrent-fault.js';

/**
 * The client's errors come in two shapes: classes with a `type` (reads, most appends) and bare gRPC
 * errors with only a status `code` (a connection that never came up, statuses it does not know).
 */
interface ClientError extends Error {
  readonly type?: ErrorType;
  readonly code?: number;
  readonly stream?: string;
  readonly streamName?: string;
  readonly violations?: readonly { readonly streamName: string }[];
  readonly metadata?: RawMetadata;
  readonly _raw?: { readonly metadata?: RawMetadata };
}

interface RawMetadata {
  get?(key: string): readonly (string | Buffer)[];
}

const BY_TYPE: Partial<Record<ErrorType, KurrentFaultCode>> = {
  [ErrorType.UNAVAILABLE]: 'kurrentdb-unreachable',
  [ErrorType.CANCELLED]: 'kurrentdb-unreachable',
  [ErrorType.TIMEOUT]: 'kurrentdb-unreachable',
  [ErrorType.DEADLINE_EXCEEDED]: 'kurrentdb-deadline',
  [ErrorType.NOT_LEADER]: 'kurrentdb-not-leader',
  [ErrorType.ACCESS_DENIED]: 'kurrentdb-access-denied',
  [ErrorType.UNSUPPORTED]: 'kurrentdb-too-old',
  [ErrorType.WRONG_EXPECTED_VERSION]: 'kurrentdb-conflict',
  [ErrorType.APPEND_CONSISTENCY_VIOLATION]: 'kurrentdb-conflict',
  [ErrorType.MAXIMUM_APPEND_SIZE_EXCEEDED]: 'kurrentdb-too-large',
  [ErrorType.TRANSACTION_MAX_SIZE_EXCEEDED]: 'kurrentdb-too-large',
  [ErrorType.APPEND_RECORD_SIZE_EXCEEDED]: 'kurrentdb-too-large',
  [ErrorType.STREAM_DELETED]: 'kurrentdb-stream-deleted',
  [ErrorType.STREAM_TOMBSTONED]: 'kurrentdb-stream-deleted',
};

/** Status codes of gRPC, for what came without a type. */
const BY_STATUS: Readonly<Record<number, KurrentFaultCode>> = {
  1: 'kurrentdb-unreachable',
  4: 'kurrentdb-deadline',
  7: 'kurrentdb-access-denied',
  8: 'kurrentdb-too-large',
  12: 'kurrentdb-too-old',
  14: 'kurrentdb-unreachable',
  16: 'kurrentdb-access-denied',
};

const SAYINGS: Readonly<Record<KurrentFaultCode, string>> = {
  'kurrentdb-unreachable': 'The KurrentDB server cannot be reached',
  'kurrentdb-deadline': 'The KurrentDB server did not answer in time',
  'kurrentdb-not-leader':
    'This KurrentDB node is not the leader; name the cluster (kurrentdb+discover://)',
  'kurrentdb-access-denied': 'The KurrentDB server denies access to this user',
  'kurrentdb-too-old': 'The KurrentDB server is too old',
  'kurrentdb-conflict': 'Somebody else wrote to KurrentDB at the same moment',
  'kurrentdb-too-large': 'The KurrentDB server takes no append of this size',
  'kurrentdb-stream-deleted': 'A stream was deleted in KurrentDB',
  'kurrentdb-damaged': 'A stream in KurrentDB is damaged',
  'kurrentdb-failed': 'The KurrentDB server failed',
};

/** The fault that an error of the client's stands for. */
export function toFault(error: unknown): KurrentFault {
  if (error instanceof KurrentFault) return error;
  if (!(error instanceof Error)) return new KurrentFault('kurrentdb-failed', String(error));
  const known: ClientError = error;
  const code = codeOf(known);
  const streams = streamsOf(known);
  const [stream] = streams;
  if (code === 'kurrentdb-stream-deleted' && stream !== undefined) return deletedStream(stream);
  const message = `${SAYINGS[code]} (${known.message || known.type}).`;
  return new KurrentFault(code, message, { streams, cause: error });
}

function codeOf(error: ClientError): KurrentFaultCode {
  if (saysNotLeader(error)) return 'kurrentdb-not-leader';
  const byType = error.type === undefined ? undefined : BY_TYPE[error.type];
  const byStatus = error.code === undefined ? undefined : BY_STATUS[error.code];
  return byType ?? byStatus ?? (isLost(error) ? 'kurrentdb-unreachable' : 'kurrentdb-failed');
}

/** The client knows the first protocol's 'not leader', but not the second's typed details. */
function saysNotLeader(error: ClientError): boolean {
  const metadata = error._raw?.metadata ?? error.metadata;
  const details = metadata?.get?.('grpc-status-details-bin')[0];
  return (
    details?.includes('NotLeaderNodeErrorDetails') === true ||
    error.message.includes('NotLeaderNodeErrorDetails')
  );
}

/** Neither its gossip nor its sockets give a lost connection a type. */
const isLost = ({ message }: Error): boolean =>
  /failed to discover|no connection established|client error \(connect\)/i.test(message);

function streamsOf({ stream, streamName, violations }: ClientError): string[] {
  const named = violations?.map((violation) => violation.streamName) ?? [];
  return [...named, stream, streamName].filter(
    (name) => name !== undefined && name !== '',
  ) as string[];
}
