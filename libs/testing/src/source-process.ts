import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';

/** Sources import each other as '.js', which is what they are once built. */
const HOOK = `
import { registerHooks } from 'node:module';
registerHooks({
  resolve(specifier, context, next) {
    const fromSource = specifier.startsWith('.') && context.parentURL?.endsWith('.ts');
    return next(fromSource ? specifier.replace(/\\.js$/, '.ts') : specifier, context);
  },
});`;

const FROM_SOURCE = [
  '--conditions=@chokepoint/source',
  // Parameter properties are more than types to be left out.
  '--experimental-transform-types',
  '--disable-warning=ExperimentalWarning',
];

export interface SourceProcess {
  readonly pid: number;
  /** Resolves with the line once the process prints one that starts so; rejects if it ends first. */
  printed(start: string): Promise<string>;
  /** Every whole line that it has printed so far. */
  lines(): readonly string[];
  /** Resolves once it has ended, by itself or not. */
  ended(): Promise<void>;
  /** Asks it to end, as Ctrl-C does; resolves with its exit code. */
  interrupt(): Promise<number | null>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
}

/**
 * Runs an ES module's text in a Node process of its own, with the libraries from their sources.
 * For tests of what happens between processes, or when one dies.
 */
export function startSourceProcess(
  code: string,
  cwd: string,
  environment: Readonly<Record<string, string>> = {},
): SourceProcess {
  const hook = `data:text/javascript,${encodeURIComponent(HOOK)}`;
  const options = [...FROM_SOURCE, '--import', hook, '--input-type=module'];
  // A test runner's own loaders are not for the child.
  const env = { ...process.env, NODE_OPTIONS: '', ...environment };
  const child = spawn(process.execPath, [...options, '--eval', code], { cwd, env });
  const output = collect(child);
  const closed = once(child, 'close').then(() => undefined);
  return {
    pid: child.pid ?? 0,
    printed: (start) => output.line(start),
    lines: output.lines,
    ended: () => closed,
    async interrupt() {
      child.kill('SIGINT');
      await closed;
      return child.exitCode;
    },
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
    },
  };
}

function collect(child: ChildProcessWithoutNullStreams) {
  let text = '';
  const lines = (): string[] => text.split('\n').slice(0, -1);
  const find = (start: string): string | undefined =>
    lines().find((line) => line.startsWith(start));
  child.stderr.on('data', (chunk: Buffer) => void (text += chunk.toString()));
  child.stdout.on('data', (chunk: Buffer) => void (text += chunk.toString()));
  const line = (start: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = find(start);
        if (found !== undefined) resolve(found);
      };
      for (const stream of [child.stdout, child.stderr]) stream.on('data', look);
      child.on('close', () => {
        look();
        reject(new Error(`The process ended without '${start}':\n${text}`));
      });
      look();
    });
  return { line, lines };
}
