import {
  isIsoDate,
  ok,
  refuse,
  type Citation,
  type IsoDate,
  type JsonObject,
  type Period,
  type Result,
} from '@chokepoint/kernel';
import type { Basis, FormId, Measure, MineralId, Stage, UnitId } from '@chokepoint/catalogue';
import { decodeFact, encodeFact, type Fact, type FactFlag, type Statement } from './statement.js';

/** One figure of a statement, and what its publisher says there. */
export interface CorrectedFigure extends JsonObject {
  /** Release, without the category of its stream: `usgs-mcs-2024`. */
  readonly release: string;
  /** Id of the event that reports it. */
  readonly statement: string;
  /** Its place among the statement's rows, from 1. */
  readonly place: number;
  readonly mineral: MineralId;
  readonly stage: Stage;
  readonly form: FormId;
  readonly basis: Basis;
  readonly measure: Measure;
  readonly unit: UnitId;
  readonly area: string;
  readonly partner: string | null;
  readonly period: Period;
  readonly file: string;
  readonly sourceRow: number;
  /** As the publisher gives it; null where it gives no number, and `flags` say why. */
  readonly value: number | null;
  readonly flags: readonly FactFlag[];
}

/** A person says that a publisher's figure is another one. First event of a `correction-…` stream. */
export interface FactCorrected extends JsonObject {
  readonly figure: CorrectedFigure;
  /** In the unit of the figure; null: there is no number, and `flags` say why. */
  readonly value: number | null;
  /** Of the corrected figure, `corrected` among them. */
  readonly flags: readonly FactFlag[];
  readonly reason: string;
  readonly citations: readonly Citation[];
  /** Day on which it was said. */
  readonly correctedOn: IsoDate;
}

/** The publisher's figure stands again. Nothing else takes a correction back. */
export interface CorrectionRemoved extends JsonObject {
  readonly reason: string;
  readonly removedOn: IsoDate;
}

/** A correction as somebody asks for it, before it is checked. */
export interface CorrectionWanted {
  readonly value: number | null;
  /** Why there is no number, where there is none. */
  readonly flags: readonly string[];
  readonly reason: string;
  readonly citations: readonly Citation[];
  readonly correctedOn: IsoDate;
}

/** Why a figure may have no number. */
export const NO_NUMBER_FLAGS = [
  'withheld',
  'not-available',
  'not-applicable',
  'included-elsewhere',
] as const satisfies readonly FactFlag[];

/** Flags that speak of the printed cell, which a correction does away with. */
const OF_THE_CELL: ReadonlySet<FactFlag> = new Set<FactFlag>([
  ...NO_NUMBER_FLAGS,
  'bound',
  'nil-or-negligible',
  'unexplained-mark',
  'suspect',
]);

/** The stream of a release's nth correction. */
export const correctionStream = (release: string, number: number): string =>
  `correction-${release}-${number}`;

/** Refuses 'no-reason', 'no-source', 'not-a-date', 'bad-value', 'bad-flags', 'nothing-corrected'. */
export function correctFact(
  figure: CorrectedFigure,
  { value, flags, reason, citations, correctedOn }: CorrectionWanted,
): Result<FactCorrected> {
  if (reason.trim() === '') return refuse('no-reason', 'Say why the figure is corrected.');
  if (citations.length === 0) {
    return refuse('no-source', 'Name the source from which the corrected figure is known.');
  }
  if (!isIsoDate(correctedOn)) return refuse('not-a-date', `'${correctedOn}' is not a day.`);
  if (value !== null && !(Number.isFinite(value) && value >= 0)) {
    return refuse('bad-value', `${value} is no amount; a figure is zero or more.`);
  }
  const why = NO_NUMBER_FLAGS.filter((flag) => flags.includes(flag));
  if (value === null ? why.length !== 1 || flags.length !== 1 : flags.length > 0) {
    return refuse(
      'bad-flags',
      value === null
        ? `Say by one of ${NO_NUMBER_FLAGS.join(', ')} why there is no number.`
        : 'A figure with a number takes no reason for having none.',
    );
  }
  if (value === figure.value && why.every((flag) => figure.flags.includes(flag))) {
    return refuse('nothing-corrected', 'That is what the publisher says already.');
  }
  const kept = figure.flags.filter((flag) => !OF_THE_CELL.has(flag));
  return ok({
    figure,
    value,
    flags: [...kept, ...why, 'corrected'],
    reason: reason.trim(),
    citations,
    correctedOn,
  });
}

/** Where a correction stands. */
export interface CorrectionState {
  readonly corrected: FactCorrected;
  readonly removed: CorrectionRemoved | null;
}

/** Refuses 'unknown-correction', 'correction-removed', 'no-reason' and 'not-a-date'. */
export function removeCorrection(
  state: CorrectionState | null,
  { reason, removedOn }: CorrectionRemoved,
): Result<CorrectionRemoved> {
  if (state === null) return refuse('unknown-correction', 'There is no such correction.');
  if (state.removed !== null) {
    return refuse('correction-removed', `Removed on ${state.removed.removedOn} already.`);
  }
  if (!isIsoDate(removedOn)) return refuse('not-a-date', `'${removedOn}' is not a day.`);
  return reason.trim() === ''
    ? refuse('no-reason', 'Say why the correction no longer stands.')
    : ok({ reason: reason.trim(), removedOn });
}

type Applied = Pick<FactCorrected, 'figure' | 'value' | 'flags'>;

/** A statement with its corrected figures; `raw` keeps what the publisher printed. */
export function withCorrections(
  eventId: string,
  statement: Statement,
  corrections: readonly Applied[],
): Statement {
  const byPlace = new Map(
    corrections
      .filter(({ figure }) => figure.statement === eventId)
      .map((correction) => [correction.figure.place, correction]),
  );
  if (byPlace.size === 0) return statement;
  const rows = statement.rows.map((tuple, index) => {
    const correction = byPlace.get(index + 1);
    return correction === undefined ? tuple : encodeFact(corrected(decodeFact(tuple), correction));
  });
  return { ...statement, rows };
}

const corrected = (fact: Fact, { value, flags }: Applied): Fact => ({
  ...fact,
  value,
  flags,
  low: null,
  high: null,
});
