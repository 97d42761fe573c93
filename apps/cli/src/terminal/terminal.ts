import type { Output } from '@chokepoint/runtime';

/** Where a command reads its settings and writes what it finds. */
export interface Terminal {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** What the command answers; with --json nothing else. */
  readonly stdout: Output;
  /** Progress, and refusals. */
  readonly stderr: Output;
  /** Calls `stop` when a person or the system asks the command to end; returns how to stop that. */
  onInterrupt(stop: () => void): () => void;
}

export const printJson = ({ stdout }: Terminal, value: unknown): void => {
  stdout.write(`${JSON.stringify(value, null, 2)}\n`);
};
