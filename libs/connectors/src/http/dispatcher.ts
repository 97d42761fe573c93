import { Agent, type Dispatcher, ProxyAgent } from 'undici';
import type { Limits } from './limits.js';

/** Connections to publishers, through a proxy where one is set. To be closed after use. */
export function dispatcherFor(limits: Limits, proxy: string | null): Dispatcher {
  const options = {
    connect: { timeout: limits.connectMs },
    headersTimeout: limits.idleMs,
    bodyTimeout: limits.idleMs,
  };
  return proxy === null ? new Agent(options) : new ProxyAgent({ ...options, uri: proxy });
}
