import type { KeyObject } from 'node:crypto';
import { ok, refuse, type Result } from '@chokepoint/kernel';
import type { Ledger } from '@chokepoint/ledger';
import { auditLog, type Database, type LogFault } from '@chokepoint/ledger-postgres';
import {
  type Finding,
  type NotaryDatabase,
  publicOf,
  type PublishedHeads,
  readPublicKey,
  storedHeads,
  storedTree,
  type Verification,
  verifyLog,
} from '@chokepoint/notary';
import type { OnProgress } from '../progress/progress.js';
import { readHeadsFile } from './heads-file.js';
import { headsFileOf, loadNotaryKey, type NotaryConfig } from './notary-key.js';

export interface VerifyOptions {
  /** Public keys, as text; those of this installation's own key by default. */
  readonly keys?: readonly string[];
  /** File of published heads; the one of the settings by default. */
  readonly headsFile?: string;
  readonly onProgress?: OnProgress;
}

export interface VerifySources {
  readonly database: Database;
  /** As stored, without upcasters. */
  readonly ledger: Ledger;
  /** Looks into the store's own tables, where the ledger is in this database. */
  readonly audit: boolean;
  readonly config: NotaryConfig;
}

/**
 * Checks the whole log against its hashes, the notary's tree and the signed heads; see `verifyLog`.
 * Refuses `bad-public-key`, `bad-notary-key`, `no-heads-file`, and `no-public-key` when there are
 * signed heads and nothing to check their signatures with.
 */
export async function verify(
  { database, ledger, audit, config }: VerifySources,
  options: VerifyOptions,
): Promise<Result<Verification>> {
  const keys = await publicKeys(config, options.keys ?? []);
  if (!keys.ok) return keys;
  const published = await publishedHeads(config, options.headsFile);
  if (!published.ok) return published;
  const db = database.as<NotaryDatabase>();
  const heads = await storedHeads(db).after(0);
  const named = [...heads, ...(published.value?.heads ?? [])].map(({ keyId }) => keyId);
  if (named.length > 0 && keys.value.length === 0) return noKey(named);
  const verified = await verifyLog({
    ledger,
    tree: storedTree(db),
    heads,
    published: published.value,
    keys: keys.value,
    onProgress: ({ done, total }) =>
      options.onProgress?.({ step: 'Verifying the ledger', done, total }),
  });
  const fault = audit ? await auditLog(database) : null;
  return ok(fault === null ? verified : withFault(verified, fault));
}

async function publicKeys(
  config: NotaryConfig,
  texts: readonly string[],
): Promise<Result<KeyObject[]>> {
  if (texts.length === 0) {
    const own = await loadNotaryKey(config, { make: false });
    if (!own.ok) return own;
    return ok(own.value.key === null ? [] : [publicOf(own.value.key)]);
  }
  const keys: KeyObject[] = [];
  for (const text of texts) {
    const key = readPublicKey(text);
    if (!key.ok) return key;
    keys.push(key.value);
  }
  return ok(keys);
}

async function publishedHeads(
  config: NotaryConfig,
  asked: string | undefined,
): Promise<Result<PublishedHeads | null>> {
  const file = asked ?? headsFileOf(config);
  if (file === null) return ok(null);
  const published = await readHeadsFile(file);
  if (published !== null || asked === undefined) return ok(published);
  return refuse('no-heads-file', `There is no file ${asked}.`);
}

function noKey(keyIds: readonly string[]): Result<never> {
  const names = [...new Set(keyIds)].join(', ');
  return refuse(
    'no-public-key',
    `The heads are signed with the key ${names}. Give its public key with --key, from a place that whoever keeps the database cannot change.`,
  );
}

/** What the walk found names an event; it stands before what only the tables show. */
function withFault(verified: Verification, fault: LogFault): Verification {
  const found: Finding = {
    code: 'log-fault',
    message: `${fault.message}.`,
    advice: LOG_ADVICE,
    position: fault.position,
    eventId: fault.eventId,
    stream: fault.stream,
  };
  const inLog = verified.findings.filter(({ position }) => position !== null);
  const others = verified.findings.filter(({ position }) => position === null);
  return { ...verified, findings: [...inLog, found, ...others] };
}

const LOG_ADVICE =
  "Somebody wrote to the ledger's tables past the product. Restore the log from a backup made before, and find out who had write access to the database.";
