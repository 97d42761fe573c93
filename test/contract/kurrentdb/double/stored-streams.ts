/** One record as the double keeps it. */
export interface StoredRecord {
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly isJson: boolean;
  readonly data: Uint8Array;
  readonly properties: Readonly<Record<string, string>>;
  /** Place in the order of all records, from 0. */
  readonly position: number;
}

export type ProposedRecord = Omit<StoredRecord, 'stream' | 'revision' | 'position'>;

export interface ProposedWrite {
  readonly stream: string;
  /** -1 no stream, -2 any, -4 exists, else the exact last revision. */
  readonly expected: number;
  readonly records: readonly ProposedRecord[];
}

export interface Conflict {
  readonly stream: string;
  readonly expected: number;
  /** -1 when the stream does not exist. */
  readonly actual: number;
}

/** Streams in memory with exact revision checks and all-or-nothing writes. */
export class StoredStreams {
  readonly #streams = new Map<string, StoredRecord[]>();
  readonly #tombstoned = new Set<string>();
  readonly #watchers = new Set<(records: readonly StoredRecord[]) => void>();
  #position = 0;

  /** Last revision; -1 when the stream does not exist. */
  last(stream: string): number {
    return (this.#streams.get(stream)?.length ?? 0) - 1;
  }

  read(stream: string): readonly StoredRecord[] | undefined {
    return this.#streams.get(stream);
  }

  isTombstoned(stream: string): boolean {
    return this.#tombstoned.has(stream);
  }

  /** Every name that begins so. */
  names(prefix: string): string[] {
    return [...this.#streams.keys()].filter((name) => name.startsWith(prefix));
  }

  tombstone(stream: string): void {
    this.#streams.delete(stream);
    this.#tombstoned.add(stream);
  }

  /** As an administrator's delete does: the stream is gone, and its metadata says so. */
  softDelete(stream: string): void {
    this.#streams.delete(stream);
    const data = new TextEncoder().encode('{"$tb":9223372036854775807}');
    const id = crypto.randomUUID();
    const record = { id, type: '$metadata', isJson: true, data, properties: {} };
    this.#write({ stream: `$$${stream}`, expected: -2, records: [record] });
  }

  /** Forgets all but the first `count` records of a stream. */
  truncate(stream: string, count: number): void {
    this.#streams.set(stream, (this.#streams.get(stream) ?? []).slice(0, count));
  }

  /** The conflicts that keep the writes out, or none and all are written. */
  append(writes: readonly ProposedWrite[]): readonly Conflict[] {
    const conflicts = writes
      .map(({ stream, expected }) => ({ stream, expected, actual: this.last(stream) }))
      .filter(({ expected, actual }) => !meets(expected, actual));
    if (conflicts.length > 0) return conflicts;
    const written = writes.flatMap((write) => this.#write(write));
    for (const watcher of this.#watchers) watcher(written);
    return [];
  }

  watch(watcher: (records: readonly StoredRecord[]) => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  #write({ stream, records }: ProposedWrite): StoredRecord[] {
    const stored = this.#streams.get(stream) ?? [];
    this.#streams.set(stream, stored);
    return records.map((record) => {
      const whole = { ...record, stream, revision: stored.length, position: this.#position++ };
      stored.push(whole);
      return whole;
    });
  }
}

function meets(expected: number, actual: number): boolean {
  if (expected === -2) return true;
  return expected === -4 ? actual >= 0 : expected === actual;
}
