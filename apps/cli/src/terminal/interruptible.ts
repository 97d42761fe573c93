import type { Terminal } from './terminal.js';

/** Exit code of a command that was asked to end before it was done: 128 + SIGINT. */
export const INTERRUPTED = 130;

/** Gives one piece of work the chance to end in order; else Ctrl-C ends the process where it is. */
export async function interruptible<T>(
  { onInterrupt }: Terminal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const stopping = new AbortController();
  const off = onInterrupt(() => stopping.abort());
  try {
    return await work(stopping.signal);
  } finally {
    off();
  }
}
