import {
  type Basis,
  type Measure,
  type MineralId,
  type SourceId,
  type Stage,
  resolveCode,
  summedForms,
} from '@chokepoint/catalogue';
import { type Ownership, ownership, type SourceCode } from '@chokepoint/dependency';
import { lastYear } from '@chokepoint/kernel';
import type { FormRow } from './forms.query.js';
import type { SliceRow } from './slices.query.js';

const FORM_OF_CODE = /^(hs6|cn8)-(\d{6,8})$/;

/** Whether the figures of a slice may be called the mineral's own, by the customs codes behind them. */
export class OwnershipBook {
  private readonly codes = new Map<string, SourceCode[]>();
  private readonly known = new Map<string, Ownership>();

  constructor(forms: readonly FormRow[]) {
    for (const { form, ...slice } of forms) {
      const [, nomenclature, code] = FORM_OF_CODE.exec(form) ?? [];
      if (nomenclature === undefined || code === undefined) continue;
      const key = keyOf(slice);
      const named = { nomenclature: nomenclature === 'hs6' ? 'HS6' : 'CN8', code } as const;
      this.codes.set(key, [...(this.codes.get(key) ?? []), named]);
    }
  }

  of(row: SliceRow): Ownership {
    const year = lastYear(row.period);
    const codes = this.codesOf(row, year);
    const key = [row.mineral, row.basis, year, ...codes.map(({ code }) => code)].join('|');
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const basis = row.basis as Basis;
    const made = ownership({ mineral: row.mineral, basis, codes, year });
    this.known.set(key, made);
    return made;
  }

  /** Codes of the forms that add up, of those in use in the year; all where none is known of then. */
  private codesOf(row: SliceRow, year: number): readonly SourceCode[] {
    const forms = summed(row);
    const counted = (this.codes.get(keyOf(row)) ?? []).filter(
      ({ nomenclature, code }) =>
        forms === 'all' || forms.includes(`${nomenclature.toLowerCase()}-${code}`),
    );
    const inUse = counted.filter(({ nomenclature, code }) => resolveCode(nomenclature, code, year));
    return inUse.length > 0 ? inUse : counted;
  }
}

const summed = ({ source, mineral, stage, basis, measure }: SliceRow) =>
  summedForms(
    source as SourceId,
    mineral as MineralId,
    stage as Stage,
    basis as Basis,
    measure as Measure,
  );

const keyOf = (slice: Pick<SliceRow, 'release_id' | 'mineral' | 'stage' | 'measure'>): string =>
  [slice.release_id, slice.mineral, slice.stage, slice.measure].join('|');
