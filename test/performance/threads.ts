import { Worker } from 'node:worker_threads';

/** What each thread may hold, whatever the file: beyond it Node ends the thread, and the run fails. */
export const HEAP_LIMITS = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 48 };

export interface Thread {
  /** The next message; rejected when the thread ended with an error. */
  next(): Promise<unknown>;
  send(message: unknown): void;
  stop(): Promise<void>;
}

/** Starts a thread with a bounded heap on the server at `url`, and waits for its first message. */
export async function startThread(file: string, url: string): Promise<Thread> {
  const worker = new Worker(new URL(file, import.meta.url), {
    workerData: { url },
    resourceLimits: HEAP_LIMITS,
  });
  const ended = new Promise<void>((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', () => resolve());
  });
  const next = (): Promise<unknown> =>
    Promise.race([new Promise((resolve) => worker.once('message', resolve)), ended]);
  await next();
  return {
    next,
    send: (message) => worker.postMessage(message),
    stop() {
      worker.postMessage('stop');
      return ended;
    },
  };
}
