import { ok, refuse, type IsoDate, type Result } from '@chokepoint/kernel';
import type { ReceivedFile, ReleaseReceived, ReleaseSealed, ReleaseWithdrawn } from './events.js';
import { isBalanced, unknownFiles, type ReleaseState } from './release.state.js';

/** What an attempt to import a release comes to. */
export type Receipt =
  | { readonly kind: 'new'; readonly received: ReleaseReceived }
  /** An interrupted import of the same files: go on with what was recorded then. */
  | { readonly kind: 'resume'; readonly received: ReleaseReceived }
  /** The same bytes were imported before: nothing changes. */
  | { readonly kind: 'already-imported'; readonly sealed: ReleaseSealed };

/**
 * Refuses 'no-files', 'bad-edition', 'release-bytes-changed', 'release-sealed',
 * 'release-unfinished', 'importer-changed', 'release-withdrawn'.
 */
export function receiveRelease(state: ReleaseState, offered: ReleaseReceived): Result<Receipt> {
  const { files, edition } = offered;
  if (files.length === 0) return refuse('no-files', 'There is no file to import.');
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(edition)) {
    return refuse('bad-edition', `'${edition}' cannot name an edition; use letters, digits, . _ -`);
  }
  if (state.status === 'unknown') return ok({ kind: 'new', received: offered });
  if (state.status === 'withdrawn') {
    return refuse(
      'release-withdrawn',
      `${name(offered)} was withdrawn on ${state.withdrawn.withdrawnOn}. To import it again, give it an edition of its own: ${ownEdition(edition)}.`,
      { edition },
    );
  }
  const changed = changedFile(state.received.files, files);
  if (changed) return bytesChanged(offered, changed);
  return state.status === 'sealed'
    ? receiveSealed(state.received, state.sealed, offered)
    : receiveUnfinished(state.received, offered);
}

function receiveSealed(
  received: ReleaseReceived,
  sealed: ReleaseSealed,
  offered: ReleaseReceived,
): Result<Receipt> {
  const added = unknownFiles(received.files, offered.files);
  if (added.length === 0) return ok({ kind: 'already-imported', sealed });
  return refuse(
    'release-sealed',
    `${name(offered)} is complete and takes no further files. Import ${list(added)} as an edition of their own: ${ownEdition(offered.edition)}.`,
    { edition: offered.edition, files: added.map((file) => file.name) },
  );
}

function receiveUnfinished(received: ReleaseReceived, offered: ReleaseReceived): Result<Receipt> {
  const added = without(offered.files, received.files);
  const missing = without(received.files, offered.files);
  if (added.length > 0 || missing.length > 0) {
    return refuse(
      'release-unfinished',
      `An import of ${name(offered)} was interrupted. Import the same ${received.files.length} files again, under the same names, to finish it (added: ${list(added) || 'none'}; missing: ${list(missing) || 'none'}), or withdraw it and import them as an edition of their own: ${ownEdition(offered.edition)}.`,
      { edition: offered.edition },
    );
  }
  if (
    received.importer !== offered.importer ||
    received.importerVersion !== offered.importerVersion
  ) {
    return refuse(
      'importer-changed',
      `An import of ${name(offered)} by ${received.importer} ${received.importerVersion} was interrupted and cannot be finished by ${offered.importer} ${offered.importerVersion}. Import the files as an edition of their own: ${ownEdition(offered.edition)}.`,
      { edition: offered.edition },
    );
  }
  return ok({ kind: 'resume', received });
}

/** Refuses 'release-not-received', 'release-sealed', 'release-withdrawn'. @throws when unbalanced */
export function sealRelease(state: ReleaseState, seal: ReleaseSealed): Result<ReleaseSealed> {
  const unbalanced = seal.files.find((count) => !isBalanced(count));
  if (unbalanced) throw new Error(`Rows of '${unbalanced.file}' are not all accounted for`);
  if (state.status === 'receiving') return ok(seal);
  if (state.status === 'unknown') {
    return refuse('release-not-received', 'The release has not been received.');
  }
  return refuse(`release-${state.status}`, `The release is ${state.status} already.`);
}

/**
 * A release whose import was not finished can be withdrawn as well: it counts in no answer, and from
 * then on it never will. Refuses 'release-not-received', 'release-withdrawn', 'no-reason'.
 */
export function withdrawRelease(
  state: ReleaseState,
  command: { readonly reason: string; readonly withdrawnOn: IsoDate },
): Result<ReleaseWithdrawn> {
  const { withdrawnOn } = command;
  const reason = command.reason.trim();
  switch (state.status) {
    case 'unknown':
      return refuse('release-not-received', 'There is no such release.');
    case 'withdrawn':
      return refuse('release-withdrawn', `Withdrawn on ${state.withdrawn.withdrawnOn} already.`);
    case 'receiving':
    case 'sealed':
      return reason === ''
        ? refuse('no-reason', 'Say why the release is withdrawn.')
        : ok({ reason, withdrawnOn });
  }
}

/** Files that `others` does not hold under the same name with the same bytes. */
function without(
  files: readonly ReceivedFile[],
  others: readonly ReceivedFile[],
): readonly ReceivedFile[] {
  const known = new Set(others.map((file) => `${file.sha256} ${file.name}`));
  return files.filter((file) => !known.has(`${file.sha256} ${file.name}`));
}

interface Change {
  readonly before: ReceivedFile;
  readonly after: ReceivedFile;
}

function changedFile(
  known: readonly ReceivedFile[],
  given: readonly ReceivedFile[],
): Change | undefined {
  const byName = new Map(known.map((file) => [file.name, file]));
  for (const after of unknownFiles(known, given)) {
    const before = byName.get(after.name);
    if (before) return { before, after };
  }
  return undefined;
}

const bytesChanged = (offered: ReleaseReceived, { before, after }: Change): Result<never> =>
  refuse(
    'release-bytes-changed',
    `${after.name} is not the file that was imported as ${name(offered)}: its SHA-256 was ${before.sha256} and is ${after.sha256}. If the publisher revised it, import it as its own edition: ${ownEdition(offered.edition)}.`,
    { file: after.name, before: before.sha256, after: after.sha256, edition: offered.edition },
  );

const name = (release: ReleaseReceived): string => `${release.source} ${release.edition}`;
const list = (files: readonly ReceivedFile[]): string => files.map((file) => file.name).join(', ');
const ownEdition = (edition: string): string => `--edition ${edition}-r1`;
