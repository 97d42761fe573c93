import type { KurrentConnection } from '../connection/kurrent-connection.js';
import { damaged, deletedStream } from '../connection/kurrent-fault.js';
import { toFault } from '../connection/to-fault.js';
import type { Commit } from './commit.js';
import type { CommitStream } from './commit-stream.js';
import type { AppendRecord, EventPlace } from './requests.js';
import { appendStream, eventStream } from './stream-names.js';

/** The answers that a writer needs before it appends, each as the leader has it now. */
export class LogState {
  readonly #connection: KurrentConnection;
  readonly #commits: CommitStream;

  constructor(connection: KurrentConnection, commits: CommitStream) {
    this.#connection = connection;
    this.#commits = commits;
  }

  /** Last revision of a stream, from 1; 0 when there is none. */
  async revision(stream: string): Promise<number> {
    const last = await this.#connection.readLast(stream);
    if (last !== null) return last.revision + 1;
    await this.refuseDeleted(stream);
    return 0;
  }

  /** The commit of an append id; null when the log has none. */
  async commitOf(appendId: string): Promise<Commit | null> {
    const stream = appendStream(appendId);
    const record = await this.#connection.readLast(stream);
    if (record === null) return null;
    const { commit } = record.data as AppendRecord;
    const found = await this.#commits.at(commit);
    if (found.appendId !== appendId) throw damaged(stream, `commit ${commit} is another's.`);
    return found;
  }

  /** Where the event of an id stands; null when the log has none. */
  async placeOf(eventId: string): Promise<EventPlace | null> {
    const record = await this.#connection.readLast(eventStream(eventId));
    return record && (record.data as EventPlace);
  }

  /** The first of these event ids that the log holds. */
  async firstTaken(eventIds: readonly string[]): Promise<string | undefined> {
    for (const id of eventIds) if ((await this.placeOf(id)) !== null) return id;
    return undefined;
  }

  /** A deleted stream looks like one that never was, except in its metadata. */
  async refuseDeleted(stream: string): Promise<void> {
    const metadata = await this.#metadata(stream);
    if (metadata !== null && '$tb' in metadata) throw deletedStream(stream);
  }

  async #metadata(stream: string): Promise<object | null> {
    try {
      const record = await this.#connection.readLast(`$$${stream}`);
      return typeof record?.data === 'object' ? record.data : null;
    } catch (error) {
      const fault = toFault(error);
      // Who may write a stream need not be allowed to read its metadata.
      if (fault.code === 'kurrentdb-access-denied') return null;
      throw fault;
    }
  }
}
