import { isStalled, type Release } from '@chokepoint/api-contract';
import { formatCount } from './number.js';
import type { BadgeWords } from './badge-words.js';

type Stated = Pick<Release, 'status' | 'progress'>;

const SEALED: BadgeWords = {
  word: 'complete',
  meaning: 'Every row was read, and the release counts.',
  tone: 'neutral',
};
const WITHDRAWN: BadgeWords = {
  word: 'withdrawn',
  meaning: 'Nothing of it counts; earlier states stay as they were.',
  tone: 'warn',
};
const RUNNING: BadgeWords = {
  word: 'being imported',
  meaning: 'Nothing of it counts before it is complete.',
  tone: 'good',
};
const INTERRUPTED: BadgeWords = {
  word: 'import interrupted',
  meaning: 'Nothing of it counts. Import the same files again to finish it, or withdraw it.',
  tone: 'warn',
};
const UNFINISHED: BadgeWords = {
  word: 'import not finished',
  meaning: 'At this state of knowledge it was not complete, and nothing of it counted.',
  tone: 'neutral',
};

/** Where a release stands; `nowMs` is null where a past state is looked at, which has no now. */
export function releaseWords({ status, progress }: Stated, nowMs: number | null): BadgeWords {
  if (status === 'sealed') return SEALED;
  if (status === 'withdrawn') return WITHDRAWN;
  if (progress === null || nowMs === null) return UNFINISHED;
  return isStalled(progress, nowMs) ? INTERRUPTED : RUNNING;
}

/** '1,200 facts in 3 statements so far; last recorded 5 s ago'. */
export function importLine(progress: NonNullable<Release['progress']>, nowMs: number | null) {
  const { facts, statements, lastEventAt } = progress;
  const plural = (n: number, what: string): string =>
    `${formatCount(n)} ${what}${n === 1 ? '' : 's'}`;
  const line = `${plural(facts, 'fact')} in ${plural(statements, 'statement')} so far`;
  return nowMs === null ? line : `${line}; last recorded ${ago(nowMs - Date.parse(lastEventAt))}`;
}

/** A clock that is behind the server's makes no time to come of the past. */
function ago(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1_000));
  if (seconds < 60) return `${seconds} s ago`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ago`;
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `${hours} h ago` : `${Math.floor(hours / 24)} days ago`;
}
