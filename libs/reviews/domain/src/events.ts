import type { IsoDate, JsonObject } from '@chokepoint/kernel';

/** The state of knowledge that somebody looked at. */
export interface SeenAt extends JsonObject {
  /** Ledger position. */
  readonly knownAt: string;
  readonly publishedBy: IsoDate | null;
}

/** Who says something, and when. */
export interface SaidBy extends JsonObject {
  /** Role, initials or an opaque id: a ledger forgets nothing, so no names of persons. */
  readonly by: string;
  readonly on: IsoDate;
}

/** A figure that a note is about, or with `area` null all that a source says for a period. */
export interface NotedFigure extends JsonObject {
  readonly mineral: string;
  readonly stage: string;
  readonly basis: string;
  readonly measure: string;
  readonly source: string;
  readonly period: string;
  /** In trade the supplying country. */
  readonly area: string | null;
}

/** `finding`: something that has to be dealt with. `note`: something to be known. */
export const NOTE_KINDS = ['note', 'finding'] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

/** First event of a `note-…` stream. */
export interface NoteAttached extends SaidBy {
  readonly kind: NoteKind;
  readonly figure: NotedFigure;
  readonly at: SeenAt;
  readonly text: string;
}

/** `resolved`: dealt with. `withdrawn`: it should not have been said. */
export const NOTE_OUTCOMES = ['resolved', 'withdrawn'] as const;
export type NoteOutcome = (typeof NOTE_OUTCOMES)[number];

/** A note is closed once; what was said stays readable. */
export interface NoteClosed extends SaidBy {
  readonly outcome: NoteOutcome;
  readonly text: string;
}

/** A page of the product as its address names it, and what its figures are about. */
export interface SignedView extends JsonObject {
  /** Below the product's own address, without the state: `/minerals/gallium?stage=processing`. */
  readonly address: string;
  /** Null: of every mineral. */
  readonly mineral: string | null;
  /** Null: of every initiative, or of none where there is a mineral. */
  readonly initiative: string | null;
}

/** The signed tree head that covers the state: its first `size` events have this root. */
export interface SignedOver extends JsonObject {
  readonly size: number;
  readonly root: string;
  readonly signedAt: string;
  readonly keyId: string;
}

/** First event of a `sign-off-…` stream. */
export interface ViewSignedOff extends SaidBy {
  readonly view: SignedView;
  readonly at: SeenAt;
  readonly head: SignedOver;
  /** What is signed off: 'Reviewed for the report of 2026'. */
  readonly text: string;
}

/** The sign-off no longer stands. Nothing else takes it back. */
export interface SignOffRevoked extends SaidBy {
  readonly reason: string;
}

/** A page that works without a network, as its readers get it. */
export interface FrozenPage extends JsonObject {
  /** Of the page, in hex. */
  readonly sha256: string;
  /** Of the page as it is read. */
  readonly bytes: number;
  /** The page (HTML in UTF-8), compressed with gzip, in base64. */
  readonly gzip: string;
}

/** The one event of a `frozen-…` stream: a view is published as a page that does not change any more. */
export interface ViewFrozen extends SaidBy {
  readonly view: SignedView;
  readonly at: SeenAt;
  readonly head: SignedOver;
  readonly title: string;
  /** What it is published for: 'Figures of the report of 2026'. */
  readonly text: string;
  readonly page: FrozenPage;
}

export interface ReviewEvents {
  NoteAttached: NoteAttached;
  NoteClosed: NoteClosed;
  ViewSignedOff: ViewSignedOff;
  SignOffRevoked: SignOffRevoked;
  ViewFrozen: ViewFrozen;
}
export type ReviewEventType = keyof ReviewEvents;

const TYPES: Readonly<Record<ReviewEventType, true>> = {
  NoteAttached: true,
  NoteClosed: true,
  ViewSignedOff: true,
  SignOffRevoked: true,
  ViewFrozen: true,
};
export const REVIEW_EVENT_TYPES = Object.keys(TYPES) as readonly ReviewEventType[];
