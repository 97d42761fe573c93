import type { KeyObject } from 'node:crypto';
import type { Result } from '@chokepoint/kernel';
import { readPublicKey } from '@chokepoint/notary';

/** The public key against which a proof is checked: PEM or base64. Refuses 'bad-public-key'. */
export const readTrustedKey = (text: string): Result<KeyObject> => readPublicKey(text.trim());
