import { readFile } from 'node:fs/promises';
import { type Clock, ok, refuse, type Result } from '@chokepoint/kernel';
import type { Ask, Connector, PlannedRequest } from './core/connector.js';
import type { ConnectorId } from './publishers/ids.js';
import type { HttpGetter } from './http/http-getter.js';
import type { FetchedFiles } from './store/fetched-files.js';

/** A file of a publisher that is at hand. */
export interface FetchedFile {
  readonly address: string;
  /** Name under which it is imported. */
  readonly name: string;
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly retrievedAt: string;
  /** Whether these bytes came now; else the publisher still has what it had. */
  readonly fresh: boolean;
}

export interface FetchedSource {
  readonly connector: ConnectorId;
  /** What can be imported, as one release. */
  readonly files: readonly FetchedFile[];
}

export interface FetchProgress {
  readonly name: string;
  readonly address: string;
  /** Bytes; `total` is null where the publisher does not say. */
  readonly done: number;
  readonly total: number | null;
}

export interface FetchDependencies {
  readonly files: FetchedFiles;
  readonly getter: HttpGetter;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly onRequest?: (request: PlannedRequest) => void;
  readonly onProgress?: (progress: FetchProgress) => void;
}

/** More addresses than any source has: then a publisher's links lead nowhere. */
const MOST_REQUESTS = 2_000;

/**
 * Fetches all files of one source, following what its answers lead to. Each file is kept as soon as
 * it is whole. Refuses what the connector, the getter and the store refuse, and 'too-many-requests'.
 */
export async function fetchSource(
  connector: Connector,
  ask: Ask,
  deps: FetchDependencies,
): Promise<Result<FetchedSource>> {
  const planned = connector.plan(ask);
  if (!planned.ok) return planned;
  const queue = [...planned.value];
  const seen = new Set<string>();
  const files: FetchedFile[] = [];
  for (let next = queue.shift(); next; next = queue.shift()) {
    if (seen.has(next.address)) continue;
    if (seen.size >= MOST_REQUESTS) return tooMany(connector.title);
    seen.add(next.address);
    deps.onRequest?.(next);
    const fetched = await fetchOne(connector.id, next, deps);
    if (!fetched.ok) return fetched;
    if (next.role === 'data') files.push(fetched.value);
    if (!connector.follow) continue;
    const more = connector.follow(next, await readFile(fetched.value.path, 'utf8'), ask);
    if (!more.ok) return more;
    queue.unshift(...more.value);
  }
  return ok({ connector: connector.id, files });
}

async function fetchOne(
  connector: ConnectorId,
  request: PlannedRequest,
  { files, getter, clock, signal, onProgress }: FetchDependencies,
): Promise<Result<FetchedFile>> {
  const { address, name } = request;
  const known = files.known(address);
  const partial = files.partial(address);
  const got = await getter.get({
    request,
    partial,
    known,
    signal,
    onBytes: (done, total) => onProgress?.({ name, address, done, total }),
  });
  if (!got.ok) return got;
  if (got.value.kind === 'unchanged' && known) {
    return ok({ ...known, path: files.pathOf(known), fresh: false });
  }
  if (got.value.kind !== 'whole') throw new Error(`${address}: 304 to an unconditional request`);
  const { validators, mediaType } = got.value;
  const retrievedAt = clock.now();
  const about = { connector, address, name, mediaType, ...validators, retrievedAt };
  const kept = await files.keep(partial, about);
  if (!kept.ok) return kept;
  const { sha256 } = kept.value;
  return ok({ ...kept.value, path: files.pathOf(kept.value), fresh: sha256 !== known?.sha256 });
}

const tooMany = (title: string): Result<never> =>
  refuse(
    'too-many-requests',
    `${title}: the publisher's links led to more than ${MOST_REQUESTS} addresses; nothing was imported.`,
  );
