import { resolve } from 'node:path';
import { ok, refuse, type Result } from '@chokepoint/kernel';
import type { Config } from '../config/config.js';

/** Where a log is kept. `secret` is for the driver only; `shown` has no password. */
export type LogAddress =
  | { readonly store: 'postgres'; readonly secret: string; readonly shown: string }
  | { readonly store: 'kurrentdb'; readonly secret: string; readonly shown: string }
  | { readonly store: 'embedded'; readonly folder: string; readonly shown: string };

const SCHEME = /^([a-z][a-z\d+.-]*):\/\//i;
const KURRENT = /^(kurrentdb|kurrent|kdb|esdb)(\+discover)?$/;

/**
 * Reads where a log is: postgres://…, kurrentdb://…, `embedded:FOLDER` or a folder. Refuses
 * `bad-address`, in words that never repeat a URL: it may hold a password.
 */
export function readAddress(text: string): Result<LogAddress> {
  const scheme = SCHEME.exec(text)?.[1]?.toLowerCase();
  if (scheme === undefined) {
    const folder = resolve(text.replace(/^embedded:/, ''));
    return ok({ store: 'embedded', folder, shown: folder });
  }
  if (KURRENT.test(scheme)) return ok({ store: 'kurrentdb', secret: text, shown: 'KurrentDB' });
  if (scheme === 'postgres' || scheme === 'postgresql') return postgres(text);
  return badAddress(`'${scheme}' is no kind of ledger.`);
}

function postgres(text: string): Result<LogAddress> {
  if (!URL.canParse(text)) return badAddress('It is no URL.');
  const { host, pathname } = new URL(text);
  return ok({ store: 'postgres', secret: text, shown: `postgres://${host}${pathname}` });
}

const badAddress = (why: string): Result<never> =>
  refuse(
    'bad-address',
    `The address cannot be used. ${why} ` +
      'Write postgres://user:password@host:5432/database, kurrentdb://host:2113, or a folder.',
  );

/** The log that the product's own settings name. Refuses `nothing-kept` for one in memory. */
export function configuredAddress(config: Config): Result<LogAddress> {
  const { databaseUrl, dataDir, kurrentdbUrl } = config;
  if (kurrentdbUrl !== null) return readAddress(kurrentdbUrl);
  if (databaseUrl !== null) return readAddress(databaseUrl);
  if (dataDir !== 'memory') return readAddress(`embedded:${dataDir}`);
  return refuse(
    'nothing-kept',
    'CHOKEPOINT_DATA_DIR is `memory`: that ledger ends with its process.',
  );
}
