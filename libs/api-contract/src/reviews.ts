import { z } from 'zod';
import { cursorQuery, factBasis, knowledge, knowledgeQuery, stage } from './common.js';
import { cause } from './differences.js';

const position = z.string().regex(/^(0|[1-9]\d{0,18})$/, 'Not a ledger position');
const day = z.iso.date('Write a day as 2023-12-31.');
const said = {
  /** Role, initials or an opaque id; a ledger forgets nothing, so no names of persons. */
  by: z.string().max(100),
  on: day,
};
const seenAt = z.strictObject({ knownAt: position, publishedBy: day.nullable() });

/** A figure; with `area` null, all that the source says for the period. */
const notedFigure = z.strictObject({
  mineral: z.string().max(80),
  stage,
  basis: factBasis,
  measure: z.string().max(40),
  source: z.string().max(80),
  period: z.string().min(4).max(20),
  /** In trade the supplying country. */
  area: z.string().max(20).nullable(),
});
export type NotedFigure = z.infer<typeof notedFigure>;

/** `finding`: something that has to be dealt with. `note`: something to be known. */
export const noteKind = z.enum(['note', 'finding']).meta({ id: 'NoteKind' });
export const noteOutcome = z.enum(['resolved', 'withdrawn']).meta({ id: 'NoteOutcome' });

export const notesQuery = knowledgeQuery.extend({
  mineral: z.string().optional(),
  stage: stage.optional(),
  basis: factBasis.optional(),
  measure: z.string().optional(),
  /** Without it, notes on figures of every public source; a private one must be named. */
  source: z.string().optional(),
  period: z.string().optional(),
  area: z.string().optional(),
  /** Those that nobody closed. */
  open: z.enum(['true', 'false']).optional(),
  ...cursorQuery.shape,
});
export type NotesQuery = z.infer<typeof notesQuery>;

/** Where an event stands in the log. */
const recorded = {
  position: z.string(),
  eventId: z.string(),
  recordedAt: z.string(),
  /** Opaque id of who wrote it down. */
  actor: z.string(),
};

export const note = z
  .object({
    id: z.string(),
    kind: noteKind,
    figure: notedFigure,
    mineralName: z.string(),
    areaName: z.string().nullable(),
    /** The state that its author looked at. */
    at: seenAt,
    text: z.string(),
    ...said,
    ...recorded,
    closing: z.object({ outcome: noteOutcome, text: z.string(), ...said, ...recorded }).nullable(),
  })
  .meta({ id: 'Note' });
export type Note = z.infer<typeof note>;

export const notesAnswer = z
  .object({
    ...knowledge,
    total: z.number().int(),
    /** The latest recorded first. */
    notes: z.array(note),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'Notes' });
export type NotesAnswer = z.infer<typeof notesAnswer>;

export const noteBody = z
  .strictObject({
    kind: noteKind,
    figure: notedFigure,
    at: seenAt.meta({ description: 'The state that the note speaks of.' }),
    text: z.string().max(4_000),
    ...said,
  })
  .meta({ id: 'NoteBody' });
export type NoteBody = z.infer<typeof noteBody>;

export const noteClosingBody = z
  .strictObject({ outcome: noteOutcome, text: z.string().max(4_000), ...said })
  .meta({ id: 'NoteClosingBody' });
export type NoteClosingBody = z.infer<typeof noteClosingBody>;

export const signOffsQuery = knowledgeQuery.extend({
  mineral: z.string().optional(),
  initiative: z.string().optional(),
  cursor: z.string().optional(),
  /** Few on a page: what changed is worked out for each. */
  limit: z.coerce.number().int().min(1).max(50).default(20),
});
export type SignOffsQuery = z.infer<typeof signOffsQuery>;

/** A page of the product, and what its figures are about. */
const signedView = z.strictObject({
  /** Below the product's own address, without the state: `/minerals/gallium?stage=processing`. */
  address: z.string().max(2_000),
  /** Null: of every mineral. */
  mineral: z.string().max(80).nullable(),
  initiative: z.string().max(80).nullable(),
});

