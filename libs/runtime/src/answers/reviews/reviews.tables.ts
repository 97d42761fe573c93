import type {
  FrozenViewsAnswer,
  NotesAnswer,
  SignOffsAnswer,
  SignOffWithChanges,
} from '@chokepoint/api-contract';
import { type Columns, tableOf, type Table } from '../table.js';

/** One row a note. */
export function notesTable(answer: NotesAnswer): Table {
  return tableOf(answer.notes, {
    id: (one) => one.id,
    kind: (one) => one.kind,
    mineral: (one) => one.figure.mineral,
    stage: (one) => one.figure.stage,
    basis: (one) => one.figure.basis,
    measure: (one) => one.figure.measure,
    source: (one) => one.figure.source,
    period: (one) => one.figure.period,
    area: (one) => one.figure.area,
    seen_at: (one) => one.at.knownAt,
    seen_published_by: (one) => one.at.publishedBy,
    text: (one) => one.text,
    by: (one) => one.by,
    on: (one) => one.on,
    outcome: (one) => one.closing?.outcome ?? null,
    closing: (one) => one.closing?.text ?? null,
    closed_by: (one) => one.closing?.by ?? null,
    closed_on: (one) => one.closing?.on ?? null,
    event_id: (one) => one.eventId,
    position: (one) => one.position,
    known_at: () => answer.knownAt,
    published_by: () => answer.publishedBy,
  });
}

type Viewed = Pick<SignOffWithChanges, 'view' | 'at' | 'head' | 'text' | 'by' | 'on'>;

const VIEWED: Columns<Viewed> = {
  address: (one) => one.view.address,
  mineral: (one) => one.view.mineral,
  initiative: (one) => one.view.initiative,
  seen_at: (one) => one.at.knownAt,
  seen_published_by: (one) => one.at.publishedBy,
  head_size: (one) => one.head.size,
  head_root: (one) => one.head.root,
  text: (one) => one.text,
  by: (one) => one.by,
  on: (one) => one.on,
};

const CHANGED: Columns<Pick<SignOffWithChanges, 'changes'>> = {
  figures_changed: (one) => one.changes.figures?.total ?? null,
  statements_changed: (one) => one.changes.statements?.total ?? null,
};

/** One row a sign-off, with how much has changed since. */
export function signOffsTable(answer: SignOffsAnswer): Table {
  return tableOf(answer.signOffs, {
    id: (one) => one.id,
    ...VIEWED,
    ...CHANGED,
    revoked_on: (one) => one.revocation?.on ?? null,
    revoked_because: (one) => one.revocation?.reason ?? null,
    event_id: (one) => one.eventId,
    position: (one) => one.position,
    known_at: () => answer.knownAt,
    published_by: () => answer.publishedBy,
  });
}

/** One row a published view, with how much has changed since. */
export function frozenViewsTable(answer: FrozenViewsAnswer): Table {
  return tableOf(answer.frozenViews, {
    id: (one) => one.id,
    page: (one) => one.page,
    title: (one) => one.title,
    ...VIEWED,
    sha256: (one) => one.sha256,
    bytes: (one) => one.bytes,
    ...CHANGED,
    event_id: (one) => one.eventId,
    position: (one) => one.position,
    known_at: () => answer.knownAt,
    published_by: () => answer.publishedBy,
  });
}
