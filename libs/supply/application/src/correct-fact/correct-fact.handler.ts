import { ok, refuse, type IdSource, type Result } from '@chokepoint/kernel';
import type { AppendRefused, Ledger } from '@chokepoint/ledger';
import {
  correctFact as decide,
  correctionStream,
  removeCorrection as decideRemoval,
  supplySchemaVersion,
  type CorrectedFigure,
} from '@chokepoint/supply';
import { inNewestVersion } from '../release/newest-version.js';
import { readRelease } from '../release/read-release.js';
import type {
  CorrectFact,
  CorrectionOutcome,
  RemovalOutcome,
  RemoveCorrection,
} from './correct-fact.command.js';
import { findFigure } from './find-figure.js';
import { correctionsOf, foldCorrection } from './read-corrections.js';

export interface CorrectionDependencies {
  readonly ledger: Ledger;
  readonly ids: IdSource;
}

/**
 * Records that a figure is another one than its publisher says. Refuses what the decider refuses and
 * as `findFigure` does, 'release-not-sealed', 'release-withdrawn', 'corrected-already',
 * 'not-storable', and 'correction-busy' when somebody else corrects the release at this moment.
 */
export async function correctFact(
  { ledger: stored, ids }: CorrectionDependencies,
  { of, actor, ...wanted }: CorrectFact,
): Promise<Result<CorrectionOutcome>> {
  const ledger = inNewestVersion(stored);
  const figure = await findFigure(ledger, of);
  if (!figure.ok) return figure;
  const { release } = figure.value;
  const known = await readRelease(ledger, `release-${release}`);
  if (known.state.status !== 'sealed') return notCounting(release, known.state.status);
  const corrections = await correctionsOf(ledger, release);
  const standing = [...corrections].find(
    ([, { corrected, removed }]) => removed === null && isSame(corrected.figure, figure.value),
  );
  if (standing !== undefined) {
    const id = standing[0].slice('correction-'.length);
    return refuse(
      'corrected-already',
      `The figure is corrected by ${id} already. Remove that correction first.`,
      { correction: id },
    );
  }
  const decided = decide(figure.value, wanted);
  if (!decided.ok) return decided;
  const id = ids.next();
  const stream = correctionStream(release, corrections.size + 1);
  const event = {
    id,
    type: 'FactCorrected',
    schemaVersion: supplySchemaVersion('FactCorrected'),
    data: decided.value,
    metadata: { actor },
  };
  const appended = await ledger.append({
    appendId: ids.next(),
    writes: [{ stream, expected: 'no-stream', events: [event] }],
  });
  if (appended.kind === 'refused') return notWritten(release, appended);
  const correction = stream.slice('correction-'.length);
  return ok({
    correction,
    corrected: decided.value,
    eventId: id,
    position: appended.lastPosition,
  });
}

/**
 * Takes a correction back: from here on the publisher's figure stands. Refuses what the decider
 * refuses, 'not-storable' and 'correction-busy'.
 */
export async function removeCorrection(
  { ledger: stored, ids }: CorrectionDependencies,
  { correction, actor, ...wanted }: RemoveCorrection,
): Promise<Result<RemovalOutcome>> {
  const ledger = inNewestVersion(stored);
  const stream = `correction-${correction}`;
  const past = await ledger.readStream(stream);
  const decided = decideRemoval(foldCorrection(past), wanted);
  if (!decided.ok) return decided;
  const event = {
    id: ids.next(),
    type: 'CorrectionRemoved',
    schemaVersion: supplySchemaVersion('CorrectionRemoved'),
    data: decided.value,
    metadata: { actor },
  };
  const appended = await ledger.append({
    appendId: ids.next(),
    writes: [{ stream, expected: past.length, events: [event] }],
  });
  if (appended.kind === 'refused') return notWritten(correction, appended);
  return ok({ correction, ...decided.value, position: appended.lastPosition });
}

const isSame = (a: CorrectedFigure, b: CorrectedFigure): boolean =>
  a.statement === b.statement && a.place === b.place;

const notCounting = (release: string, status: string): Result<never> =>
  status === 'withdrawn'
    ? refuse('release-withdrawn', `${release} is withdrawn: nothing of it counts.`)
    : refuse('release-not-sealed', `The import of ${release} is not finished.`);

function notWritten(about: string, refused: AppendRefused): Result<never> {
  if (refused.code === 'not-storable') return refuse('not-storable', refused.reason, { about });
  const message = `The ledger refused to write (${refused.code}). Look at the corrections of ${about} and try again.`;
  return refuse('correction-busy', message, { about });
}
