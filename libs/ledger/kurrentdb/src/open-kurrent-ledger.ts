import { ok, refuse, type Clock, type Result } from '@chokepoint/kernel';
import type { Ledger, LedgerArchive } from '@chokepoint/ledger';
import { CommitHints } from './connection/commit-hints.js';
import { KurrentConnection } from './connection/kurrent-connection.js';
import type { KurrentFault } from './connection/kurrent-fault.js';
import { badUrl, FORM_WANTED, readKurrentUrl, type KurrentUrl } from './connection/kurrent-url.js';
import { toFault } from './connection/to-fault.js';
import { KurrentLog } from './log/kurrent-log.js';

export interface KurrentLedgerOptions {
  /** `kurrentdb://user:password@host:2113?tls=true`, or `kurrentdb+discover://…` for a cluster. */
  readonly url: string;
  readonly clock: Clock;
  /** Begins every stream's name, so that several ledgers share a server: letters, digits, _ and . */
  readonly namespace?: string | undefined;
  /** Told when the connection that carries hints is lost; the ledger's own calls reject. */
  readonly onFault?: ((fault: Error) => void) | undefined;
}

export interface KurrentLedger {
  readonly ledger: Ledger & LedgerArchive;
  /** Address and version for people to read: no user, no password. */
  readonly server: { readonly address: string; readonly version: string };
  /** Calls back when there may be something new to pull; returns how to stop. */
  listen(onHint: () => void): () => void;
  close(): Promise<void>;
}

/**
 * Connects to KurrentDB 25.1 or later. Refuses with 'bad-kurrentdb-url', 'kurrentdb-unreachable',
 * 'kurrentdb-access-denied' and 'kurrentdb-too-old'; no message ever holds a user or password.
 */
export async function openKurrentLedger(
  options: KurrentLedgerOptions,
): Promise<Result<KurrentLedger>> {
  const url = readKurrentUrl(options.url);
  if (!url.ok) return url;
  const connected = connect(url.value, options.namespace);
  if (!connected.ok) return connected;
  const connection = connected.value;
  const checked = await check(connection, url.value, options.clock);
  if (!checked.ok) {
    await connection.close();
    return checked;
  }
  const { ledger, version } = checked.value;
  const hints = new CommitHints(connection, options.onFault ?? (() => undefined));
  return ok({
    ledger,
    server: { address: url.value.shown, version },
    listen: (onHint) => hints.listen(onHint),
    close: async () => {
      await hints.close();
      await connection.close();
    },
  });
}

/** The client's own words for a string that it cannot read point into it, so they are no help here. */
function connect(url: KurrentUrl, namespace?: string): Result<KurrentConnection> {
  try {
    return ok(new KurrentConnection(url, namespace));
  } catch (error) {
    const said = error instanceof Error ? error.message : '';
    const helps = /^(Failed to load certificate|userCertFile must|Invalid keepAlive)/.test(said);
    return badUrl(helps ? said : FORM_WANTED);
  }
}

interface Checked {
  readonly ledger: KurrentLog;
  readonly version: string;
}

async function check(
  connection: KurrentConnection,
  { shown }: KurrentUrl,
  clock: Clock,
): Promise<Result<Checked>> {
  try {
    const { version, multiStream } = await connection.features();
    if (!multiStream) return tooOld(shown, version);
    const ledger = new KurrentLog(connection, clock);
    await ledger.head();
    return ok({ ledger, version });
  } catch (error) {
    return refused(toFault(error), shown);
  }
}

const tooOld = (shown: string, version: string): Result<never> =>
  refuse(
    'kurrentdb-too-old',
    `The server at ${shown} has version ${version}. Appends to several streams at once need ` +
      `KurrentDB 25.1 or later.`,
  );

/** A server that damaged or deleted streams are found on is a fault: nobody can set that right here. */
function refused(fault: KurrentFault, shown: string): Result<never> {
  switch (fault.code) {
    case 'kurrentdb-unreachable':
    case 'kurrentdb-deadline':
      return refuse('kurrentdb-unreachable', `Nothing answers at ${shown}. ${fault.message}`);
    case 'kurrentdb-access-denied':
      return refuse('kurrentdb-access-denied', `${shown} does not let this user in.`);
    case 'kurrentdb-too-old':
      return tooOld(shown, 'unknown');
    default:
      throw fault;
  }
}
