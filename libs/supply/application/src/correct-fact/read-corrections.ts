import type { Ledger, RecordedEvent } from '@chokepoint/ledger';
import type { CorrectionRemoved, CorrectionState, FactCorrected } from '@chokepoint/supply';

export const CORRECTION_TYPES = ['FactCorrected', 'CorrectionRemoved'] as const;

/** A correction as its stream tells it; null when there is none. */
export function foldCorrection(events: readonly RecordedEvent[]): CorrectionState | null {
  const [first, removal] = events;
  if (first === undefined) return null;
  return {
    corrected: first.data as FactCorrected,
    removed: removal === undefined ? null : (removal.data as CorrectionRemoved),
  };
}

/** Every correction that was ever made of a release, removed or not, by its stream, oldest first. */
export async function correctionsOf(
  ledger: Ledger,
  release: string,
): Promise<ReadonlyMap<string, CorrectionState>> {
  const byStream = new Map<string, RecordedEvent[]>();
  for (let after; ;) {
    const page = await ledger.readAll({ ...(after ? { after } : {}), types: CORRECTION_TYPES });
    for (const event of page.events) {
      byStream.set(event.stream, [...(byStream.get(event.stream) ?? []), event]);
    }
    if (page.end) break;
    after = page.next;
  }
  const states = [...byStream].flatMap(([stream, events]) => {
    const state = foldCorrection(events);
    return state?.corrected.figure.release === release ? [[stream, state] as const] : [];
  });
  return new Map(states);
}
