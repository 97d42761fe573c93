import { z } from 'zod';
import { signedTreeHead } from '@chokepoint/api-contract';

export const AUDIT_FORMAT = 'chokepoint-audit@1';
export const MANIFEST = 'manifest.json';

const position = z.string().regex(/^(0|[1-9]\d{0,18})$/, 'Not a ledger position');

/** What a pack is of, and every other file in it. */
export const manifestSchema = z.strictObject({
  format: z.literal(AUDIT_FORMAT),
  /** Version of the product that made it. */
  product: z.string(),
  query: z.strictObject({
    mineral: z.string(),
    publishedBy: z.iso.date().nullable(),
    knownAt: position,
  }),
  head: z.strictObject(signedTreeHead.shape),
  /** Base64; which key to trust is for the reader to know. */
  publicKey: z.string(),
  /** By path. */
  files: z
    .array(
      z.strictObject({
        path: z.string().regex(/^[\w.@~+-]+(\/[\w.@~+-]+)*$/, 'Not a path within a pack'),
        what: z.string(),
        bytes: z.number().int().min(0),
        sha256: z.string().regex(/^[\da-f]{64}$/, 'Not a SHA-256 hash in hex'),
      }),
    )
    .min(1),
});
export type Manifest = z.infer<typeof manifestSchema>;
