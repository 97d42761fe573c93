import { ok, type Result } from '@chokepoint/kernel';
import type { RecordedEvent } from '@chokepoint/ledger';
import type { FactCorrected } from '@chokepoint/supply';
import { correctedOf, removedOf } from './supply-data.js';
import { unexpected } from './unexpected.js';

/** A correction as events given of it tell. */
export interface GroundCorrection {
  /** `usgs-mcs-2024-1` */
  readonly id: string;
  readonly event: RecordedEvent;
  readonly data: FactCorrected;
  /** The event that takes it back. */
  readonly removal: RecordedEvent | null;
}

/**
 * What a `correction-…` stream tells: a correction, then at most its removal. Refuses
 * 'unexpected-event', 'unreadable-event', 'unknown-event-version'.
 */
export function correctionOf(
  stream: string,
  events: readonly RecordedEvent[],
): Result<GroundCorrection> {
  const [first, removal = null, ...more] = events;
  if (first?.type !== 'FactCorrected' || first.revision !== 1) {
    return unexpected(`${stream} does not begin with a correction`);
  }
  const data = correctedOf(first);
  if (!data.ok) return data;
  const id = stream.slice('correction-'.length);
  const { release } = data.value.figure;
  if (!id.startsWith(`${release}-`) || !/^\d+$/.test(id.slice(release.length + 1))) {
    return unexpected(`${stream} is not a correction of ${release}`);
  }
  if (removal !== null) {
    if (removal.type !== 'CorrectionRemoved' || removal.revision !== 2 || more.length > 0) {
      return unexpected(`${stream} goes on otherwise than with a removal`);
    }
    const read = removedOf(removal);
    if (!read.ok) return read;
  }
  return ok({ id, event: first, data: data.value, removal });
}
