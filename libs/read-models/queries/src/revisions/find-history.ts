import type { FigureHistory } from '@chokepoint/api-contract';
import { areaName, mineral as knownMineral } from '@chokepoint/catalogue';
import { ok } from '@chokepoint/kernel';
import { toApplied } from '../corrections/applied-correction.js';
import type { Find } from '../knowledge/resolved-knowledge.js';
import { unknownMineral } from '../minerals/unknown-mineral.js';
import { type FigureKey, historyQuery } from './history.query.js';

type Row = Awaited<ReturnType<ReturnType<typeof historyQuery>['execute']>>[number];
type Edition = FigureHistory['editions'][number];

/**
 * What each edition of a source said of one figure, by day of publication. Empty when none did.
 * Refuses 'unknown-mineral'.
 */
export const findHistory: Find<FigureKey, FigureHistory> = async (db, key, knowledge) => {
  const { mineral, stage, basis, measure, source, period, area, form, partner } = key;
  const entry = knownMineral(mineral);
  if (entry === undefined) return unknownMineral(mineral);
  const rows = await historyQuery(db, key, knowledge).execute();
  const series = { mineral, mineralName: entry.name, stage, basis, measure, source };
  return ok({
    ...knowledge,
    ...series,
    period,
    area,
    areaName: areaName(area),
    form: form ?? null,
    partner: partner ?? null,
    partnerName: partner === undefined ? null : areaName(partner),
    editions: changed(byEdition(rows).filter(saysAnew()).map(toEdition)),
  });
};

function byEdition(rows: readonly Row[]): readonly Row[][] {
  const editions = new Map<string, Row[]>();
  for (const row of rows) {
    // Forms of one figure are never added up: each stands for itself.
    const key = `${row.release_id} ${row.form} ${row.unit}`;
    editions.set(key, [...(editions.get(key) ?? []), row]);
  }
  return [...editions.values()];
}

/**
 * A corrected edition says otherwise than the one before it of the figures that it is the first to
 * correct only; the other corrections in it were said before.
 */
function saysAnew(): (rows: readonly Row[]) => boolean {
  const said = new Set<string>();
  return (rows) => {
    const corrections = rows.flatMap(({ correction_id: id }) => id ?? []);
    const isNew = corrections.some((id) => !said.has(id));
    corrections.forEach((id) => said.add(id));
    return isNew || rows.every(({ corrects }) => corrects === null);
  };
}

function toEdition(rows: readonly Row[]): Omit<Edition, 'relativeChange'> {
  const values = rows.map(({ value }) => value);
  const known = values.filter((value) => value !== null);
  const [first] = rows;
  if (first === undefined) throw new RangeError('An edition has rows');
  return {
    release: first.release_id,
    title: first.title,
    publishedOn: first.published_on,
    form: first.form,
    unit: first.unit,
    value: known.length < values.length ? null : known.reduce((sum, value) => sum + value, 0),
    flags: [...new Set(rows.flatMap(({ flags }) => flags))],
    correction: rows.map(toApplied).find((one) => one !== null) ?? null,
    rows: rows.map(({ file, source_row, raw, event_id, position }) => ({
      file,
      row: source_row,
      raw,
      eventId: event_id,
      position,
    })),
  };
}

/** Each beside the edition before it that has the same form and unit. */
function changed(editions: readonly Omit<Edition, 'relativeChange'>[]): Edition[] {
  return editions.map((edition, index) => {
    const { form, unit, value } = edition;
    const before = editions
      .slice(0, index)
      .findLast((one) => one.form === form && one.unit === unit)?.value;
    const comparable = value !== null && before !== null && before !== undefined && before !== 0;
    return { ...edition, relativeChange: comparable ? (value - before) / Math.abs(before) : null };
  });
}
