import { isIsoDate } from '@chokepoint/kernel';
import { matching, pick, type Check } from './codec.js';

const isDay: Check<string> = (text): text is string => isIsoDate(text);

const KNOWLEDGE = {
  publishedBy: isDay,
  knownAt: matching(/^(\d{1,19}|\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2}))?)$/),
  /** The figure whose provenance is open: see `provenance-key`. */
  why: matching(/^[A-Za-z0-9~/-]{1,200}$/),
};

/** Parameters that every page has: the state of knowledge, and the open provenance. */
export type KnowledgeSearch = Partial<Record<keyof typeof KNOWLEDGE, string>>;

export const knowledgeSearch = (raw: Record<string, unknown>): KnowledgeSearch =>
  pick(raw, KNOWLEDGE);
