import { createHash } from 'node:crypto';
import type { Proof } from '@chokepoint/api-contract';
import { ok, refuse, type Result } from '@chokepoint/kernel';
import { isBalanced, type ReleaseSealed } from '@chokepoint/supply';
import type { GroundRelease } from './ground.js';
import { isStatement, statementOf } from './supply-data.js';

/** How much of a release the events of a proof are. */
export interface SealCheck {
  /** Events of the release before its seal, and how many of them are in the proof. */
  readonly events: number;
  readonly given: number;
}

/**
 * Holds a release against its seal: the digest is over the hashes listed, the events given are
 * among them, and where all are given, statements and facts are as many as the seal counts.
 * Refuses 'seal-differs' and 'rows-not-accounted'.
 */
export function checkSeal(release: GroundRelease, listed: Proof['release']): Result<SealCheck> {
  const { sealed, between } = release;
  if (sealed === null || listed.id !== release.id) {
    return differs(`the list of events is of ${listed.id}, the figure of ${release.id}`);
  }
  const hashes = listed.contentHashes;
  const digest = createHash('sha256').update(hashes.join(''), 'utf8').digest('hex');
  if (digest !== sealed.data.digest) return differs('its digest is not over the events listed');
  if (hashes.length !== sealed.event.revision - 1) return differs('events are missing');
  const stray = between.find(({ revision, contentHash }) => hashes[revision - 1] !== contentHash);
  if (stray !== undefined) return differs(`revision ${stray.revision} is not the event listed`);
  const unbalanced = sealed.data.files.find((file) => !isBalanced(file));
  if (unbalanced !== undefined) {
    return refuse('rows-not-accounted', `Rows of ${unbalanced.file} are not all accounted for.`);
  }
  const given = between.length + 1;
  const counted = checkCounts(release, sealed.data, given === hashes.length);
  return counted.ok ? ok({ events: hashes.length, given }) : counted;
}

function checkCounts(
  { between }: GroundRelease,
  { statements, facts }: ReleaseSealed,
  all: boolean,
): Result<null> {
  const given = between.filter(isStatement);
  let rows = 0;
  for (const event of given) {
    const statement = statementOf(event);
    if (!statement.ok) return statement;
    rows += statement.value.rows.length;
  }
  const fits = all
    ? given.length === statements && rows === facts
    : given.length <= statements && rows <= facts;
  return fits ? ok(null) : differs('it counts other numbers of statements and facts');
}

const differs = (what: string): Result<never> =>
  refuse('seal-differs', `The release and its seal do not fit: ${what}.`);
