import type { Proof, ProvenFigure, ProvenRow } from '@chokepoint/api-contract';
import { comparePositions, ok, refuse, type Result } from '@chokepoint/kernel';
import type { RecordedEvent } from '@chokepoint/ledger';
import {
  correctedEditions,
  type CorrectedEdition,
  type Edition,
  figureFromStatements,
  publishedSpans,
  reportsSlice,
  type SliceFigure,
} from '@chokepoint/projections';
import { decodeFact, type Statement, withCorrections } from '@chokepoint/supply';
import type { GroundCorrection } from './ground-correction.js';
import { type GroundRelease, type Told, toldBy } from './ground.js';
import { type Question, routeOf } from './question.js';
import { isStatement, statementOf } from './supply-data.js';

/** What follows from events: the parts of a proof that can be made again from its events. */
export interface Derived extends Pick<Proof, 'figure' | 'rows' | 'method'> {
  readonly query: Proof['query'];
  /** The release whose figure holds, and the others that were weighed against it. */
  readonly release: GroundRelease;
  readonly others: readonly GroundRelease[];
  /** What was corrected in the slice of that release, removed ones too, and what of it holds. */
  readonly corrections: readonly GroundCorrection[];
  readonly applied: readonly GroundCorrection[];
}

/**
 * Answers a question from events alone: which release holds, its rows and the figure. No database,
 * no clock. Refuses as `toldBy` does, and 'other-source', 'not-known-then',
 * 'no-release-holds', 'no-figure'.
 */
export function derive(events: readonly RecordedEvent[], question: Question): Result<Derived> {
  const late = events.find(({ position }) => comparePositions(position, question.knownAt) > 0);
  if (late !== undefined) {
    return refuse('not-known-then', `Position ${late.position} lies after ${question.knownAt}.`);
  }
  const told = toldBy(events);
  if (!told.ok) return told;
  const { releases } = told.value;
  const foreign = releases.find(({ received }) => received.source !== question.source);
  if (foreign !== undefined) {
    return refuse('other-source', `${foreign.id} is not a release of ${question.source}.`);
  }
  const held = holding(told.value, question);
  if (!held.ok) return held;
  const others = releases.filter((other) => other !== held.value.release);
  return answerFrom(held.value, { ...told.value, releases: others }, question);
}

/** The release that holds, and the corrections that its figure is made with. */
interface Held {
  readonly release: GroundRelease;
  /** The release, or its corrected edition. */
  readonly edition: string;
  readonly applied: readonly GroundCorrection[];
}

/** The edition that holds at the question's knowledge: the rule of the read models' slices. */
function holding({ releases, corrections }: Told, { publishedBy }: Question): Result<Held> {
  const weighed = releases.flatMap((release) => weigh(release, corrections));
  const spans = publishedSpans(weighed.map(({ edition }) => edition));
  const span = spans.find(({ publishedFrom, publishedUntil }) =>
    publishedBy === null
      ? publishedUntil === null
      : publishedFrom <= publishedBy && (publishedUntil === null || publishedUntil > publishedBy),
  );
  const held = weighed.find(({ edition }) => edition.releaseId === span?.releaseId);
  return held === undefined
    ? refuse('no-release-holds', 'None of the releases holds at the knowledge asked from.')
    : ok({ ...held, edition: held.edition.releaseId });
}

type Weighed = Omit<Held, 'edition'> & { readonly edition: Edition };

/** The editions of a release: its publisher's own, and each with what was corrected and stands. */
function weigh(release: GroundRelease, corrections: readonly GroundCorrection[]): Weighed[] {
  const { id, received, sealed, withdrawn } = release;
  if (sealed === null || withdrawn) return [];
  const { publishedOn } = received;
  const own: Edition = { releaseId: id, publishedOn, sealedAt: sealed.event.position };
  const ofRelease = corrections.filter(({ data }) => data.figure.release === id);
  const made = correctedEditions(own, ofRelease.map(toSliceCorrection));
  const standing = made.filter(({ withdrawnAt }) => withdrawnAt === null);
  return [
    { release, edition: own, applied: [] },
    ...standing.map((edition) => ({
      release,
      edition: { ...toEdition(edition), corrects: own },
      applied: ofRelease.filter((correction) => edition.corrections.includes(correction.id)),
    })),
  ];
}

const toSliceCorrection = ({ id, event, data, removal }: GroundCorrection) => ({
  id,
  correctedOn: data.correctedOn,
  position: event.position,
  removedAt: removal?.position ?? null,
});

const toEdition = ({ id, publishedOn, madeAt }: CorrectedEdition): Edition => ({
  releaseId: id,
  publishedOn,
  sealedAt: madeAt,
});

function answerFrom(
  { release, edition, applied }: Held,
  { releases: others, corrections }: Told,
  question: Question,
): Result<Derived> {
  const statements = statementsOf(release, applied);
  if (!statements.ok) return statements;
  const computed = compute(
    question,
    statements.value.map(({ statement }) => statement),
  );
  if (!computed.ok) return computed;
  const { publishedBy, knownAt } = question;
  return ok({
    query: { route: routeOf(question), publishedBy, knownAt },
    method: methodOf(computed.value.method),
    figure: toFigure(question, edition, computed.value),
    rows: statements.value.flatMap((reported) => rowsOf(reported, question)),
    ...{ release, others, corrections, applied },
  });
}

interface Reported {
  readonly event: RecordedEvent;
  readonly statement: Statement;
}

function statementsOf(
  { between }: GroundRelease,
  applied: readonly GroundCorrection[],
): Result<readonly Reported[]> {
  const corrections = applied.map(({ data }) => data);
  const reported: Reported[] = [];
  for (const event of between.filter(isStatement)) {
    const statement = statementOf(event);
    if (!statement.ok) return statement;
    reported.push({ event, statement: withCorrections(event.id, statement.value, corrections) });
  }
  return ok(reported);
}

function compute(
  { source, slice }: Question,
  statements: readonly Statement[],
): Result<SliceFigure> {
  const figure = figureFromStatements(source, statements, slice);
  return figure === null
    ? refuse('no-figure', 'The statements hold no figure that adds up for this slice.')
    : ok(figure);
}

/** `concentration@1` as a name and a number. */
export function methodOf(method: string): Proof['method'] {
  const [id = '', version] = method.split('@');
  return { id, version: Number(version) };
}

function toFigure({ slice, source }: Question, release: string, figure: SliceFigure): ProvenFigure {
  const { unit, total, printedTotal, top1, top3, hhi, effectiveSuppliers, above65 } = figure;
  return {
    ...slice,
    source,
    release,
    unit,
    total,
    printedTotal,
    shares: figure.shares.map(({ area, share, value, flags }) => ({
      area,
      share,
      value,
      flags: [...flags],
    })),
    top1,
    top3,
    hhi,
    effectiveSuppliers,
    above65,
    flags: [...figure.flags],
    gaps: figure.gaps.map(({ code }) => code),
  };
}

function rowsOf({ event, statement }: Reported, { slice }: Question): ProvenRow[] {
  if (!reportsSlice(statement, slice)) return [];
  const { form, unit, file } = statement;
  const facts = statement.rows.map(decodeFact).filter(({ period }) => period === slice.period);
  return facts.map(({ area, partner, value, low, high, flags, sourceRow, raw }) => ({
    event: event.id,
    form,
    unit,
    area,
    partner,
    value,
    low,
    high,
    flags: [...flags],
    file,
    row: sourceRow,
    raw,
  }));
}
