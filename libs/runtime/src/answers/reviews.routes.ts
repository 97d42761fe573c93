import {
  notesAnswer,
  type NotesAnswer,
  notesQuery,
  type NotesQuery,
  signOffsAnswer,
  type SignOffsAnswer,
  signOffsQuery,
  type SignOffsQuery,
  signOffWithChanges,
  type SignOffWithChanges,
  knowledgeQuery,
  type KnowledgeQuery,
} from '@chokepoint/api-contract';
import { ok } from '@chokepoint/kernel';
import { findNotes, findSignOff, findSignOffs } from '@chokepoint/queries';
import { known } from './known.js';
import { changesSince } from './reviews/changes-since.js';
import { notesTable, signOffsTable } from './reviews/reviews.tables.js';
import type { Route } from './route.js';

export const notesRoute: Route<NotesQuery, NotesAnswer> = {
  pattern: 'notes',
  query: notesQuery.strict(),
  answer: notesAnswer,
  ask: (sources, query) => known(sources, query, findNotes, query),
  toTable: notesTable,
};

export const signOffsRoute: Route<SignOffsQuery, SignOffsAnswer> = {
  pattern: 'sign-offs',
  query: signOffsQuery.strict(),
  answer: signOffsAnswer,
  async ask(sources, query) {
    const found = await known(sources, query, findSignOffs, query);
    if (!found.ok) return found;
    const signOffs: SignOffWithChanges[] = [];
    for (const one of found.value.signOffs) {
      const changes = await changesSince(sources, one, found.value.knownAt);
      if (!changes.ok) return changes;
      signOffs.push({ ...one, changes: changes.value });
    }
    return ok({ ...found.value, signOffs });
  },
  toTable: signOffsTable,
};

export const signOffRoute: Route<KnowledgeQuery, SignOffWithChanges> = {
  pattern: 'sign-offs/:id',
  query: knowledgeQuery.strict(),
  answer: signOffWithChanges,
  async ask(sources, query, id) {
    const found = await known(sources, query, findSignOff, { id });
    if (!found.ok) return found;
    const { signOff, knownAt } = found.value;
    const changes = await changesSince(sources, signOff, knownAt);
    return changes.ok ? ok({ ...signOff, changes: changes.value }) : changes;
  },
};
