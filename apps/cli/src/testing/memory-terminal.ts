import type { Terminal } from '../terminal/terminal.js';

export interface MemoryTerminal extends Terminal {
  out(): string;
  err(): string;
}

/** A terminal that keeps what is written to it. */
export function memoryTerminal(environment: Record<string, string>): MemoryTerminal {
  const stdout = keeping();
  const stderr = keeping();
  return { environment, stdout, stderr, out: stdout.text, err: stderr.text };
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
