import { convert, precedenceRule, type UnitId } from '@chokepoint/catalogue';
import type { Bounds } from '@chokepoint/dependency';
import type { NationalRow } from './national.query.js';

/** Net imports of a country in one calendar year, in the unit that was asked for. */
export interface NetImports extends Bounds {
  readonly year: string;
  readonly release: string;
  /** Which consumption the reliance was taken of, as its source names it ('apparent'). */
  readonly consumption: string;
}

/** Consumption by how near it is to what net import reliance divides by, apparent consumption. */
const NEAREST = ['apparent', 'unspecified', 'total', 'estimated'];

/**
 * Net imports by way of net import reliance: reliance times apparent consumption, as its source
 * defines it. Both from one source and stage; the form of the reliance decides, or that it is of
 * all forms. The catalogue's order of sources decides between several. Null when either is missing,
 * withheld or open on one side.
 */
export function netImports(
  rows: readonly NationalRow[],
  { mineral, area, year, unit }: { mineral: string; area: string; year: string; unit: string },
): NetImports | null {
  const own = rows.filter(
    (row) => row.mineral === mineral && row.area === area && row.period === year,
  );
  for (const reliance of own.filter(isReliance).toSorted(byPrecedence)) {
    const consumption = consumptionFor(reliance, own);
    const share = boundsOf(reliance);
    const amount = consumption && boundsOf(consumption);
    if (!consumption || !share || !amount) continue;
    const factor = convert(1, consumption.unit as UnitId, unit as UnitId);
    if (factor === undefined) continue;
    return {
      low: share.low * amount.low * factor,
      high: share.high * amount.high * factor,
      year,
      release: reliance.release_id,
      consumption: consumption.form,
    };
  }
  return null;
}

const SOURCES: readonly string[] = precedenceRule('national', 'net-import-reliance')?.sources ?? [];

/** A source that the catalogue does not rank comes last; of one source, the earlier row first. */
function byPrecedence(a: NationalRow, b: NationalRow): number {
  const rank = ({ source }: NationalRow): number =>
    SOURCES.includes(source) ? SOURCES.indexOf(source) : SOURCES.length;
  return rank(a) - rank(b);
}

const isReliance = ({ measure }: NationalRow): boolean => measure === 'net-import-reliance';

function consumptionFor(
  reliance: NationalRow,
  rows: readonly NationalRow[],
): NationalRow | undefined {
  const same = rows.filter(
    (row) =>
      row.measure === 'consumption' &&
      row.source === reliance.source &&
      row.stage === reliance.stage,
  );
  if (reliance.form !== 'all') return same.find(({ form }) => form === reliance.form);
  return NEAREST.map((form) => same.find((row) => row.form === form)).find(
    (row) => row !== undefined,
  );
}

function boundsOf({ value, low, high }: NationalRow): Bounds | null {
  if (value !== null) return { low: value, high: value };
  return low === null || high === null ? null : { low, high };
}

/**
 * The calendar year before a stock's day: that of the day less one, or the year at whose end the
 * stock stood. Null where it stood at the end of a month of a year that was not over.
 */
export function yearBefore(at: string): string | null {
  if (/^\d{4}$/.test(at)) return at;
  if (/^\d{4}-12(-31)?$/.test(at)) return at.slice(0, 4);
  return /^\d{4}-\d{2}(-\d{2})?$/.test(at) ? String(Number(at.slice(0, 4)) - 1) : null;
}
