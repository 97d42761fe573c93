import { encodeFact, MAX_ROWS, type FactTuple, type Statement } from '@chokepoint/supply';
import type { ImportedFact, Series } from './importer.port.js';

/**
 * At most this many facts wait in memory, however many series a file mixes. A month of Comext mixes
 * some 200: with fewer that wait its statements would leave before they are full, and each statement
 * has its cost in the ledger and in the projections.
 */
export const MAX_BUFFERED = 40_000;

interface Group {
  readonly series: Series;
  rows: FactTuple[];
}

/**
 * Gathers the facts of one file into statements of up to 500 rows. A statement leaves as soon as
 * it is full, or when too many facts wait: then the fullest goes.
 */
export class StatementGroups {
  /** In order of first appearance. */
  private readonly groups: Group[] = [];
  private readonly byMineral = new Map<string, Map<string, Group[]>>();
  private buffered = 0;
  private last: Group | undefined;

  constructor(
    private readonly file: string,
    private readonly maxBuffered = MAX_BUFFERED,
  ) {}

  /** The statement that the fact made full, if any. */
  add(imported: ImportedFact): Statement | undefined {
    const group = this.groupOf(imported);
    group.rows.push(encodeFact(imported.fact));
    this.buffered += 1;
    if (group.rows.length >= MAX_ROWS) return this.take(group);
    return this.buffered >= this.maxBuffered ? this.take(this.fullest()) : undefined;
  }

  /** What is left at the end of the file, in order of first appearance. */
  *rest(): Generator<Statement> {
    for (const group of this.groups) {
      if (group.rows.length > 0) yield this.take(group);
    }
  }

  private groupOf(series: Series): Group {
    // A file mostly says one series after the other.
    if (this.last && isSame(this.last.series, series)) return this.last;
    this.last = this.findGroup(series);
    return this.last;
  }

  /** By mineral and form there are few, which are looked through faster than a key is written. */
  private findGroup(series: Series): Group {
    const likely = this.sameMineralAndForm(series);
    const known = likely.find((group) => isSame(group.series, series));
    if (known) return known;
    const { mineral, stage, form, basis, measure, unit } = series;
    const group = { series: { mineral, stage, form, basis, measure, unit }, rows: [] };
    likely.push(group);
    this.groups.push(group);
    return group;
  }

  private sameMineralAndForm({ mineral, form }: Series): Group[] {
    const byForm = this.byMineral.get(mineral) ?? new Map<string, Group[]>();
    this.byMineral.set(mineral, byForm);
    const groups = byForm.get(form) ?? [];
    byForm.set(form, groups);
    return groups;
  }

  private fullest(): Group {
    return this.groups.reduce((a, b) => (b.rows.length > a.rows.length ? b : a));
  }

  private take(group: Group): Statement {
    const { rows } = group;
    group.rows = [];
    this.buffered -= rows.length;
    return { ...group.series, file: this.file, rows };
  }
}

const isSame = (a: Series, b: Series): boolean =>
  a.mineral === b.mineral &&
  a.form === b.form &&
  a.stage === b.stage &&
  a.basis === b.basis &&
  a.measure === b.measure &&
  a.unit === b.unit;
