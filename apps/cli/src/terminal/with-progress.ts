import { type OnProgress, progressDisplay } from '@chokepoint/runtime';
import type { Terminal } from './terminal.js';

/** Shows the progress of one piece of work beside the command's answer. */
export async function withProgress<T>(
  { environment, stderr }: Terminal,
  work: (onProgress: OnProgress) => Promise<T>,
): Promise<T> {
  const display = progressDisplay(stderr, environment);
  try {
    return await work(display.show);
  } finally {
    display.stop();
  }
}
