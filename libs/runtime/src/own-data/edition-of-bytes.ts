import type { SourceId } from '@chokepoint/catalogue';
import { START } from '@chokepoint/kernel';
import type { Ledger } from '@chokepoint/ledger';
import type { ReleaseReceived } from '@chokepoint/supply';
import { readRelease, releaseStream } from '@chokepoint/supply-application';

/**
 * The edition under which a source's release of just these files was received; null when there is
 * none, or when it was withdrawn. `hashes` are in order.
 */
export async function editionOfBytes(
  ledger: Ledger,
  source: SourceId,
  hashes: readonly string[],
): Promise<string | null> {
  for (let after = START; ;) {
    const page = await ledger.readAll({ after, types: ['ReleaseReceived'] });
    for (const { data } of page.events) {
      const received = data as unknown as ReleaseReceived;
      if (received.source !== source || !sameBytes(received, hashes)) continue;
      const { state } = await readRelease(ledger, releaseStream(source, received.edition));
      if (state.status !== 'withdrawn') return received.edition;
    }
    if (page.end) return null;
    after = page.next;
  }
}

function sameBytes({ files }: ReleaseReceived, hashes: readonly string[]): boolean {
  const known = files.map(({ sha256 }) => sha256).sort();
  return known.length === hashes.length && known.every((hash, at) => hash === hashes[at]);
}
