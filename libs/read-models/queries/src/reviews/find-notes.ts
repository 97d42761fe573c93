import type { Note, NotesAnswer, NotesQuery } from '@chokepoint/api-contract';
import { areaName, isPrivate, mineral as knownMineral } from '@chokepoint/catalogue';
import { ok } from '@chokepoint/kernel';
import type { NoteAttached, NoteClosed } from '@chokepoint/reviews';
import { offsetOf, pageOf } from '../knowledge/offset-cursor.js';
import type { Find } from '../knowledge/resolved-knowledge.js';
import { unknownMineral } from '../minerals/unknown-mineral.js';
import {
  byStream,
  recordedIn,
  type ReviewEventRow,
  reviewEventsQuery,
} from './review-events.query.js';

export type NotesParams = Omit<NotesQuery, 'publishedBy' | 'knownAt'>;

/** Notes on figures, the latest recorded first. Refuses 'unknown-mineral' and 'bad-cursor'. */
export const findNotes: Find<NotesParams, NotesAnswer> = async (
  db,
  { cursor, limit, ...asked },
  knowledge,
) => {
  const { mineral } = asked;
  if (mineral !== undefined && !knownMineral(mineral)) return unknownMineral(mineral);
  const offset = offsetOf(cursor);
  if (!offset.ok) return offset;
  const rows = await reviewEventsQuery(db, 'note', knowledge).execute();
  const all = byStream(rows, 'note')
    .map(([id, attached, closed]) => toNote(id, attached, closed))
    .filter((one) => isAsked(one, asked))
    .reverse();
  const { rows: notes, nextCursor } = pageOf(all, offset.value, limit);
  return ok({ ...knowledge, total: all.length, notes: [...notes], nextCursor });
};

function isAsked(
  { figure, closing }: Note,
  { open, source, ...asked }: Omit<NotesParams, 'cursor' | 'limit'>,
): boolean {
  if (source === undefined ? isPrivate(figure.source) : figure.source !== source) return false;
  if (open !== undefined && (closing === null) !== (open === 'true')) return false;
  return (['mineral', 'stage', 'basis', 'measure', 'period', 'area'] as const).every(
    (name) => asked[name] === undefined || asked[name] === figure[name],
  );
}

function toNote(id: string, attached: ReviewEventRow, closed: ReviewEventRow | null): Note {
  const { kind, figure, at, text, by, on } = attached.data as NoteAttached;
  return {
    ...{ id, kind, at, text, by, on },
    figure: figure as unknown as Note['figure'],
    mineralName: knownMineral(figure.mineral)?.name ?? figure.mineral,
    areaName: figure.area === null ? null : areaName(figure.area),
    ...recordedIn(attached),
    closing:
      closed === null ? null : { ...closingOf(closed.data as NoteClosed), ...recordedIn(closed) },
  };
}

const closingOf = ({ outcome, text, by, on }: NoteClosed) => ({ outcome, text, by, on });
