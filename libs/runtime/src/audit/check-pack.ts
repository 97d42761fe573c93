import type { KeyObject } from 'node:crypto';
import { canonicalJson, ok, refuse, type Result } from '@chokepoint/kernel';
import { keyId, publicKeyText, signedHeadSchema, verifyHead } from '@chokepoint/notary';
import { checkProof, type CheckedProof } from '../proof/check-proof.js';
import { type Manifest, MANIFEST, manifestSchema } from './manifest.js';
import { sha256Of } from './pack-files.js';
import { unzipped } from './zip.js';

/** A pack that holds, and the proofs in it. */
export interface CheckedPack {
  readonly manifest: Manifest;
  readonly proofs: readonly { readonly path: string; readonly proof: CheckedProof }[];
}

/**
 * Checks an audit pack without database and network: every file is the one that the manifest lists
 * and none is missing or added, the head is signed by the key, and each proof holds and is of the
 * pack's state. Refuses 'not-a-pack', 'file-missing', 'file-added', 'file-differs', 'wrong-key',
 * 'bad-signature', 'other-state', and as `checkProof` does.
 */
export function checkPack(bytes: Uint8Array, key: KeyObject): Result<CheckedPack> {
  const files = filesOf(bytes);
  if (!files.ok) return files;
  const manifest = manifestOf(files.value);
  if (!manifest.ok) return manifest;
  const whole = checkFiles(manifest.value, files.value);
  if (!whole.ok) return whole;
  const head = checkHead(manifest.value, key);
  if (!head.ok) return head;
  const proofs: CheckedPack['proofs'][number][] = [];
  for (const { path } of manifest.value.files.filter((file) => file.path.startsWith('proofs/'))) {
    const checked = checkProof(files.value.get(path) ?? new Uint8Array(), key);
    if (!checked.ok) return refuse(checked.error.code, `${path}: ${checked.error.message}`);
    const of = isOfState(checked.value, manifest.value);
    if (!of) return refuse('other-state', `${path} is of another mineral, state or tree head.`);
    proofs.push({ path, proof: checked.value });
  }
  return ok({ manifest: manifest.value, proofs });
}

function filesOf(bytes: Uint8Array): Result<ReadonlyMap<string, Uint8Array>> {
  try {
    return ok(unzipped(bytes));
  } catch (error) {
    return notAPack(error instanceof Error ? error.message : String(error));
  }
}

function manifestOf(files: ReadonlyMap<string, Uint8Array>): Result<Manifest> {
  const bytes = files.get(MANIFEST);
  if (bytes === undefined) return notAPack(`There is no ${MANIFEST} in it.`);
  let content: unknown;
  const text = Buffer.from(bytes).toString('utf8');
  try {
    content = JSON.parse(text);
  } catch {
    return notAPack(`${MANIFEST} is no JSON.`);
  }
  const read = manifestSchema.safeParse(content);
  if (!read.success) {
    const [issue] = read.error.issues;
    return notAPack(
      `${MANIFEST}: ${issue?.path.map(String).join('.') ?? ''} ${issue?.message ?? ''}`,
    );
  }
  return `${canonicalJson(read.data)}\n` === text
    ? ok(read.data)
    : notAPack(`${MANIFEST} was changed after it was written: it is not canonical JSON.`);
}

function checkFiles({ files }: Manifest, given: ReadonlyMap<string, Uint8Array>): Result<null> {
  for (const { path, bytes, sha256 } of files) {
    const found = given.get(path);
    if (found === undefined) return refuse('file-missing', `${path} is missing.`, { path });
    if (found.byteLength !== bytes || sha256Of(found) !== sha256) {
      return refuse('file-differs', `${path} is not the file that the manifest lists.`, { path });
    }
  }
  const listed = new Set([MANIFEST, ...files.map(({ path }) => path)]);
  const added = [...given.keys()].find((path) => !listed.has(path));
  return added === undefined
    ? ok(null)
    : refuse('file-added', `${added} is not in the manifest.`, { path: added });
}

function checkHead({ head, publicKey }: Manifest, key: KeyObject): Result<null> {
  const named = signedHeadSchema.safeParse(head);
  if (!named.success || named.data.keyId !== keyId(key) || publicKey !== publicKeyText(key)) {
    return refuse(
      'wrong-key',
      `The head was signed with key ${head.keyId}; the key given is ${keyId(key)}.`,
    );
  }
  return verifyHead(named.data, key)
    ? ok(null)
    : refuse('bad-signature', 'The head is not signed by this key.');
}

const isOfState = (
  { proof: { query, figure, head } }: CheckedProof,
  { query: asked, head: covering }: Manifest,
): boolean =>
  figure.mineral === asked.mineral &&
  query.knownAt === asked.knownAt &&
  query.publishedBy === asked.publishedBy &&
  head.root === covering.root;

const notAPack = (why: string): Result<never> =>
  refuse('not-a-pack', `This is no audit pack. ${why}`);
