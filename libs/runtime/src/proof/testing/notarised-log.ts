import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { toPosition, type Position } from '@chokepoint/kernel';
import { memoryLedger, type Ledger, type RecordedEvent } from '@chokepoint/ledger';
import {
  type Hash,
  HEAD_FORMAT,
  leafHashOf,
  nodeHash,
  publicKeyText,
  signHead,
} from '@chokepoint/notary';
import { readShippedEvents, SHIPPED_FACTS, toNewEvent } from '@chokepoint/reference-data';
import { v5 } from 'uuid';
import { assembleProof, type Covering } from '../assemble.js';
import { collectCorrections, collectFate, collectRelease } from '../collect-events.js';
import type { Question } from '../question.js';

const NAMESPACE = '0b8a3a52-9a4b-5f6e-8d1c-2f5b7c9e1d30';
const SIGNED_AT = '2026-03-06T12:00:00.000Z';

/** A log in memory with the key that signs its heads. */
export interface NotarisedLog {
  readonly ledger: Ledger;
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
  append(stream: string, type: string, data: RecordedEvent['data']): Promise<Position>;
  /** The head of the log as it is, signed, and the ways to its root. */
  covering(key?: KeyObject): Promise<Covering>;
}

/** The shipped facts of some releases, in a log of their own. */
export async function shippedLog(...releases: readonly string[]): Promise<NotarisedLog> {
  const log = emptyLog();
  for await (const event of readShippedEvents(SHIPPED_FACTS)) {
    if (!releases.includes(event.stream.replace('release-', ''))) continue;
    const appendId = v5(event.id, NAMESPACE);
    const writes = [
      { stream: event.stream, expected: 'any', events: [toNewEvent(event)] },
    ] as const;
    await log.ledger.append({ appendId, writes });
  }
  return log;
}

export function emptyLog(): NotarisedLog {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const ledger = memoryLedger({ clock: { now: () => '2026-03-06T11:00:00.000Z' } });
  let made = 0;
  return {
    ledger,
    publicKey,
    privateKey,
    async append(stream, type, data) {
      made += 1;
      const id = v5(`event ${made}`, NAMESPACE);
      const events = [{ id, type, schemaVersion: 1, data, metadata: { actor: 'test' } }];
      const appendId = v5(`append ${made}`, NAMESPACE);
      const outcome = await ledger.append({
        appendId,
        writes: [{ stream, expected: 'any', events }],
      });
      if (outcome.kind === 'refused') throw new Error(outcome.code);
      return outcome.lastPosition;
    },
    covering: (key = privateKey) => coveringOf(ledger, key),
  };
}

async function coveringOf(ledger: Ledger, key: KeyObject): Promise<Covering> {
  const { events } = await ledger.readAll({ limit: 1_000_000 });
  const leaves = events.map(leafHashOf);
  const root = rootOf(leaves).toString('hex');
  const size = leaves.length;
  const headPosition = toPosition(size);
  const head = signHead(
    { format: HEAD_FORMAT, size, root, headPosition, signedAt: SIGNED_AT },
    key,
  );
  const path = async ({ position }: RecordedEvent) =>
    pathOf(leaves, Number(position) - 1).map((hash) => hash.toString('hex'));
  return { head, publicKey: publicKeyText(key), path };
}

// RFC 9162, sections 2.1.1 and 2.1.3.1, as they are written there: independent of the tiles.
const splitOf = (size: number): number => 2 ** Math.floor(Math.log2(size - 1));

function rootOf(leaves: readonly Hash[]): Hash {
  const [only] = leaves;
  if (only === undefined) throw new Error('No leaf');
  if (leaves.length === 1) return only;
  const split = splitOf(leaves.length);
  return nodeHash(rootOf(leaves.slice(0, split)), rootOf(leaves.slice(split)));
}

function pathOf(leaves: readonly Hash[], index: number): readonly Hash[] {
  if (leaves.length === 1) return [];
  const split = splitOf(leaves.length);
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)];
  return index < split
    ? [...pathOf(left, index), rootOf(right)]
    : [...pathOf(right, index - split), rootOf(left)];
}

export interface Wanted {
  readonly question: Question;
  readonly release: string;
  readonly others: readonly string[];
  readonly corrections?: readonly string[];
  readonly events?: 'slice' | 'release';
}

/** A proof over the log as it is; which release holds is the caller's to say. */
export async function proofOver(log: NotarisedLog, wanted: Wanted) {
  const { question, release, others, corrections = [], events = 'slice' } = wanted;
  const fates = await Promise.all(
    others.map((other) => collectFate(log.ledger, other, question.knownAt)),
  );
  const ground = {
    question,
    release: await collectRelease(log.ledger, release, question, events),
    corrections: await collectCorrections(log.ledger, corrections, question.knownAt),
    others: fates.flat(),
  };
  const proof = await assembleProof(ground, await log.covering());
  if (!proof.ok) throw new Error(proof.error.message);
  return proof.value;
}
