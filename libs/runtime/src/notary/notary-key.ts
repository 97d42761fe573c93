import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { open, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ok, refuse, type Result } from '@chokepoint/kernel';
import { generateSigningKey, readSigningKey } from '@chokepoint/notary';
import type { Config } from '../config/config.js';

export type NotaryConfig = Pick<
  Config,
  'databaseUrl' | 'dataDir' | 'notaryKey' | 'notaryKeyFile' | 'headsFile' | 'notaryMinutes'
>;

/** The key that signs tree heads, and what whoever runs the product should be told of it. */
export interface NotaryKey {
  /** Null where none was given: the tree is kept, and no head is signed. */
  readonly key: KeyObject | null;
  readonly notices: readonly string[];
}

/**
 * Reads the notary's key from where the settings name it. The embedded database has one of its own
 * beside the data, which is made on first use where `make` is true; one in memory has one that is
 * never kept. Refuses with `bad-notary-key` what is no usable key, never repeating it.
 */
export async function loadNotaryKey(
  config: NotaryConfig,
  { make }: { readonly make: boolean },
): Promise<Result<NotaryKey>> {
  const { notaryKey, notaryKeyFile, databaseUrl, dataDir } = config;
  if (notaryKey !== null && notaryKeyFile !== null) {
    return refuse('bad-notary-key', 'Give CHOKEPOINT_NOTARY_KEY or CHOKEPOINT_NOTARY_KEY_FILE.');
  }
  if (notaryKey !== null) return given(readSigningKey(notaryKey), 'CHOKEPOINT_NOTARY_KEY', config);
  if (notaryKeyFile !== null) return fromFile(notaryKeyFile, config);
  if (databaseUrl !== null) return ok({ key: null, notices: [NO_KEY] });
  if (dataDir === 'memory')
    return ok({ key: generateKeyPairSync('ed25519').privateKey, notices: [] });
  return beside(join(dataDir, 'notary-key.pem'), config, make);
}

/** File to which signed heads are published; null where there is none. */
export function headsFileOf({ headsFile, databaseUrl, dataDir }: NotaryConfig): string | null {
  if (headsFile !== null) return headsFile;
  return databaseUrl !== null || dataDir === 'memory' ? null : join(dataDir, 'signed-heads.ndjson');
}

const NO_KEY =
  'The notary keeps its tree, but signs no head: it has no key. Give it one with CHOKEPOINT_NOTARY_KEY_FILE (openssl genpkey -algorithm ed25519 -out notary-key.pem).';
const NOT_PUBLISHED =
  'Signed tree heads are published over the API only. Set CHOKEPOINT_HEADS_FILE to a file that the database server cannot reach.';

async function beside(
  file: string,
  config: NotaryConfig,
  make: boolean,
): Promise<Result<NotaryKey>> {
  if (make) await makeKey(file);
  else if (!(await exists(file))) return ok({ key: null, notices: [] });
  const read = await fromFile(file, config);
  if (!read.ok) return read;
  const warning = `Tree heads are signed with a key that lies beside the data, ${file}: that guards against accidents, not against whoever holds this machine. Keep a key elsewhere and set CHOKEPOINT_NOTARY_KEY_FILE.`;
  return ok({ ...read.value, notices: [warning, ...read.value.notices] });
}

async function fromFile(file: string, config: NotaryConfig): Promise<Result<NotaryKey>> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : null;
    if (code === null) throw error;
    return refuse('bad-notary-key', `The notary's key file ${file} cannot be read (${code}).`);
  }
  const read = given(readSigningKey(text), file, config);
  if (!read.ok) return read;
  const open = await openToOthers(file);
  return ok({ ...read.value, notices: [...open, ...read.value.notices] });
}

function given(key: Result<KeyObject>, where: string, config: NotaryConfig): Result<NotaryKey> {
  if (!key.ok) return refuse('bad-notary-key', `${where}: ${key.error.message}`);
  const notices = headsFileOf(config) === null ? [NOT_PUBLISHED] : [];
  return ok({ key: key.value, notices });
}

/** Secrets of containers are often mounted readable, so this is said and not refused. */
async function openToOthers(file: string): Promise<string[]> {
  const mode = (await stat(file)).mode & 0o777;
  // Windows has no such bits.
  if (process.platform === 'win32' || (mode & 0o077) === 0) return [];
  return [
    `Others than its owner may read the notary's key ${file} (mode ${mode.toString(8)}): chmod 600 it.`,
  ];
}

async function makeKey(file: string): Promise<void> {
  if (await exists(file)) return;
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(generateSigningKey());
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function exists(file: string): Promise<boolean> {
  try {
    await stat(file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}
