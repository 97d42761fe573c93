import {
  configuredAddress,
  type LogAddress,
  type OpenedLog,
  openLog,
  readAddress,
} from '@chokepoint/runtime';
import { orRefuse } from './refused.js';
import type { Terminal } from './terminal.js';
import { configOf } from './with-runtime.js';

/** The log at an address that a command was given, or else the one of the settings. */
export const addressOf = (terminal: Terminal, given: string | undefined): LogAddress =>
  orRefuse(given === undefined ? configuredAddress(configOf(terminal)) : readAddress(given));

/** Opens a log, without read models, for the time of one piece of work. */
export async function withLog<T>(
  address: LogAddress,
  to: 'read' | 'write',
  work: (log: OpenedLog) => Promise<T>,
): Promise<T> {
  const log = orRefuse(await openLog(address, to));
  try {
    return await work(log);
  } finally {
    await log.close();
  }
}
