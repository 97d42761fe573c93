import { join } from 'node:path';
import { type Ask, type Connector, type ConnectorId, CONNECTORS } from '@chokepoint/connectors';
import type { Years } from '@chokepoint/connectors';
import { type IsoDate, ok, refuse, type Result } from '@chokepoint/kernel';
import type { Config } from '../config/config.js';

export type FetchConfig = Pick<
  Config,
  'dataDir' | 'fetchDir' | 'fetchBases' | 'fetchProxy' | 'comtradeKey'
>;

/** What would be called; nothing has been yet. */
export interface FetchPlan {
  readonly connector: ConnectorId;
  readonly title: string;
  readonly licence: string;
  readonly addresses: readonly string[];
  /** Whether the answers lead to further addresses: pages, or the files of an index. */
  readonly leadsOn: boolean;
  /** Whether a key is sent along. */
  readonly withKey: boolean;
  /** Why the files are kept and not imported; null where they are. */
  readonly keptOnly: string | null;
  readonly folder: string;
}

/** Plans a fetch. Refuses what the connector refuses, and 'no-fetch-folder'. */
export function planFetch(
  config: FetchConfig,
  id: ConnectorId,
  years: Years | null,
  today: IsoDate,
): Result<FetchPlan> {
  const folder = fetchFolder(config);
  if (!folder.ok) return folder;
  const connector = CONNECTORS[id];
  const planned = connector.plan(askOf(config, connector, years, today));
  if (!planned.ok) return planned;
  return ok({
    connector: id,
    title: connector.title,
    licence: connector.licence,
    addresses: planned.value.map(({ address }) => address),
    leadsOn: connector.follow !== undefined,
    withKey: keyOf(config, connector) !== null,
    keptOnly: connector.keptOnly ?? null,
    folder: folder.value,
  });
}

/** Where publishers' files are kept. Refuses 'no-fetch-folder'. */
export function fetchFolder({ fetchDir, dataDir }: FetchConfig): Result<string> {
  if (fetchDir !== null) return ok(fetchDir);
  if (dataDir !== 'memory') return ok(join(dataDir, 'fetched'));
  return refuse(
    'no-fetch-folder',
    "There is no data folder to keep publishers' files in: set CHOKEPOINT_FETCH_DIR.",
  );
}

export const askOf = (
  config: FetchConfig,
  connector: Connector,
  years: Years | null,
  today: IsoDate,
): Ask => ({
  base: config.fetchBases[connector.id] ?? connector.base,
  today,
  years,
  hasKey: keyOf(config, connector) !== null,
});

/** The key of a connector that takes one. There is one such publisher. */
export const keyOf = ({ comtradeKey }: FetchConfig, { keyHeader }: Connector): string | null =>
  keyHeader === null ? null : comtradeKey;
