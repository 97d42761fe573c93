import { convert, EU27_SINCE, isThirdCountry, type UnitId } from '@chokepoint/catalogue';
import {
  addShareRow,
  concentration,
  type Concentration,
  type Listing,
  type ShareRow,
} from '@chokepoint/dependency';
import { lastDay, type IsoDate } from '@chokepoint/kernel';
import type { SliceKey } from '../slices/slice-key.js';
import { EU27, partOf } from './supplier.js';

/** A fact as far as sums need it. */
export interface SliceFact {
  readonly area: string;
  readonly partner: string | null;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly flags: readonly string[];
}

/** Flags of rows that say something of the whole slice. */
const SLICE_FLAGS = new Set([
  'estimated',
  're-keyed',
  'mixed-code',
  'fixed-eu27',
  'suspect',
  'private',
  'corrected',
]);

// What the Union reports is whole or not by itself, whatever its members report beside it.
const PARTIAL_UNION = 'partial-union';
const PARTIAL_MEMBERS = 'partial-members';
const PARTIALS: ReadonlySet<string> = new Set([PARTIAL_UNION, PARTIAL_MEMBERS]);

/** What the sums are so far, as JSON keeps it: doubles and their order come back as they were. */
export interface SumsState {
  readonly any: boolean;
  readonly reporters: readonly ShareRow[];
  readonly union: readonly ShareRow[];
  readonly flags: readonly string[];
  readonly printedTotal: number | null;
  readonly unitsClash: boolean;
}

/** Sums by supplier of one slice of one release; it grows with the suppliers, not with the rows. */
export class SliceSums {
  private readonly byReporters = new Map<string, ShareRow>();
  private readonly byUnion = new Map<string, ShareRow>();
  private readonly flags = new Set<string>();
  private printedTotal: number | null = null;
  private unitsClash = false;
  private any = false;
  private readonly lastDay: IsoDate;

  constructor(
    readonly key: SliceKey,
    readonly unit: UnitId,
    state?: SumsState,
  ) {
    this.lastDay = lastDay(key.period);
    if (state) this.restore(state);
  }

  state(): SumsState {
    const { any, printedTotal, unitsClash } = this;
    const [reporters, union] = [[...this.byReporters.values()], [...this.byUnion.values()]];
    return { any, reporters, union, flags: [...this.flags], printedTotal, unitsClash };
  }

  /** Does any form that adds up report this slice? */
  get hasFigures(): boolean {
    return this.any;
  }

  add(fact: SliceFact, unit: UnitId): void {
    this.any = true;
    const part = partOf(this.key.basis, fact, this.memberDay(fact.flags));
    if (part.kind === 'left-out') return;
    const factor = this.factorOf(unit);
    if (factor === undefined) return;
    for (const flag of fact.flags) if (SLICE_FLAGS.has(flag)) this.flags.add(flag);
    if (fact.flags.includes('partial')) {
      this.flags.add(fact.area === EU27 ? PARTIAL_UNION : PARTIAL_MEMBERS);
    }
    if (part.kind === 'printed-total') this.addPrinted(fact.value, factor);
    else this.addRow({ ...scaled(fact, factor), area: part.area, kind: part.kind }, fact.area);
  }

  /** The slice's arithmetic; `listing` says whether small suppliers are left out of the list. */
  result(listing: Listing): Concentration {
    const day = this.flags.has('fixed-eu27') ? EU27_SINCE : this.lastDay;
    // A row for the whole Union and rows of its members say the same twice.
    const sums = this.byUnion.size > 0 ? this.byUnion : this.byReporters;
    const fault = this.unitsClash ? UNITS_CLASH : this.isPartial ? PARTIAL : undefined;
    const result = concentration({
      rows: fault ? [] : [...sums.values()],
      printedTotal: fault ? null : this.printedTotal,
      isThirdCountry: (area) => isThirdCountry(area, day),
      listing,
    });
    return fault ? { ...result, gaps: [fault] } : result;
  }

  /** Flags of the slice beside those of its arithmetic, in alphabetical order. */
  sliceFlags(): string[] {
    const said = [...this.flags].filter((flag) => !PARTIALS.has(flag));
    return [...said, ...(this.isPartial ? ['partial'] : [])].sort();
  }

  /** Of the rows that count, some stand in a table that may leave others out. */
  private get isPartial(): boolean {
    return this.flags.has(this.byUnion.size > 0 ? PARTIAL_UNION : PARTIAL_MEMBERS);
  }

  private restore(state: SumsState): void {
    for (const row of state.reporters) this.byReporters.set(row.area, row);
    for (const row of state.union) this.byUnion.set(row.area, row);
    for (const flag of state.flags) this.flags.add(flag);
    this.printedTotal = state.printedTotal;
    this.unitsClash = state.unitsClash;
    this.any = state.any;
  }

  private memberDay(flags: readonly string[]): string {
    return flags.includes('fixed-eu27') ? EU27_SINCE : this.lastDay;
  }

  private factorOf(unit: UnitId): number | undefined {
    const factor = unit === this.unit ? 1 : convert(1, unit, this.unit);
    if (factor === undefined) this.unitsClash = true;
    return factor;
  }

  private addPrinted(value: number | null, factor: number): void {
    if (value !== null) this.printedTotal = (this.printedTotal ?? 0) + value * factor;
  }

  private addRow(row: ShareRow, reporter: string): void {
    const sums = reporter === EU27 ? this.byUnion : this.byReporters;
    const sum = sums.get(row.area);
    sums.set(row.area, sum === undefined ? row : addShareRow(sum, row));
  }
}

const UNITS_CLASH = {
  code: 'mixed-units',
  message: 'The release reports this in units that do not convert into one another.',
};

const PARTIAL = {
  code: 'partial-table',
  message:
    'The table does not show that it holds every reporter and partner, so shares of it are none of the whole.',
};

function scaled(fact: SliceFact, factor: number): Omit<ShareRow, 'area' | 'kind'> {
  const { value, low, high, flags } = fact;
  if (factor === 1) return { value, low, high, flags };
  const times = (amount: number | null) => (amount === null ? null : amount * factor);
  return { value: times(value), low: times(low), high: times(high), flags };
}
