import { type Config, openRuntime, readConfig, type Runtime } from '@chokepoint/runtime';
import { orRefuse } from './refused.js';
import type { Terminal } from './terminal.js';

export const configOf = ({ environment }: Terminal): Config => orRefuse(readConfig(environment));

/** Opens the product for the time of one piece of work. */
export async function withRuntime<T>(
  terminal: Terminal,
  work: (runtime: Runtime) => Promise<T>,
): Promise<T> {
  const onFault = (error: Error): void => {
    terminal.stderr.write(`${error.message}\n`);
  };
  const runtime = orRefuse(await openRuntime(configOf(terminal), { onFault }));
  try {
    return await work(runtime);
  } finally {
    await runtime.close();
  }
}
