/** What went wrong between us and the server, whichever of its many shapes it came in. */
export type KurrentFaultCode =
  | 'kurrentdb-unreachable'
  | 'kurrentdb-deadline'
  | 'kurrentdb-not-leader'
  | 'kurrentdb-access-denied'
  | 'kurrentdb-too-old'
  | 'kurrentdb-conflict'
  | 'kurrentdb-too-large'
  | 'kurrentdb-stream-deleted'
  | 'kurrentdb-damaged'
  | 'kurrentdb-failed';

export interface FaultParticulars {
  /** Streams that were not as expected, or the one that was deleted. */
  readonly streams?: readonly string[];
  readonly cause?: unknown;
}

/** A fault of the store, told without credentials. Expected refusals are values, never this. */
export class KurrentFault extends Error {
  override readonly name = 'KurrentFault';
  readonly code: KurrentFaultCode;
  readonly streams: readonly string[];

  constructor(code: KurrentFaultCode, message: string, { streams, cause }: FaultParticulars = {}) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.streams = streams ?? [];
  }

  /** True when the same call may succeed a moment later. */
  get passes(): boolean {
    return this.code === 'kurrentdb-unreachable' || this.code === 'kurrentdb-not-leader';
  }
}

export const deletedStream = (stream: string): KurrentFault =>
  new KurrentFault(
    'kurrentdb-stream-deleted',
    `Stream '${stream}' was deleted in KurrentDB. A ledger's streams must never be deleted: restore a backup.`,
    { streams: [stream] },
  );

/** What the log says and what a stream holds do not fit together. */
export const damaged = (stream: string, what: string): KurrentFault =>
  new KurrentFault('kurrentdb-damaged', `Stream '${stream}' in KurrentDB is damaged: ${what}`, {
    streams: [stream],
  });
