import { areaByAlias, cmdeSeries, fold, type CmdeSeries } from '@chokepoint/catalogue';
import type { ImportedFact, RowOutcome } from '@chokepoint/supply-application';
import { tidy } from '../common/numbers.js';
import { textAt, type SheetRow } from '../common/xlsx/cell.js';
import { readFigure } from '../common/xlsx/figure.js';
import { rejectedCell, rejectedRow, skippedRow } from '../common/xlsx/sheet-pages.js';
import { markContradicted } from './contradictions.js';
import type { Strip, SupplySheet } from './layout.js';

/** Tonnes in the unit of the sheet, which its title states. */
const KILOTONNE = 1_000;

const NO_MARKS: ReadonlySet<string> = new Set();

/** A table that is being read: everything below its heading, to the next one. */
interface OpenTable {
  /** Undefined where the heading is not known: then its rows cannot be placed. */
  readonly series: CmdeSeries | undefined;
  readonly heading: string;
  readonly areas: Set<string>;
}

/** What one row says in one strip: facts, a rule, or a row refused. */
type Part =
  | { readonly facts: readonly ImportedFact[] }
  | { readonly rule: string }
  | { readonly outcome: RowOutcome };

/** Reads supply by country, tables side by side: a row is of a country in each of them. */
export class SupplyReader {
  private readonly tables = new Map<Strip, OpenTable>();

  constructor(
    private readonly layout: SupplySheet,
    private readonly contradicted: ReadonlySet<string> = new Set(),
  ) {}

  read(row: SheetRow): RowOutcome {
    if (row.row <= this.layout.yearsRow) return skippedRow(row, 'title or heading');
    const parts = this.layout.strips
      .filter((strip) => [strip.labels, ...strip.columns].some((at) => textAt(row, at) !== ''))
      .map((strip) => this.readStrip(strip, row));
    const refused = parts.find((part) => 'outcome' in part);
    if (refused) return refused.outcome;
    const facts = parts.flatMap((part) => ('facts' in part ? part.facts : []));
    if (facts.length > 0) {
      return { kind: 'imported', row: row.row, facts: markContradicted(facts, this.contradicted) };
    }
    const ruled = parts.find((part) => 'rule' in part);
    return ruled
      ? skippedRow(row, ruled.rule)
      : rejectedRow(this.layout.sheet, row, 'Cells outside the tables.');
  }

  private readStrip(strip: Strip, row: SheetRow): Part {
    const label = textAt(row, strip.labels);
    const withoutFigures = strip.columns.every((column) => textAt(row, column) === '');
    if (/^notes?:|^[“"]base case[”"] is/i.test(label) && withoutFigures) return { rule: 'note' };
    if (row.cells.get(strip.labels)?.formula) {
      return this.reject(row, strip, 'The cell holds a formula.');
    }
    if (withoutFigures) return this.openTable(strip, label, row);
    if (fold(label) === 'top 3 share') return { rule: 'share of the three largest' };
    const table = this.tables.get(strip);
    if (!table?.series) {
      const reason = `The table '${table?.heading ?? ''}' is not one that is known here.`;
      return { outcome: rejectedRow(this.layout.sheet, row, reason) };
    }
    const area = areaOf(label);
    if (area === undefined) return this.reject(row, strip, 'Not an area of the catalogue.');
    if (table.areas.has(area)) return this.reject(row, strip, 'A second row of that area.');
    table.areas.add(area);
    return this.readFigures(strip, row, table.series, area);
  }

  private openTable(strip: Strip, heading: string, row: SheetRow): Part {
    if (!/ - /.test(heading)) return this.reject(row, strip, 'Neither a table nor a figure.');
    this.tables.set(strip, { series: cmdeSeries(heading), heading, areas: new Set() });
    return { rule: 'title or heading' };
  }

  private readFigures(strip: Strip, row: SheetRow, series: CmdeSeries, area: string): Part {
    const facts: ImportedFact[] = [];
    for (const [column, period] of strip.observed) {
      const figure = readFigure(row.cells.get(column), NO_MARKS);
      const heading = `${series.heading} ${period}`;
      if (figure.kind !== 'number' || figure.value < 0) {
        const reason = figure.kind === 'unreadable' ? figure.reason : 'Not a weight.';
        return { outcome: rejectedCell(this.layout.sheet, row, column, heading, reason) };
      }
      const { mineral, stage, form } = series;
      const told = {
        mineral,
        stage,
        form,
        basis: 'world-production',
        measure: 'production',
      } as const;
      const fact = {
        area,
        partner: null,
        period,
        value: tidy(figure.value * KILOTONNE),
        flags: [],
        sourceRow: row.row,
        raw: String(tidy(figure.value)),
        low: null,
        high: null,
      };
      facts.push({ ...told, unit: 't', fact });
    }
    return { facts };
  }

  private reject(row: SheetRow, strip: Strip, reason: string): Part {
    return { outcome: rejectedCell(this.layout.sheet, row, strip.labels, 'country', reason) };
  }
}

/** Cobalt's refining has 'Total clean technologies' over what is the sum of its rows, as every total. */
function areaOf(label: string): string | undefined {
  const name = fold(label);
  if (name === 'rest of world') return 'OTHER';
  if (name === 'total' || name === 'total clean technologies') return 'WORLD';
  return areaByAlias(label)?.code;
}
