import { createHash } from 'node:crypto';
import { proof, type Proof, PROOF_FORMAT } from '@chokepoint/api-contract';
import {
  canonicalJson,
  type Json,
  type JsonObject,
  ok,
  refuse,
  type Result,
} from '@chokepoint/kernel';

/** A proof without the digest that closes it. */
export type OpenProof = Omit<Proof, 'digest'>;

/** SHA-256, in hex, over the canonical JSON of all members but the digest itself. */
export const digestOf = (open: OpenProof): string =>
  createHash('sha256')
    .update(textOf({ ...open, digest: undefined }), 'utf8')
    .digest('hex');

/** A finished proof whose members stand in the order in which its text writes them. */
export function closeProof(open: OpenProof): Proof {
  return JSON.parse(textOf({ ...open, digest: digestOf(open) })) as Proof;
}

/** The one text of a proof: canonical JSON (RFC 8785), without a line break at the end. */
export const proofText = (document: Proof): string => textOf(document);

/**
 * Reads the bytes of a proof file. Refuses 'not-a-proof' (no UTF-8, no JSON, not of this shape) and
 * 'not-canonical' (other bytes than a proof with this content has).
 */
export function readProof(bytes: Uint8Array): Result<Proof> {
  const text = decode(bytes);
  const value = text === null ? null : parse(text);
  if (text === null || !isObject(value)) {
    return refuse('not-a-proof', 'The file is not JSON in UTF-8: it is no proof, or was damaged.');
  }
  const read = proof.safeParse(value);
  if (!read.success) return refuse('not-a-proof', faultOf(value, read.error.issues));
  // Of what was read, so that nothing in the file is passed over.
  const expected = canonicalText(read.data);
  return expected === text ? ok(read.data) : notCanonical(text, expected);
}

const textOf = (value: object): string => canonicalJson(value as JsonObject);

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function parse(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Null where the value has none: a text with half a surrogate pair, nesting without end. */
function canonicalText(document: Proof): string | null {
  try {
    return textOf(document);
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}

const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

type Issues = readonly { readonly path: readonly PropertyKey[]; readonly message: string }[];

function faultOf({ format }: JsonObject, issues: Issues): string {
  if (format !== PROOF_FORMAT) {
    return `The file says it is ${JSON.stringify(format)}; this product reads '${PROOF_FORMAT}'.`;
  }
  const [first] = issues;
  const where = first?.path.map(String).join('.') || 'the document';
  return `The file does not have the shape of a proof. ${where}: ${first?.message ?? 'unreadable'}.`;
}

function notCanonical(text: string, expected: string | null): Result<never> {
  if (expected === null) {
    return refuse('not-canonical', 'The file holds a text or a number that JSON cannot carry.');
  }
  let at = 0;
  while (text[at] === expected[at]) at += 1;
  const has = JSON.stringify(text.slice(at, at + 20));
  const wants = JSON.stringify(expected.slice(at, at + 20));
  return refuse(
    'not-canonical',
    `The file was changed: a proof is written in one way only, and at character ${at + 1} this has ${has} where ${wants} belongs.`,
    { character: at + 1 },
  );
}
