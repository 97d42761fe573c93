import type { Proof, ProvenFigure, ProvenRow } from '@chokepoint/api-contract';
import { comparePositions, ok, refuse, type Result } from '@chokepoint/kernel';
import type { RecordedEvent } from '@chokepoint/ledger';
import {
  type Edition,
  figureFromStatements,
  publishedSpans,
  reportsSlice,
  type SliceFigure,
} from '@chokepoint/projections';
import { decodeFact, type Statement } from '@chokepoint/supply';
import { type GroundRelease, releasesOf } from './ground.js';
import { type Question, routeOf } from './question.js';
import { isStatement, statementOf } from './supply-data.js';

/** What follows from events: the parts of a proof that can be made again from its events. */
export interface Derived extends Pick<Proof, 'figure' | 'rows' | 'method'> {
  readonly query: Proof['query'];
  /** The release whose figure holds, and the others that were weighed against it. */
  readonly release: GroundRelease;
  readonly others: readonly GroundRelease[];
}

/**
 * Answers a question from events alone: which release holds, its rows and the figure. No database,
 * no clock. Refuses as `releasesOf` does, and 'other-source', 'not-known-then',
 * 'no-release-holds', 'no-figure'.
 */
export function derive(events: readonly RecordedEvent[], question: Question): Result<Derived> {
  const late = events.find(({ position }) => comparePositions(position, question.knownAt) > 0);
  if (late !== undefined) {
    return refuse('not-known-then', `Position ${late.position} lies after ${question.knownAt}.`);
  }
  const releases = releasesOf(events);
  if (!releases.ok) return releases;
  const foreign = releases.value.find(({ received }) => received.source !== question.source);
  if (foreign !== undefined) {
    return refuse('other-source', `${foreign.id} is not a release of ${question.source}.`);
  }
  const release = holding(releases.value, question);
  if (!release.ok) return release;
  const others = releases.value.filter((other) => other !== release.value);
  return answerFrom(release.value, others, question);
}

/** The release that holds at the question's knowledge: the rule of the read models' slices. */
function holding(
  releases: readonly GroundRelease[],
  { publishedBy }: Question,
): Result<GroundRelease> {
  const spans = publishedSpans(releases.flatMap((release) => editionOf(release) ?? []));
  const held = spans.find(({ publishedFrom, publishedUntil }) =>
    publishedBy === null
      ? publishedUntil === null
      : publishedFrom <= publishedBy && (publishedUntil === null || publishedUntil > publishedBy),
  );
  const release = releases.find(({ id }) => id === held?.releaseId);
  return release === undefined
    ? refuse('no-release-holds', 'None of the releases holds at the knowledge asked from.')
    : ok(release);
}

function editionOf({ id, received, sealed, withdrawn }: GroundRelease): Edition | null {
  if (sealed === null || withdrawn) return null;
  return { releaseId: id, publishedOn: received.publishedOn, sealedAt: sealed.event.position };
}

function answerFrom(
  release: GroundRelease,
  others: readonly GroundRelease[],
  question: Question,
): Result<Derived> {
  const statements = statementsOf(release);
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
    figure: toFigure(question, release.id, computed.value),
    rows: statements.value.flatMap((reported) => rowsOf(reported, question)),
    release,
    others,
  });
}

interface Reported {
  readonly event: RecordedEvent;
  readonly statement: Statement;
}

function statementsOf({ between }: GroundRelease): Result<readonly Reported[]> {
  const reported: Reported[] = [];
  for (const event of between.filter(isStatement)) {
    const statement = statementOf(event);
    if (!statement.ok) return statement;
    reported.push({ event, statement: statement.value });
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
