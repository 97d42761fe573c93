import { Worker } from 'node:worker_threads';
import { parameterText } from '../database/parameter-text.js';
import type {
  ErrorFields,
  FromWorker,
  QueryAnswer,
  Request,
  ToWorker,
  WorkerData,
} from './protocol.js';

type Waiting = { resolve(value: unknown): void; reject(error: Error): void };

/** PGlite in its own thread, spoken to by messages. */
export class PgliteClient {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  readonly #listeners = new Set<(channel: string, payload: string) => void>();
  #lastId = 0;
  #fault: Error | undefined;

  private constructor(worker: Worker) {
    this.#worker = worker;
    worker.on('message', (message: FromWorker) => this.#receive(message));
    worker.on('error', (error) => this.#fail(error));
    worker.on('exit', () => this.#fail(closed()));
  }

  /** Starts the thread and waits until the database answers. */
  static open(workerData: WorkerData): Promise<PgliteClient> {
    // Options of the process's command line (a loader, --eval) are not the thread's.
    const worker = new Worker(workerFile(), { workerData, name: 'pglite', execArgv: [] });
    return new Promise((resolve, reject) => {
      worker.once('error', reject);
      worker.once('exit', () => reject(closed()));
      worker.once('message', (message: FromWorker) => {
        worker.off('error', reject);
        if (message.kind === 'ready') return resolve(new PgliteClient(worker));
        const error = message.kind === 'failed' ? toError(message.error) : new Error(message.kind);
        worker.terminate().then(() => reject(error), reject);
      });
    });
  }

  query(sql: string, parameters: readonly unknown[]): Promise<QueryAnswer> {
    return this.#ask({ kind: 'query', sql, parameters: parameters.map(parameterText) });
  }

  /** The whole data folder as a tar archive; a later `open` can start from it. */
  dump(): Promise<Blob> {
    return this.#ask({ kind: 'dump' });
  }

  onNotify(listener: (channel: string, payload: string) => void): void {
    this.#listeners.add(listener);
  }

  async close(): Promise<void> {
    if (this.#fault) return;
    await this.#ask({ kind: 'close' });
    await this.abort(closed());
  }

  /** Stops at once: nothing more may be written, for instance because the folder is no longer ours. */
  async abort(error: Error): Promise<void> {
    this.#fail(error);
    await this.#worker.terminate();
  }

  #ask<T>(request: Request): Promise<T> {
    if (this.#fault) return Promise.reject(this.#fault);
    const id = ++this.#lastId;
    return new Promise<T>((resolve, reject) => {
      this.#waiting.set(id, { resolve: (value) => resolve(value as T), reject });
      this.#worker.postMessage({ id, request } satisfies ToWorker);
    });
  }

  #receive(message: FromWorker): void {
    if (message.kind === 'notify') {
      for (const listener of this.#listeners) listener(message.channel, message.payload);
    } else if (message.kind === 'answer') {
      this.#settle(message.id)?.resolve(message.value);
    } else if (message.kind === 'error') {
      this.#settle(message.id)?.reject(toError(message.error));
    }
  }

  #settle(id: number): Waiting | undefined {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    return waiting;
  }

  #fail(error: Error): void {
    this.#fault ??= error;
    for (const { reject } of this.#waiting.values()) reject(this.#fault);
    this.#waiting.clear();
  }
}

/** Built code has a built worker beside it; sources have the source, whose types Node strips. */
function workerFile(): URL {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  return new URL(`./pglite-worker.${extension}`, import.meta.url);
}

const closed = (): Error => new Error('The embedded database is closed.');

/** An error like the one a server's driver throws: `code` is the SQLSTATE. */
const toError = ({ message, ...fields }: ErrorFields): Error =>
  Object.assign(new Error(message), fields);
