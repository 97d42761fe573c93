import type { ConnectorId } from '@chokepoint/connectors';
import { ok, refuse, type Result } from '@chokepoint/kernel';
import { z } from 'zod';
import { SETTINGS } from './settings.js';

/** How a process of the product is set up. */
export interface Config {
  /** Folder of the embedded database, or `memory`. Not used when `databaseUrl` is given. */
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  /** KurrentDB that holds the ledger instead of the database. Never to be logged. */
  readonly kurrentdbUrl: string | null;
  readonly host: string;
  readonly port: number;
  /** Where a running server answers. */
  readonly url: string;
  /** Where people reach the server; null where each request says it. */
  readonly publicUrl: string | null;
  readonly loadShippedFacts: boolean;
  readonly projections: boolean;
  /** Whether who keeps the read models registers and runs analyses too. */
  readonly analyses: boolean;
  /** Requests a minute and address. */
  readonly rateLimit: number;
  /** What a request that writes must carry; null where none may write. Never to be logged. */
  readonly writeToken: string | null;
  /** Private key of the notary. Never to be logged. */
  readonly notaryKey: string | null;
  readonly notaryKeyFile: string | null;
  /** Where signed heads are published, when the settings name a file. */
  readonly headsFile: string | null;
  readonly notaryMinutes: number;
  /** Connectors that run on `fetchSchedule`; none where that is null. */
  readonly fetch: readonly ConnectorId[];
  readonly fetchSchedule: string | null;
  readonly fetchDir: string | null;
  readonly fetchBases: Readonly<Partial<Record<ConnectorId, string>>>;
  /** May hold a password. Never to be logged. */
  readonly fetchProxy: string | null;
  /** Never to be logged. */
  readonly comtradeKey: string | null;
  readonly logLevel: string;
}

const variablesSchema = z.object({
  CHOKEPOINT_DATA_DIR: SETTINGS.CHOKEPOINT_DATA_DIR.schema,
  DATABASE_URL: SETTINGS.DATABASE_URL.schema,
  KURRENTDB_URL: SETTINGS.KURRENTDB_URL.schema,
  CHOKEPOINT_HOST: SETTINGS.CHOKEPOINT_HOST.schema,
  CHOKEPOINT_PORT: SETTINGS.CHOKEPOINT_PORT.schema,
  CHOKEPOINT_URL: SETTINGS.CHOKEPOINT_URL.schema,
  CHOKEPOINT_PUBLIC_URL: SETTINGS.CHOKEPOINT_PUBLIC_URL.schema,
  CHOKEPOINT_SHIPPED_FACTS: SETTINGS.CHOKEPOINT_SHIPPED_FACTS.schema,
  CHOKEPOINT_PROJECTIONS: SETTINGS.CHOKEPOINT_PROJECTIONS.schema,
  CHOKEPOINT_ANALYSES: SETTINGS.CHOKEPOINT_ANALYSES.schema,
  CHOKEPOINT_RATE_LIMIT: SETTINGS.CHOKEPOINT_RATE_LIMIT.schema,
  CHOKEPOINT_WRITE_TOKEN: SETTINGS.CHOKEPOINT_WRITE_TOKEN.schema,
  CHOKEPOINT_NOTARY_KEY: SETTINGS.CHOKEPOINT_NOTARY_KEY.schema,
  CHOKEPOINT_NOTARY_KEY_FILE: SETTINGS.CHOKEPOINT_NOTARY_KEY_FILE.schema,
  CHOKEPOINT_HEADS_FILE: SETTINGS.CHOKEPOINT_HEADS_FILE.schema,
  CHOKEPOINT_NOTARY_MINUTES: SETTINGS.CHOKEPOINT_NOTARY_MINUTES.schema,
  CHOKEPOINT_FETCH: SETTINGS.CHOKEPOINT_FETCH.schema,
  CHOKEPOINT_FETCH_SCHEDULE: SETTINGS.CHOKEPOINT_FETCH_SCHEDULE.schema,
  CHOKEPOINT_FETCH_DIR: SETTINGS.CHOKEPOINT_FETCH_DIR.schema,
  CHOKEPOINT_FETCH_BASES: SETTINGS.CHOKEPOINT_FETCH_BASES.schema,
  CHOKEPOINT_FETCH_PROXY: SETTINGS.CHOKEPOINT_FETCH_PROXY.schema,
  CHOKEPOINT_COMTRADE_KEY: SETTINGS.CHOKEPOINT_COMTRADE_KEY.schema,
  LOG_LEVEL: SETTINGS.LOG_LEVEL.schema,
});

/** Half a consent is none: it would run never, or not what was meant. */
const environment = variablesSchema.superRefine((read, context) => {
  const [what, when] = [read.CHOKEPOINT_FETCH, read.CHOKEPOINT_FETCH_SCHEDULE];
  if ((what === undefined) === (when === undefined)) return;
  const path = [what === undefined ? 'CHOKEPOINT_FETCH' : 'CHOKEPOINT_FETCH_SCHEDULE'];
  const message = 'Set CHOKEPOINT_FETCH and CHOKEPOINT_FETCH_SCHEDULE both, or neither.';
  context.addIssue({ code: 'custom', path, message });
});

/**
 * Reads the settings from environment variables; an empty one counts as not given. Refuses with
 * `bad-settings`, naming each wrong variable.
 */
export function readConfig(
  variables: Readonly<Record<string, string | undefined>>,
): Result<Config> {
  const given = Object.entries(variables).filter(([, value]) => value !== '');
  const parsed = environment.safeParse(Object.fromEntries(given));
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    return refuse('bad-settings', `The settings cannot be used. ${faults.join(' ')}`);
  }
  const read = parsed.data;
  return ok({
    dataDir: read.CHOKEPOINT_DATA_DIR,
    databaseUrl: read.DATABASE_URL ?? null,
    kurrentdbUrl: read.KURRENTDB_URL ?? null,
    host: read.CHOKEPOINT_HOST,
    port: read.CHOKEPOINT_PORT,
    url: read.CHOKEPOINT_URL.replace(/\/$/, ''),
    publicUrl: read.CHOKEPOINT_PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    loadShippedFacts: read.CHOKEPOINT_SHIPPED_FACTS === 'load',
    projections: read.CHOKEPOINT_PROJECTIONS === 'on',
    analyses: read.CHOKEPOINT_ANALYSES === 'on',
    rateLimit: read.CHOKEPOINT_RATE_LIMIT,
    writeToken: read.CHOKEPOINT_WRITE_TOKEN ?? null,
    notaryKey: read.CHOKEPOINT_NOTARY_KEY ?? null,
    notaryKeyFile: read.CHOKEPOINT_NOTARY_KEY_FILE ?? null,
    headsFile: read.CHOKEPOINT_HEADS_FILE ?? null,
    notaryMinutes: read.CHOKEPOINT_NOTARY_MINUTES,
    fetch: read.CHOKEPOINT_FETCH ?? [],
    fetchSchedule: read.CHOKEPOINT_FETCH_SCHEDULE ?? null,
    fetchDir: read.CHOKEPOINT_FETCH_DIR ?? null,
    fetchBases: read.CHOKEPOINT_FETCH_BASES ?? {},
    fetchProxy: read.CHOKEPOINT_FETCH_PROXY ?? null,
    comtradeKey: read.CHOKEPOINT_COMTRADE_KEY ?? null,
    logLevel: read.LOG_LEVEL,
  });
}
