import type { LedgerHead } from '@chokepoint/api-contract';
import type { Ledger } from '@chokepoint/ledger';
import { positionOf, type ReadModels } from '@chokepoint/queries';

/** How far the log goes, and how much of it each projection holds. */
export async function headState(ledger: Ledger, readModels: ReadModels): Promise<LedgerHead> {
  // First the projections: the log only grows, so none is ever ahead of the head named beside it.
  const states = await readModels.states();
  const head = await ledger.head();
  const projections = states.map(({ position, ...state }) => ({
    ...state,
    position,
    lag: Math.max(0, Number(head.position) - Number(position)),
  }));
  return { ...head, readModelPosition: positionOf(states), projections };
}
