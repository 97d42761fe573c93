import type { JsonObject, Period } from '@chokepoint/kernel';
import type { Basis, FormId, Measure, MineralId, Stage, UnitId } from '@chokepoint/catalogue';

/** At most this many rows in one statement, so that one event stays one thing to point at. */
export const MAX_ROWS = 500;

/**
 * What one release says about one mineral, stage, form and measure.
 * `file` is the name of the file inside the release; each row carries its row number in it.
 */
export interface Statement extends JsonObject {
  readonly mineral: MineralId;
  readonly stage: Stage;
  readonly form: FormId;
  readonly basis: Basis;
  readonly measure: Measure;
  /** Unit of the values as recorded. Shares are fractions, 0-1, unit `share`. */
  readonly unit: UnitId;
  readonly file: string;
  readonly rows: readonly FactTuple[];
}

/**
 * One figure. `area` and `partner` are ISO 3166-1 alpha-2 codes or the aggregates of the catalogue
 * (`WORLD`, `OTHER`, `EU27`). `value` is null when the source gave no number, and `flags` say why:
 * unknown, withheld and zero are three things. `low`/`high` are given where the source prints a
 * bound (`<0.1%`). `raw` is the cell as printed, when it differs from the plain number.
 */
export interface Fact {
  readonly area: string;
  readonly partner: string | null;
  readonly period: Period;
  readonly value: number | null;
  readonly flags: readonly FactFlag[];
  readonly sourceRow: number;
  readonly raw: string | null;
  readonly low: number | null;
  readonly high: number | null;
}

export const FACT_FLAGS = [
  'estimated', //     the publisher's own estimate
  'withheld', //      'W': withheld to avoid disclosing company data
  'not-available', // 'NA'
  'not-applicable', //'XX'
  'included-elsewhere', // counted in another row
  'bound', //         printed as '<x' or '>x'
  'rounded', //       a total that the publisher rounded
  'nil-or-negligible', // '—': nil, or less than half a unit
  're-keyed', //      copied from the publisher's PDF by a third party
  'mixed-code', //    the customs code covers other minerals too
  'fixed-eu27', //    the Union as of 2020-02-01 applied to all years
  'unexplained-mark', // printed with a mark whose meaning is not established
  'partial', //       the table does not show that it holds every reporter and partner
  'suspect', //       the figure contradicts another statement of the same publisher
  'private', //       of a private source: not for publication
  'corrected', //     a person says otherwise than the publisher
] as const;
export type FactFlag = (typeof FACT_FLAGS)[number];

type Core = readonly [
  area: string,
  partner: string | null,
  period: Period,
  value: number | null,
  flags: readonly FactFlag[],
  sourceRow: number,
];
/** A fact as an event stores it: trailing empty fields are left out. */
export type FactTuple =
  | Core
  | readonly [...Core, raw: string | null]
  | readonly [...Core, raw: string | null, low: number | null, high: number | null];

export function encodeFact(fact: Fact): FactTuple {
  const { area, partner, period, value, flags, sourceRow, raw, low, high } = fact;
  if (low !== null || high !== null) {
    return [area, partner, period, value, flags, sourceRow, raw, low, high];
  }
  return raw === null
    ? [area, partner, period, value, flags, sourceRow]
    : [area, partner, period, value, flags, sourceRow, raw];
}

export function decodeFact(tuple: FactTuple): Fact {
  const [area, partner, period, value, flags, sourceRow, raw = null, low = null, high = null] =
    tuple;
  return { area, partner, period, value, flags, sourceRow, raw, low, high };
}
