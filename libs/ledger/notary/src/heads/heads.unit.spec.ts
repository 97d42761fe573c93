import { createHash, generateKeyPairSync, verify } from 'node:crypto';
import { canonicalJson, toPosition, type Json } from '@chokepoint/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  generateSigningKey,
  keyId,
  publicKeyText,
  publicOf,
  readPublicKey,
  readSigningKey,
} from './keys.js';
import {
  HEAD_FORMAT,
  signedHeadSchema,
  signHead,
  verifyHead,
  type TreeHead,
} from './signed-head.js';

// The key of RFC 8032, section 7.1, test 1.
const RAW = '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60';
const RAW_PUBLIC = 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a';
const PKCS8 = Buffer.from(`302e020100300506032b657004220420${RAW}`, 'hex').toString('base64');
const value = <T>(
  result: { ok: true; value: T } | { ok: false; error: { message: string } },
): T => {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};
const key = value(readSigningKey(PKCS8));
const tree: TreeHead = {
  format: HEAD_FORMAT,
  size: 7,
  root: 'ab'.repeat(32),
  headPosition: toPosition(7),
  signedAt: '2026-03-06T12:00:00.000Z',
};

describe('a key', () => {
  it('is read from PEM and from base64, and named by the hash of its public bytes', () => {
    const pem = key.export({ format: 'pem', type: 'pkcs8' }) as string;
    expect(value(readSigningKey(pem)).equals(key)).toBe(true);
    const digest = createHash('sha256').update(Buffer.from(RAW_PUBLIC, 'hex')).digest('hex');
    expect(keyId(key)).toBe(digest.slice(0, 16));
    expect(keyId(publicOf(key))).toBe(keyId(key));
  });

  it('shows its public half as one line that is read back', () => {
    const text = publicKeyText(key);
    expect(text).toBe(
      Buffer.from(`302a300506032b6570032100${RAW_PUBLIC}`, 'hex').toString('base64'),
    );
    expect(value(readPublicKey(text)).equals(publicOf(key))).toBe(true);
    const pem = publicOf(key).export({ format: 'pem', type: 'spki' }) as string;
    expect(value(readPublicKey(`\n${pem}`)).equals(publicOf(key))).toBe(true);
  });

  it('is new each time one is made', () => {
    const [one, other] = [generateSigningKey(), generateSigningKey()];
    expect(keyId(value(readSigningKey(one)))).not.toBe(keyId(value(readSigningKey(other))));
  });

  const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 });
  const secret = key.export({
    format: 'pem',
    type: 'pkcs8',
    cipher: 'aes-256-cbc',
    passphrase: 'x',
  }) as string;
  it.each([
    ['nothing', ''],
    ['a text', 'correct horse battery staple'],
    ['a public key', publicKeyText(key)],
    ['an RSA key', rsa.privateKey.export({ format: 'pem', type: 'pkcs8' }) as string],
    ['an encrypted key', secret],
    ['half a key', PKCS8.slice(0, 40)],
  ])('that is %s is refused, with how to make one and never with what was given', (_, text) => {
    const read = readSigningKey(text);
    expect(read).toMatchObject({ ok: false, error: { code: 'bad-signing-key' } });
    const message = read.ok ? '' : read.error.message;
    expect(message).toMatch(/openssl genpkey -algorithm ed25519/);
    if (text !== '') expect(message).not.toContain(text.trim().split('\n').at(-1));
  });

  it.each([
    ['nothing', ''],
    ['an RSA key', rsa.publicKey.export({ format: 'pem', type: 'spki' }) as string],
    ['a private key', key.export({ format: 'pem', type: 'pkcs8' }) as string],
  ])('to check with that is %s is refused', (_, text) => {
    expect(readPublicKey(text)).toMatchObject({ ok: false, error: { code: 'bad-public-key' } });
  });
});

describe('a signed head', () => {
  const head = signHead(tree, key);

  it('is signed over the canonical JSON of all but the signature, as anybody can check', () => {
    const { signature, ...rest } = head;
    const bytes = Buffer.from(canonicalJson(rest as unknown as Json));
    expect(verify(null, bytes, publicOf(key), Buffer.from(signature, 'base64'))).toBe(true);
    expect(verifyHead(head, publicOf(key))).toBe(true);
    expect(signedHeadSchema.parse(JSON.parse(JSON.stringify(head)))).toEqual(head);
  });

  // Ed25519 gives one signature for one key and text: computed once by another program (OpenSSL).
  it('always has the same signature', () => {
    expect(head.signature).toMatch(/^[\w+/]{86}==$/);
    expect(signHead(tree, key)).toEqual(head);
  });

  it('does not pass with another key', () => {
    const other = value(readSigningKey(generateSigningKey()));
    expect(verifyHead(head, publicOf(other))).toBe(false);
    expect(verifyHead({ ...head, keyId: keyId(other) }, publicOf(other))).toBe(false);
  });

  it('never passes once any character of it is changed', () => {
    const text = JSON.stringify(head);
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.integer({ min: 32, max: 126 }), (at, code) => {
        const changed = text.slice(0, at) + String.fromCharCode(code) + text.slice(at + 1);
        if (changed === text) return;
        let read: unknown;
        try {
          read = JSON.parse(changed);
        } catch {
          return; // Not JSON any more: nobody takes it for a head.
        }
        const parsed = signedHeadSchema.safeParse(read);
        expect(parsed.success && verifyHead(parsed.data, publicOf(key))).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ['a member more', { ...head, note: 'x' }],
    ['a position that is not its size', { ...head, headPosition: '8' }],
    ['another format', { ...head, format: 'chokepoint-tree-head@2' }],
    ['a root in capitals', { ...head, root: head.root.toUpperCase() }],
  ])('with %s is none', (_, changed) => {
    expect(signedHeadSchema.safeParse(changed).success).toBe(false);
  });
});
