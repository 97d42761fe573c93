import {
  type Connector,
  type ConnectorId,
  CONNECTORS,
  dispatcherFor,
  FetchedFiles,
  type FetchedSource,
  fetchSource,
  type GetterOptions,
  HttpGetter,
  LIMITS,
  type Years,
} from '@chokepoint/connectors';
import type { Result } from '@chokepoint/kernel';
import { SYSTEM_CLOCK } from '../open/opened-runtime.js';
import type { OnProgress } from '../progress/progress.js';
import { PRODUCT_VERSION } from '../version.js';
import { askOf, type FetchConfig, fetchFolder, keyOf } from './plan-fetch.js';

/** What a test puts in the place of real time, patience and pace. */
export type FetchTools = Partial<
  Pick<GetterOptions, 'clock' | 'limits' | 'random' | 'rate' | 'wait'>
>;

export interface FetchOptions {
  readonly years: Years | null;
  readonly signal: AbortSignal;
  readonly onProgress?: OnProgress | undefined;
  readonly tools?: FetchTools | undefined;
}

/**
 * Fetches the files of one source from its publisher, and keeps them as they came. Touches no
 * ledger. Refuses what `fetchSource` and `FetchedFiles` refuse, and 'no-fetch-folder'.
 */
export async function fetchFiles(
  config: FetchConfig,
  id: ConnectorId,
  { years, signal, onProgress, tools = {} }: FetchOptions,
): Promise<Result<FetchedSource>> {
  const folder = fetchFolder(config);
  if (!folder.ok) return folder;
  const files = await FetchedFiles.open(folder.value);
  if (!files.ok) return files;
  const { clock = SYSTEM_CLOCK, limits = LIMITS } = tools;
  const dispatcher = dispatcherFor(limits, config.fetchProxy);
  const connector = CONNECTORS[id];
  try {
    return await fetchSource(connector, askOf(config, connector, years, clock.now().slice(0, 10)), {
      files: files.value,
      getter: new HttpGetter({ ...getterOptions(config, connector), dispatcher, ...tools }),
      clock,
      signal,
      onProgress: ({ name, done, total }) =>
        onProgress?.({ step: `Fetching ${name}`, done, total }),
    });
  } finally {
    await dispatcher.destroy();
    await files.value.close();
  }
}

function getterOptions(
  config: FetchConfig,
  connector: Connector,
): Omit<GetterOptions, 'dispatcher'> {
  const { rate, maxBytes, keyHeader } = connector;
  const key = keyOf(config, connector);
  return {
    rate,
    maxBytes,
    limits: LIMITS,
    clock: SYSTEM_CLOCK,
    random: () => Math.random(),
    userAgent: `chokepoint/${PRODUCT_VERSION}`,
    secretHeaders: keyHeader === null || key === null ? {} : { [keyHeader]: key },
  };
}
