import type { Append, Appended, Ledger, LedgerArchive } from '@chokepoint/ledger';

export interface LedgerUnderTest {
  readonly ledger: Ledger & LedgerArchive;
  close(): Promise<void>;
}

/** The ledger of the running suite; it may hold what earlier tests appended. */
export type Subject = () => Ledger;

/** Appends what must not be refused. */
export async function accepted(ledger: Ledger, append: Append): Promise<Appended> {
  const outcome = await ledger.append(append);
  if (outcome.kind === 'refused') throw new Error(`Refused: ${JSON.stringify(outcome)}`);
  return outcome;
}
