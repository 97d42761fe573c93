import type { Terminal } from '../terminal/terminal.js';

export interface MemoryTerminal extends Terminal {
  out(): string;
  err(): string;
  /** As Ctrl-C does. */
  interrupt(): void;
}

/** A terminal that keeps what is written to it; `onSaid` hears each part of what is said beside it. */
export function memoryTerminal(
  environment: Record<string, string>,
  onSaid: (terminal: MemoryTerminal, text: string) => void = () => undefined,
): MemoryTerminal {
  const stdout = keeping();
  const stderr = keeping((text) => onSaid(terminal, text));
  const listening = new Set<() => void>();
  const terminal: MemoryTerminal = {
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
  return terminal;
}

function keeping(onPart: (part: string) => void = () => undefined) {
  let text = '';
  return {
    write(part: string): boolean {
      text += part;
      onPart(part);
      return true;
    },
    text: () => text,
  };
}
