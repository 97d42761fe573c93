import type { Terminal } from '../terminal/terminal.js';

export interface MemoryTerminal extends Terminal {
  out(): string;
  err(): string;
  /** As Ctrl-C does. */
  interrupt(): void;
}

/** A terminal that keeps what is written to it. */
export function memoryTerminal(environment: Record<string, string>): MemoryTerminal {
  const stdout = keeping();
  const stderr = keeping();
  const listening = new Set<() => void>();
  return {
    environment,
    stdout,
    stderr,
    onInterrupt(stop) {
      listening.add(stop);
      return () => listening.delete(stop);
    },
    interrupt() {
      for (const stop of listening) stop();
    },
    out: stdout.text,
    err: stderr.text,
  };
}

function keeping() {
  let text = '';
  return {
    write(part: string): boolean {
      text += part;
      return true;
    },
    text: () => text,
  };
}
