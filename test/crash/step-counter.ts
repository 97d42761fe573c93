import { Worker } from 'node:worker_threads';
import pg from 'pg';

/**
 * Ends this process as a power cut would, before the statement of that number is sent; counted from
 * now on, BEGIN and COMMIT included. @returns how many were sent so far
 */
export function dieBeforeStatement(last?: number): () => number {
  let sent = 0;
  const count = (): void => {
    if (sent + 1 === last) process.kill(process.pid, 'SIGKILL');
    sent += 1;
  };
  before(pg.Client.prototype, 'query', count);
  // The embedded database is asked by messages to its thread, each a statement.
  before(Worker.prototype, 'postMessage', count);
  return () => sent;
}

/** Does something whenever a method is called, and then what the method does. */
function before<Name extends string>(
  prototype: Record<Name, (...args: never[]) => unknown>,
  name: Name,
  work: () => void,
): void {
  const method = prototype[name];
  prototype[name] = function (this: unknown, ...args: never[]) {
    work();
    return method.apply(this, args);
  };
}
