import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from '@chokepoint/kernel';

/** A file of a pack. */
export interface PackFile {
  /** Within the pack, with '/'. */
  readonly path: string;
  /** What it holds, in a line. */
  readonly what: string;
  readonly bytes: Uint8Array;
}

export const sha256Of = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

export const textFile = (path: string, what: string, text: string): PackFile => ({
  path,
  what,
  bytes: Buffer.from(text, 'utf8'),
});

/** Canonical JSON (RFC 8785): the same content gives the same bytes. */
export const jsonFile = (path: string, what: string, content: unknown): PackFile =>
  textFile(path, what, `${canonicalJson(content as Json)}\n`);

/** A file of the manifest. */
export const listed = ({ path, what, bytes }: PackFile) => ({
  path,
  what,
  bytes: bytes.byteLength,
  sha256: sha256Of(bytes),
});
