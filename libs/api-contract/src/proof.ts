import { z } from 'zod';
import { basis, measure, range, stage } from './common.js';
import { concentrationQuery } from './minerals.js';
import { signedTreeHead } from './notary.js';

export const PROOF_FORMAT = 'chokepoint-proof@1';

const fraction = z.number().min(0).max(1);
const hash = z.string().regex(/^[\da-f]{64}$/, 'Not a SHA-256 hash in hex');
const position = z.string().regex(/^(0|[1-9]\d{0,18})$/, 'Not a ledger position');
const day = z.iso.date();
const instant = z.iso.datetime({ precision: 3 });

// The period tells years from months.
export const proofQuery = concentrationQuery.omit({ frequency: true }).extend({
  /** The period of the one figure to prove: `2023`, `2024-07` or `2016/2020`. */
  period: z.string().min(4),
  /**
   * Which events of the figure's release go in: those that report the slice, or all, which also
   * shows that none of them was left out.
   */
  events: z.enum(['slice', 'release']).default('slice'),
});
export type ProofQuery = z.infer<typeof proofQuery>;

/** A concentration as the product shows it. Shares are 0-1; amounts are in `unit`. */
export const provenFigure = z.strictObject({
  mineral: z.string(),
  stage,
  basis,
  measure,
  period: z.string(),
  source: z.string(),
  release: z.string(),
  unit: z.string(),
  total: z.number().nullable(),
  printedTotal: z.number().nullable(),
  shares: z.array(
    z.strictObject({
      area: z.string(),
      share: fraction.nullable(),
      value: z.number().nullable(),
      flags: z.array(z.string()),
    }),
  ),
  top1: z
    .strictObject({ area: z.string(), share: fraction, low: fraction, high: fraction })
    .nullable(),
  top3: fraction.nullable(),
  hhi: range.strict().nullable(),
  effectiveSuppliers: range.strict().nullable(),
  above65: z.boolean().nullable(),
  flags: z.array(z.string()),
  /** Codes of what is missing or wide. */
  gaps: z.array(z.string()),
});
export type ProvenFigure = z.infer<typeof provenFigure>;

/** One fact that the figure rests on, with the event that records it and the row it came from. */
export const provenRow = z.strictObject({
  event: z.string(),
  form: z.string(),
  unit: z.string(),
  area: z.string(),
  partner: z.string().nullable(),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  flags: z.array(z.string()),
  file: z.string(),
  row: z.number().int(),
  raw: z.string().nullable(),
});
export type ProvenRow = z.infer<typeof provenRow>;

/** An event as the log holds it, with everything that its content hash and its leaf are made of. */
export const provenEvent = z.strictObject({
  position,
  stream: z.string(),
  revision: z.number().int().min(1),
  recordedAt: instant,
  id: z.string(),
  type: z.string(),
  schemaVersion: z.number().int().min(1),
  data: z.record(z.string(), z.unknown()),
  metadata: z.record(z.string(), z.unknown()),
  contentHash: hash,
});
export type ProvenEvent = z.infer<typeof provenEvent>;

/**
 * A proof that one figure follows from events of a log whose head a notary has signed. As a file it
 * is the canonical JSON (RFC 8785) of this document and nothing else, so that one figure under one
 * head has one proof. `product` informs only: nobody signed it, `digest` guards it against damage.
 */
export const proof = z
  .strictObject({
    format: z.literal(PROOF_FORMAT),
    /** Version of the product that wrote it. */
    product: z.string(),
    query: z.strictObject({
      /** The question that the figure answers, below `/api/v1/`. */
      route: z.string(),
      publishedBy: day.nullable(),
      knownAt: position,
    }),
    method: z.strictObject({ id: z.string(), version: z.number().int().min(1) }),
    figure: provenFigure,
    /** In the order of the log, as the events report them. */
    rows: z.array(provenRow),
    release: z.strictObject({
      id: z.string(),
      /** Of all its events before the seal, in order: the seal's digest is over these. */
      contentHashes: z.array(hash).min(1),
    }),
    /** In the order of the log. */
    events: z.array(provenEvent).min(1),
    /** For each event, in the same order, the way from its leaf to the root (RFC 9162). */
    inclusion: z.array(
      z.strictObject({ event: z.string(), index: z.number().int().min(0), path: z.array(hash) }),
    ),
    head: z.strictObject(signedTreeHead.shape),
    /** The key that the head names, base64; which key to trust is for the reader to know. */
    publicKey: z.string(),
    /** SHA-256, in hex, over the canonical JSON of all other members. */
    digest: hash,
  })
  .meta({ id: 'Proof' });
export type Proof = z.infer<typeof proof>;
