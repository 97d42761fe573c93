import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';
import { ok, refuse, type Result } from '@chokepoint/kernel';

const HOW_TO_MAKE_ONE = 'Make one with: openssl genpkey -algorithm ed25519 -out notary-key.pem';

/**
 * Reads a private Ed25519 key: PEM, or the base64 of its PKCS #8 bytes. Refuses with
 * `bad-signing-key`; what was given is never repeated.
 */
export function readSigningKey(text: string): Result<KeyObject> {
  const key = attempt(() =>
    isPem(text)
      ? createPrivateKey(text)
      : createPrivateKey({ key: fromBase64(text), format: 'der', type: 'pkcs8' }),
  );
  if (key?.asymmetricKeyType === 'ed25519') return ok(key);
  const what = key === null ? 'It is no private key' : `It is a key for ${key.asymmetricKeyType}`;
  const wanted = 'PEM, or the base64 of PKCS #8, of an unencrypted Ed25519 key';
  return refuse('bad-signing-key', `${what}; wanted: ${wanted}. ${HOW_TO_MAKE_ONE}`);
}

/**
 * Reads a public Ed25519 key: PEM, or one line of base64 as `publicKeyText` writes it. Refuses with
 * `bad-public-key`, also a private key: nobody who checks should hold one.
 */
export function readPublicKey(text: string): Result<KeyObject> {
  if (text.includes('PRIVATE KEY')) {
    return refuse('bad-public-key', 'That is a private key. Give the public one of it.');
  }
  const key = attempt(() =>
    isPem(text)
      ? createPublicKey(text)
      : createPublicKey({ key: fromBase64(text), format: 'der', type: 'spki' }),
  );
  if (key?.asymmetricKeyType === 'ed25519') return ok(key);
  return refuse(
    'bad-public-key',
    'Not a public Ed25519 key. Wanted: PEM, or one line of base64 as ledger/heads gives it.',
  );
}

/** The public key of a private or public one, as one line: base64 of its SubjectPublicKeyInfo. */
export const publicKeyText = (key: KeyObject): string =>
  publicOf(key).export({ format: 'der', type: 'spki' }).toString('base64');

/** Names a key: the first 16 hex digits of the SHA-256 of its 32 raw public bytes. */
export function keyId(key: KeyObject): string {
  const { x } = publicOf(key).export({ format: 'jwk' });
  if (key.asymmetricKeyType !== 'ed25519' || x === undefined) throw new TypeError('Not Ed25519');
  return createHash('sha256').update(Buffer.from(x, 'base64url')).digest('hex').slice(0, 16);
}

/** A new private key as PEM (PKCS #8). */
export const generateSigningKey = (): string =>
  generateKeyPairSync('ed25519', {
    privateKeyEncoding: { format: 'pem', type: 'pkcs8' },
    publicKeyEncoding: { format: 'pem', type: 'spki' },
  }).privateKey;

export const publicOf = (key: KeyObject): KeyObject =>
  key.type === 'private' ? createPublicKey(key) : key;

const isPem = (text: string): boolean => text.includes('-----BEGIN ');

const fromBase64 = (text: string): Buffer => Buffer.from(text.trim(), 'base64');

/** Null where the text cannot be read as a key: the reader says more than OpenSSL would. */
function attempt(read: () => KeyObject): KeyObject | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}