/** How much of one kind changed, and through what. */
const changed = z.object({
  total: z.number().int(),
  byCause: z.array(z.object({ cause, count: z.number().int() })),
});

/** The signed tree head that covers the state. */
const head = z.object({
  size: z.number().int(),
  root: z.string(),
  signedAt: z.string(),
  keyId: z.string(),
});

export const signOff = z
  .object({
    id: z.string(),
    view: signedView,
    at: seenAt,
    head,
    text: z.string(),
    ...said,
    ...recorded,
    revocation: z.object({ reason: z.string(), ...said, ...recorded }).nullable(),
  })
  .meta({ id: 'SignOff' });
export type SignOff = z.infer<typeof signOff>;

/**
 * What the ledger learned since that touches what was signed: figures of the view's minerals, and
 * statements on its initiatives. Null where the view is of none.
 */
const touched = {
  changes: z.object({
    figures: changed.nullable(),
    statements: changed.nullable(),
    /** The two states, as `diff` takes them. */
    from: z.string(),
    to: z.string(),
  }),
};

export const signOffWithChanges = z
  .object({ ...signOff.shape, ...touched })
  .meta({ id: 'SignOffWithChanges' });
export type SignOffWithChanges = z.infer<typeof signOffWithChanges>;

export const signOffsAnswer = z
  .object({
    ...knowledge,
    total: z.number().int(),
    /** The latest recorded first. */
    signOffs: z.array(signOffWithChanges),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'SignOffs' });
export type SignOffsAnswer = z.infer<typeof signOffsAnswer>;

export const signOffBody = z
  .strictObject({
    view: signedView,
    at: seenAt.meta({ description: 'The state that is signed off.' }),
    text: z.string().max(1_000).meta({ description: 'What is signed off.' }),
    ...said,
  })
  .meta({ id: 'SignOffBody' });
export type SignOffBody = z.infer<typeof signOffBody>;

/** A view that was published as a page which does not change any more. */
export const frozenView = z
  .object({
    id: z.string(),
    /** Of the page, below the server's own: `/frozen/{id}`. */
    page: z.string(),
    title: z.string(),
    view: signedView,
    at: seenAt,
    head,
    text: z.string(),
    /** Of the page, in hex. */
    sha256: z.string(),
    bytes: z.number().int(),
    ...said,
    ...recorded,
  })
  .meta({ id: 'FrozenView' });
export type FrozenView = z.infer<typeof frozenView>;

export const frozenViewWithChanges = z
  .object({ ...frozenView.shape, ...touched })
  .meta({ id: 'FrozenViewWithChanges' });
export type FrozenViewWithChanges = z.infer<typeof frozenViewWithChanges>;

export const frozenViewsAnswer = z
  .object({
    ...knowledge,
    total: z.number().int(),
    /** The latest recorded first. */
    frozenViews: z.array(frozenViewWithChanges),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'FrozenViews' });
export type FrozenViewsAnswer = z.infer<typeof frozenViewsAnswer>;

export const frozenViewBody = z
  .strictObject({
    view: signedView,
    at: seenAt.meta({ description: 'The state that is published.' }),
    text: z.string().max(1_000).meta({ description: 'What it is published for.' }),
    ...said,
  })
  .meta({ id: 'FrozenViewBody' });
export type FrozenViewBody = z.infer<typeof frozenViewBody>;

export const revocationBody = z
  .strictObject({ reason: z.string().max(1_000), ...said })
  .meta({ id: 'RevocationBody' });
export type RevocationBody = z.infer<typeof revocationBody>;

/** Of a note, a sign-off or a frozen view: `position` is where the ledger recorded it. */
export const reviewOutcome = z
  .object({ id: z.string(), position: z.string(), readModelPosition: z.string() })
  .meta({ id: 'ReviewOutcome' });
export type ReviewOutcome = z.infer<typeof reviewOutcome>;
