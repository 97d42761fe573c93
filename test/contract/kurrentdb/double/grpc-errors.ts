import { Metadata, status, type ServiceError } from '@grpc/grpc-js';
import anyMessage from 'google-protobuf/google/protobuf/any_pb.js';
import { v1Status, v2Errors, v2StreamErrors } from './stubs.js';
import type { Conflict } from './stored-streams.js';

interface Message {
  serializeBinary(): Uint8Array;
}

function failed(code: status, details: string, metadata = new Metadata()): ServiceError {
  return Object.assign(new Error(details), { code, details, metadata });
}

/** As the first protocol says it: the kind and its particulars as trailers. */
export function trailerError(
  code: status,
  exception: string,
  trailers: Readonly<Record<string, string>> = {},
): ServiceError {
  const metadata = new Metadata();
  for (const [key, value] of Object.entries({ exception, ...trailers })) metadata.set(key, value);
  return failed(code, exception, metadata);
}

/** As the second protocol says it: a status message with typed details. */
function detailedError(code: status, type: string, message: Message): ServiceError {
  const details = new anyMessage.Any();
  details.setTypeUrl(`type.googleapis.com/${type}`);
  details.setValue(message.serializeBinary());
  const whole = new v1Status.Status();
  whole.setMessage(type);
  whole.setDetails(details);
  const metadata = new Metadata();
  metadata.set('grpc-status-details-bin', Buffer.from(whole.serializeBinary()));
  return failed(code, type, metadata);
}

export const unavailable = (): ServiceError => failed(status.UNAVAILABLE, 'going away');

export const internal = (): ServiceError => failed(status.INTERNAL, 'index out of range');

export function revisionConflict({ stream, expected, actual }: Conflict): ServiceError {
  const details = new v2StreamErrors.StreamRevisionConflictErrorDetails();
  details.setStream(stream).setExpectedRevision(String(expected)).setActualRevision(String(actual));
  const type = 'kurrentdb.protocol.v2.streams.errors.StreamRevisionConflictErrorDetails';
  return detailedError(status.FAILED_PRECONDITION, type, details);
}

export function consistencyViolation(conflicts: readonly Conflict[]): ServiceError {
  const details = new v2StreamErrors.AppendConsistencyViolationErrorDetails();
  for (const [n, { stream, expected, actual }] of conflicts.entries()) {
    const state = new v2StreamErrors.ConsistencyViolation.StreamStateViolation();
    state.setStream(stream).setExpectedState(String(expected)).setActualState(String(actual));
    details.addViolations(
      new v2StreamErrors.ConsistencyViolation().setCheckIndex(n).setStreamState(state),
    );
  }
  const type = 'kurrentdb.protocol.v2.streams.errors.AppendConsistencyViolationErrorDetails';
  return detailedError(status.FAILED_PRECONDITION, type, details);
}

export function trailerConflict({ stream, expected, actual }: Conflict): ServiceError {
  return trailerError(status.FAILED_PRECONDITION, 'wrong-expected-version', {
    'stream-name': stream,
    'expected-version': String(expected),
    'actual-version': String(actual),
  });
}

export function tombstoned(stream: string): ServiceError {
  const details = new v2StreamErrors.StreamTombstonedErrorDetails().setStream(stream);
  const type = 'kurrentdb.protocol.v2.streams.errors.StreamTombstonedErrorDetails';
  return detailedError(status.FAILED_PRECONDITION, type, details);
}

export function appendTooLarge(size: number, maxSize: number): ServiceError {
  const details = new v2StreamErrors.AppendTransactionSizeExceededErrorDetails();
  details.setSize(size).setMaxSize(maxSize);
  const type = 'kurrentdb.protocol.v2.streams.errors.AppendTransactionSizeExceededErrorDetails';
  return detailedError(status.ABORTED, type, details);
}

export function notLeader(host: string, port: number): ServiceError {
  const node = new v2Errors.NotLeaderNodeErrorDetails.NodeInfo().setHost(host).setPort(port);
  const details = new v2Errors.NotLeaderNodeErrorDetails().setCurrentLeader(node);
  return detailedError(
    status.FAILED_PRECONDITION,
    'kurrent.rpc.NotLeaderNodeErrorDetails',
    details,
  );
}

export function accessDenied(): ServiceError {
  const details = new v2Errors.AccessDeniedErrorDetails().setOperation('append');
  return detailedError(status.PERMISSION_DENIED, 'kurrent.rpc.AccessDeniedErrorDetails', details);
}
