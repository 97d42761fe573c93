import { join } from 'node:path';
import { openSources } from '@chokepoint/importers';
import type { Clock } from '@chokepoint/kernel';
import { type Ledger, memoryLedger } from '@chokepoint/ledger';
import {
  importFiles,
  type OnProgress,
  type ShippedStream,
  SHIPPED_FACTS,
  writeShippedFacts,
} from '@chokepoint/runtime';
import { orRefuse } from '../terminal/refused.js';
import { wholeStream } from './export-ledger.js';

/**
 * The releases that the product ships, as paths below the folder of the publishers' files: those
 * whose licence allows passing facts on. One entry is one release.
 */
export const SHIPPED_RELEASES: readonly (readonly string[])[] = [
  ['usgs-mcs/2023'],
  ['usgs-mcs/2024'],
  ['usgs-mcs/2025'],
  ['usgs-mcs/2026-excerpt'],
  ['ec-criticality/2023'],
  ['baci'],
  ['eurostat-comext'],
  // Later additions come last, so that a ledger that grows and a new one hold the same order.
  ['usgs-mcs/2023/salient'],
  ['usgs-mcs/2024/salient'],
  ['usgs-mcs/2025/salient'],
  ['worldbank/CMO-Historical-Data-Monthly_2025-08.xlsx'],
  ['worldbank/CMO-Historical-Data-Monthly_2026-05.xlsx'],
  ['worldbank/wgidataset_2023update.xlsx'],
  ['worldbank/wgidataset_2024update.xlsx'],
  ['ec-criticality/2017'],
];

/**
 * Makes the shipped facts from the publishers' files, by way of a ledger that is thrown away. The
 * same files give the same bytes.
 */
export function exportShipped(
  from: string,
  to: string = SHIPPED_FACTS,
  onProgress: OnProgress,
  releases = SHIPPED_RELEASES,
): Promise<readonly ShippedStream[]> {
  async function* streams() {
    for (const paths of releases) {
      // One ledger a release keeps no more in memory than one release.
      const ledger = memoryLedger({ clock });
      const stream = await importInto(ledger, from, paths, onProgress);
      yield { stream, events: wholeStream(ledger, stream) };
    }
  }
  return writeShippedFacts(streams(), to);
}

async function importInto(
  ledger: Ledger,
  from: string,
  paths: readonly string[],
  onProgress: OnProgress,
): Promise<string> {
  const sources = orRefuse(await openSources(paths.map((path) => join(from, path))));
  const outcome = orRefuse(await importFiles(ledger, sources.files, {}, onProgress));
  return `release-${outcome.releaseId}`;
}

// Times of recording do not travel with the facts.
const clock: Clock = { now: () => new Date().toISOString() };
