import type {
  DifferencesAnswer,
  DifferenceStand,
  FigureDifference,
  FigureDifferencesAnswer,
  RegisterDifferencesAnswer,
} from '@chokepoint/api-contract';
import { joined, tableOf, type Table } from './table.js';

/** Empty cells are for numbers: what is not said, and what is no number, are words. */
const cell = ({ said, value }: DifferenceStand): number | string =>
  value ?? (said ? 'no figure' : 'not said');

const states = ({ from, to }: Pick<DifferencesAnswer, 'from' | 'to'>) => ({
  from_published_by: () => from.publishedBy,
  from_known_at: () => from.knownAt,
  to_published_by: () => to.publishedBy,
  to_known_at: () => to.knownAt,
});

/** One row a part of an indicator; parts of one indicator follow each other. */
export function differencesTable(answer: DifferencesAnswer): Table {
  const rows = answer.series.flatMap((series) =>
    series.indicators.flatMap((whole) => whole.parts.map((part) => ({ series, whole, part }))),
  );
  return tableOf(rows, {
    mineral: ({ series }) => series.mineral,
    stage: ({ series }) => series.stage,
    basis: ({ series }) => series.basis,
    measure: ({ series }) => series.measure,
    source: ({ series }) => series.source,
    period: ({ series }) => series.period,
    indicator: ({ whole }) => whole.indicator,
    before: ({ whole }) => cell(whole.before),
    after: ({ whole }) => cell(whole.after),
    difference: ({ whole }) => whole.difference,
    leader_before: ({ series }) => series.leaders.before?.area ?? null,
    leader_after: ({ series }) => series.leaders.after?.area ?? null,
    cause: ({ part }) => part.cause,
    part_before: ({ part }) => cell(part.before),
    part_after: ({ part }) => cell(part.after),
    part_difference: ({ part }) => part.difference,
    earlier_release: ({ part }) => part.earlier,
    later_release: ({ part }) => part.later,
    position: ({ part }) => part.position,
    published_on: ({ part }) => part.publishedOn,
    ...states(answer),
    method: () => answer.method,
  });
}

type Saying = FigureDifference['parts'][number]['later'];
const releaseOf = (saying: Saying): string | null => saying?.release ?? null;
const rowsOf = (saying: Saying): string | null =>
  saying && joined(saying.rows.map(({ file, row }) => `${file}:${row}`));
const rawOf = (saying: Saying): string | null =>
  saying && joined(saying.rows.map(({ raw }) => raw ?? ''));
const positionsOf = (saying: Saying): string | null =>
  saying && joined([...new Set(saying.rows.map(({ position }) => position))]);

/** One row a part of a figure, with the rows of both sides. */
export function figureDifferencesTable(answer: FigureDifferencesAnswer): Table {
  const rows = answer.figures.flatMap((figure) => figure.parts.map((part) => ({ figure, part })));
  return tableOf(rows, {
    mineral: ({ figure }) => figure.mineral,
    stage: ({ figure }) => figure.stage,
    form: ({ figure }) => figure.form,
    basis: ({ figure }) => figure.basis,
    measure: ({ figure }) => figure.measure,
    source: ({ figure }) => figure.source,
    period: ({ figure }) => figure.period,
    area: ({ figure }) => figure.area,
    area_name: ({ figure }) => figure.areaName,
    partner: ({ figure }) => figure.partner,
    partner_name: ({ figure }) => figure.partnerName,
    unit: ({ figure }) => figure.unit,
    before: ({ figure }) => cell(figure.before),
    after: ({ figure }) => cell(figure.after),
    difference: ({ figure }) => figure.difference,
    relative_change: ({ figure }) => figure.relativeChange,
    cause: ({ part }) => part.cause,
    part_before: ({ part }) => cell(part.before),
    part_after: ({ part }) => cell(part.after),
    part_difference: ({ part }) => part.difference,
    earlier_release: ({ part }) => releaseOf(part.earlier),
    earlier_rows: ({ part }) => rowsOf(part.earlier),
    earlier_raw: ({ part }) => rawOf(part.earlier),
    earlier_positions: ({ part }) => positionsOf(part.earlier),
    later_release: ({ part }) => releaseOf(part.later),
    later_rows: ({ part }) => rowsOf(part.later),
    later_raw: ({ part }) => rawOf(part.later),
    later_positions: ({ part }) => positionsOf(part.later),
    ...states(answer),
    method: () => answer.method,
  });
}

/** One row a statement. */
export function registerDifferencesTable(answer: RegisterDifferencesAnswer): Table {
  return tableOf(answer.statements, {
    initiative: (one) => one.initiative,
    initiative_name: (one) => one.initiativeName,
    cause: (one) => one.cause,
    known_at_only: (one) => one.knownAtOnly,
    type: (one) => one.type,
    summary: (one) => one.summary,
    on: (one) => one.on,
    position: (one) => one.position,
    revision: (one) => one.revision,
    recorded_at: (one) => one.recordedAt,
    actor: (one) => one.actor,
    ...states(answer),
  });
}
