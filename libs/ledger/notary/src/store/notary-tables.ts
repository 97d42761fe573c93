import type { ColumnType } from 'kysely';
import type { Instant } from '@chokepoint/kernel';

type Added<Read, Written = Read> = ColumnType<Read, Written, never>;

/** Tables of schema `notary`. */
export interface NotaryDatabase {
  'notary.tile': { level: number; index: number; hashes: Buffer };
  'notary.head': {
    /** int8 is read as text. */
    size: Added<string, number>;
    root: Added<Buffer>;
    signed_at: Added<Instant>;
    key_id: Added<string>;
    signature: Added<string>;
  };
  'notary.key': { key_id: Added<string>; public_key: Added<string> };
}
