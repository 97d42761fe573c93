import type { RecordedEvent } from './event.js';
import type { Ledger } from './ledger.js';

/**
 * Revision of a stream's last event that fulfils a condition, 0 when there is none. The condition
 * must hold for a beginning of the stream and for nothing after it: found by doubling and halving.
 */
export async function lastRevision(
  ledger: Ledger,
  stream: string,
  fulfils: (event: RecordedEvent) => boolean = () => true,
): Promise<number> {
  const has = async (revision: number): Promise<boolean> => {
    const [event] = await ledger.readStream(stream, { fromRevision: revision, limit: 1 });
    return event !== undefined && fulfils(event);
  };
  let beyond = 1;
  while (await has(beyond)) beyond *= 2;
  let last = Math.floor(beyond / 2);
  while (beyond - last > 1) {
    const middle = Math.floor((last + beyond) / 2);
    if (await has(middle)) last = middle;
    else beyond = middle;
  }
  return last;
}
