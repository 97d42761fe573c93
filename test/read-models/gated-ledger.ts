import { comparePositions, type Position } from '@chokepoint/kernel';
import type { Ledger } from '@chokepoint/ledger';

export interface GatedLedger {
  readonly ledger: Ledger;
  /** Resolves when a reader waits at the gate. */
  readonly reached: Promise<void>;
  open(): void;
}

/** A ledger that keeps whoever reads on after a position waiting, outside any transaction. */
export function gatedLedger(ledger: Ledger, after: Position): GatedLedger {
  const arrival: PromiseWithResolvers<void> = Promise.withResolvers();
  const gate: PromiseWithResolvers<void> = Promise.withResolvers();
  const gatedRead: Ledger['readAll'] = async (options = {}) => {
    if (options.after !== undefined && comparePositions(options.after, after) >= 0) {
      arrival.resolve();
      await gate.promise;
    }
    return ledger.readAll(options);
  };
  return {
    ledger: reading(ledger, gatedRead),
    reached: arrival.promise,
    open: () => gate.resolve(),
  };
}

/** A ledger whose log ends at a position. */
export const ledgerUntil = (ledger: Ledger, until: Position): Ledger =>
  reading(ledger, (options) => ledger.readAll({ ...options, until }));

const reading = (ledger: Ledger, readAll: Ledger['readAll']): Ledger => ({
  append: (append) => ledger.append(append),
  readStream: (stream, options) => ledger.readStream(stream, options),
  readEvent: (id) => ledger.readEvent(id),
  head: () => ledger.head(),
  positionAt: (instant) => ledger.positionAt(instant),
  readAll,
});
