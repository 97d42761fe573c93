import { randomUUID } from 'node:crypto';
import { openKurrentLedger, type KurrentLedger } from '@chokepoint/ledger-kurrentdb';
import type { LedgerAdapter } from '../adapters.js';
import { KurrentDouble } from './double/kurrent-double.js';

const clock = { now: () => new Date().toISOString() };

/** A ledger of its own on a server that others use, too. */
export async function openKurrent(url: string, namespace?: string): Promise<KurrentLedger> {
  const opened = await openKurrentLedger({ url, clock, namespace });
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
}

async function open(url: string, done: () => void = () => undefined) {
  const namespace = `t${randomUUID().slice(0, 8)}.`;
  const { ledger, close } = await openKurrent(url, namespace);
  return {
    ledger,
    another: () => openKurrent(url, namespace),
    close: async () => {
      await close();
      done();
    },
  };
}

const { KURRENTDB_URL } = process.env;

/** A real server of the machine that runs the tests. */
export const kurrentdb: LedgerAdapter = {
  name: 'KurrentDB',
  ...(KURRENTDB_URL === undefined ? { skipped: 'no KURRENTDB_URL' } : {}),
  open: () => open(KURRENTDB_URL ?? ''),
};

/**
 * The wire double: the real client and real gRPC against a service made of the client's own stubs.
 * It proves the wire and the adapter's logic, not the server's semantics; those are for `kurrentdb`.
 */
export const wireDouble: LedgerAdapter = {
  name: 'KurrentDB wire double',
  async open() {
    const double = await new KurrentDouble().start();
    return open(double.url, () => double.stop());
  },
};
