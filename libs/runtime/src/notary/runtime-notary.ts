import type { KeyObject } from 'node:crypto';
import { type Clock, ok, type Position, type Result } from '@chokepoint/kernel';
import {
  type LeafSource,
  Notary,
  type NotaryDatabase,
  type SignedHead,
  storedHeads,
  type StoredHeads,
  storedTree,
  type StoredTree,
} from '@chokepoint/notary';
import type { Kysely } from 'kysely';
import { lastPublished, publishHeads } from './heads-file.js';
import { headsFileOf, loadNotaryKey, type NotaryConfig, type NotaryKey } from './notary-key.js';

/** What an answer reads of the notary. */
export interface NotaryDesk {
  readonly tree: StoredTree;
  readonly heads: StoredHeads;
  /**
   * The newest signed head, when it reaches a position; where this process holds the key, one is
   * signed first if need be. Null when none reaches it.
   */
  headCovering(position: Position): Promise<SignedHead | null>;
  /** The public key, base64, that a head names; null when it was not written down. */
  publicKeyOf(keyId: string): Promise<string | null>;
}

export interface RuntimeNotaryOptions {
  readonly db: Kysely<NotaryDatabase>;
  readonly source: LeafSource;
  readonly clock: Clock;
  readonly config: NotaryConfig;
  /** Ends the following of the log after the page in hand. */
  readonly signal: AbortSignal;
}

const MINUTE_MS = 60_000;

/** The notary of an opened product: its key, its schedule and the file it publishes to. */
export class RuntimeNotary implements NotaryDesk {
  readonly tree: StoredTree;
  readonly heads: StoredHeads;
  readonly #options: RuntimeNotaryOptions;
  readonly #notary: Notary;
  #key: Promise<Result<NotaryKey>> | null = null;
  /** False until the first head is signed and published, and after a failure to do so. */
  #settled = false;

  constructor(options: RuntimeNotaryOptions) {
    this.#options = options;
    this.tree = storedTree(options.db);
    this.heads = storedHeads(options.db);
    this.#notary = new Notary(options);
  }

  /**
   * Reads the key, or makes the embedded database's own. Answers what whoever starts the product
   * should be told of it. Refuses with `bad-notary-key`.
   */
  async prepare(): Promise<Result<readonly string[]>> {
    const loaded = await this.#loadKey();
    return loaded.ok ? ok(loaded.value.notices) : loaded;
  }

  /**
   * One turn of the schedule: follows the log, then signs a head when the log has grown and it is
   * time, or this is the first turn.
   * @throws NotaryFault when log or tree were changed
   */
  async work(): Promise<void> {
    const { signal } = this.#options;
    const size = await this.#notary.follow({ signal });
    if (signal.aborted || !(await this.#isDue(size))) return;
    await this.#sign();
    this.#settled = true;
  }

  /**
   * Follows the log to its head and signs that now.
   * @returns the newest signed head; null where there is no key or no event
   * @throws NotaryFault when log or tree were changed
   */
  async notarise(): Promise<SignedHead | null> {
    await this.#notary.follow();
    await this.#sign();
    return this.heads.newest();
  }

  async headCovering(position: Position): Promise<SignedHead | null> {
    const reaches = (head: SignedHead | null) => head !== null && head.size >= Number(position);
    const newest = await this.heads.newest();
    if (reaches(newest)) return newest;
    // Without the key nothing can be signed, and the tree may be another process's to keep.
    if ((await this.#signingKey()) === null) return null;
    const made = await this.notarise();
    return reaches(made) ? made : null;
  }

  async publicKeyOf(keyId: string): Promise<string | null> {
    return (await this.heads.publicKeys()).get(keyId) ?? null;
  }

  /** Signs what the tree holds, at an orderly end. One that never caught up signs nothing. */
  async close(): Promise<void> {
    if (this.#settled) await this.#sign();
  }

  async #isDue(size: number): Promise<boolean> {
    if (!this.#settled) return true;
    const newest = await this.heads.newest();
    if (newest === null) return true;
    if (newest.size === size) return false;
    const now = Date.parse(this.#options.clock.now());
    return now - Date.parse(newest.signedAt) >= this.#options.config.notaryMinutes * MINUTE_MS;
  }

  async #sign(): Promise<void> {
    const key = await this.#signingKey();
    if (key === null) return;
    this.#settled = false;
    const file = headsFileOf(this.#options.config);
    await this.#notary.sign(key, file === null ? null : await lastPublished(file));
    if (file === null) return;
    await this.#notary.exclusively(async (heads) => {
      const last = await lastPublished(file);
      await publishHeads(file, await heads.after(last?.size ?? 0));
    });
  }

  /** @throws Error when there is a key that cannot be used: `prepare` says so as a refusal. */
  async #signingKey(): Promise<KeyObject | null> {
    const loaded = await this.#loadKey();
    if (!loaded.ok) throw new Error(loaded.error.message);
    return loaded.value.key;
  }

  #loadKey(): Promise<Result<NotaryKey>> {
    this.#key ??= loadNotaryKey(this.#options.config, { make: true });
    return this.#key;
  }
}
