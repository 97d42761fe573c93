import { comparePositions, toPosition, type Position } from '@chokepoint/kernel';
import type { Ledger } from '@chokepoint/ledger';
import type { EventLeaf } from '../tree/event-leaf.js';

/** Where the notary reads what it notarises: the log, as stored. */
export interface LeafSource {
  head(): Promise<Position>;
  /** Events in log order after a position, at most `limit`; none beyond the head. */
  leaves(after: Position, limit: number): Promise<readonly EventLeaf[]>;
}

/** Any ledger. It reads whole events; an adapter that can leave their data out is quicker. */
export const ledgerLeaves = (ledger: Ledger): LeafSource => ({
  head: async () => (await ledger.head()).position,
  leaves: async (after, limit) => (await ledger.readAll({ after, limit })).events,
});

/** @throws NotaryFault when the events do not stand at the positions that follow `size` */
export function checkDense(size: number, leaves: readonly EventLeaf[], head: Position): void {
  const missing = leaves.findIndex(({ position }, n) => position !== toPosition(size + n + 1));
  const at = missing === -1 ? size + leaves.length + 1 : size + missing + 1;
  const nothing = leaves.length === 0 && comparePositions(toPosition(at), head) <= 0;
  if (missing === -1 && !nothing) return;
  throw new NotaryFault('missing-event', `The log holds no event at position ${at}.`);
}

/**
 * What the notary will not put its signature to: the log or the tree was changed. `chokepoint
 * verify` says where.
 */
export class NotaryFault extends Error {
  constructor(
    readonly code: 'missing-event' | 'log-shorter' | 'tree-not-extended' | 'head-forged',
    message: string,
  ) {
    super(`${message} No tree head is signed. Run 'chokepoint verify' to find what was changed.`);
    this.name = 'NotaryFault';
  }
}
