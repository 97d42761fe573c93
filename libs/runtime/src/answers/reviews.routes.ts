import {
  frozenViewsAnswer,
  type FrozenViewsAnswer,
  frozenViewWithChanges,
  type FrozenViewWithChanges,
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
import {
  findFrozenView,
  findFrozenViews,
  findNotes,
  findSignOff,
  findSignOffs,
} from '@chokepoint/queries';
import { known } from './known.js';
import { changesSince, eachWithChanges } from './reviews/changes-since.js';
import { frozenViewsTable, notesTable, signOffsTable } from './reviews/reviews.tables.js';
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
    const signOffs = await eachWithChanges(sources, found.value.signOffs, found.value.knownAt);
    return signOffs.ok ? ok({ ...found.value, signOffs: signOffs.value }) : signOffs;
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

export const frozenViewsRoute: Route<SignOffsQuery, FrozenViewsAnswer> = {
  pattern: 'frozen-views',
  query: signOffsQuery.strict(),
  answer: frozenViewsAnswer,
  async ask(sources, query) {
    const found = await known(sources, query, findFrozenViews, query);
    if (!found.ok) return found;
    const views = await eachWithChanges(sources, found.value.frozenViews, found.value.knownAt);
    return views.ok ? ok({ ...found.value, frozenViews: views.value }) : views;
  },
  toTable: frozenViewsTable,
};

export const frozenViewRoute: Route<KnowledgeQuery, FrozenViewWithChanges> = {
  pattern: 'frozen-views/:id',
  query: knowledgeQuery.strict(),
  answer: frozenViewWithChanges,
  async ask(sources, query, id) {
    const found = await known(sources, query, findFrozenView, { id });
    if (!found.ok) return found;
    const { frozenView, knownAt } = found.value;
    const changes = await changesSince(sources, frozenView, knownAt);
    return changes.ok ? ok({ ...frozenView, changes: changes.value }) : changes;
  },
};
