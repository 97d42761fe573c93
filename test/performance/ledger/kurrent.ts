import { openKurrentLedger } from '@chokepoint/ledger-kurrentdb';
import { OurLedger } from './our-ledger.ts';

export const KURRENT = 'Chokepoint on KurrentDB';

/** An empty ledger in a namespace of its own on the KurrentDB server at `url`. */
export async function openKurrent(url: string, namespace: string): Promise<OurLedger> {
  const clock = { now: () => new Date().toISOString() };
  const opened = await openKurrentLedger({ url, clock, namespace });
  if (!opened.ok) throw new Error(opened.error.message);
  return new OurLedger(KURRENT, opened.value.ledger, opened.value.close);
}
