import type { KeyObject } from 'node:crypto';
import { keyId } from '../heads/keys.js';
import { verifyHead, type SignedHead } from '../heads/signed-head.js';
import { finding, type Finding } from './finding.js';

/** Heads as they were published to a file. */
export interface PublishedHeads {
  /** The file's name, for messages. */
  readonly file: string;
  readonly heads: readonly SignedHead[];
  /** Lines that are no signed head, by number from 1. */
  readonly unreadable: readonly number[];
}

export interface CheckedHeads {
  /** Heads with a good signature by size, each root once, smallest first. */
  readonly good: readonly SignedHead[];
  readonly findings: readonly Finding[];
}

/** Checks signatures, and that no published head is gone from the database. */
export function checkHeads(
  stored: readonly SignedHead[],
  published: PublishedHeads | null,
  keys: readonly KeyObject[],
): CheckedHeads {
  const byId = new Map(keys.map((key) => [keyId(key), key]));
  const all = [
    ...stored.map((head) => ({ head, where: 'the database' })),
    ...(published?.heads ?? []).map((head) => ({ head, where: published?.file ?? '' })),
  ];
  const judged = all.map(({ head, where }) => ({ head, wrong: judge(head, where, byId) }));
  const good = judged.filter(({ wrong }) => wrong === null).map(({ head }) => head);
  const wrong = judged.flatMap(({ wrong }) => (wrong === null ? [] : [wrong]));
  return {
    good: distinct(good),
    findings: [...wrong, ...removed(stored, published, byId), ...unreadable(published)],
  };
}

function judge(
  head: SignedHead,
  where: string,
  keys: ReadonlyMap<string, KeyObject>,
): Finding | null {
  const name = `The head of ${head.size} events signed on ${head.signedAt} in ${where}`;
  const key = keys.get(head.keyId);
  if (key === undefined) {
    const given = [...keys.keys()].join(', ') || 'none';
    const message = `${name} names the key ${head.keyId}, which was not given (given: ${given}).`;
    return finding('head-unknown-key', message);
  }
  if (verifyHead(head, key)) return null;
  return finding('head-forged', `${name} does not have the signature of key ${head.keyId}.`);
}

function removed(
  stored: readonly SignedHead[],
  published: PublishedHeads | null,
  keys: ReadonlyMap<string, KeyObject>,
): Finding[] {
  const known = new Set(stored.map(({ size }) => size));
  return (published?.heads ?? [])
    .filter(({ size, keyId }) => !known.has(size) && keys.has(keyId))
    .map(({ size, signedAt }) =>
      finding(
        'head-removed',
        `The head of ${size} events, published on ${signedAt} in ${published?.file}, is gone from the database.`,
      ),
    );
}

const unreadable = (published: PublishedHeads | null): Finding[] =>
  (published?.unreadable ?? []).map((line) =>
    finding('head-unreadable', `Line ${line} of ${published?.file} is no signed head.`),
  );

function distinct(heads: readonly SignedHead[]): SignedHead[] {
  const kept = new Map(heads.map((head) => [`${head.size} ${head.root}`, head]));
  return [...kept.values()].sort((a, b) => a.size - b.size);
}
