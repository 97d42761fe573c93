import {
  convert,
  isSalientCommodity,
  mineral,
  salientColumn,
  type SalientColumn,
} from '@chokepoint/catalogue';
import type { FactFlag, StockpileRow } from '@chokepoint/supply';
import type { ImportedFact, RowOutcome } from '@chokepoint/supply-application';
import type { CsvRow } from '../common/csv.js';
import { columnsOf, rejected, skipped } from '../common/row-pages.js';
import type { CellValue } from '../usgs-mcs/cell.js';
import { salientCell } from './salient-cell.js';

/** Years that one edition covers: its own is not over when it comes out. */
const YEARS = 5;

interface Column {
  readonly index: number;
  readonly heading: string;
  readonly figure: SalientColumn;
}

/** Reads the rows of one commodity's salient table; each is a year of the United States. */
export function salientReader(
  edition: string,
  header: readonly string[],
): (row: CsvRow) => RowOutcome {
  const at = columnsOf(header);
  const about = new Set([0, at.get('commodity') ?? -1, at.get('year') ?? -1]);
  return (row) => {
    const commodity = row.fields[at.get('commodity') ?? -1] ?? '';
    if (!isSalientCommodity(commodity)) return skipped(row, 'outside the catalogue');
    const columns = columnsFor(commodity, edition, header, about);
    if (typeof columns === 'string') return rejected(row, null, columns);
    if (row.fields[0]?.replace(/\s/g, '') !== `MCS${edition}`) {
      return rejected(row, header[0] ?? null, `'MCS${edition}' is expected in every row.`);
    }
    const year = row.fields[at.get('year') ?? -1] ?? '';
    if (!isCovered(year, Number(edition))) {
      const first = Number(edition) - YEARS;
      const reason = `The edition of ${edition} covers the years ${first} to ${Number(edition) - 1}.`;
      return rejected(row, 'Year', reason, year);
    }
    return readYear(row, columns, year, Number(edition));
  };
}

function isCovered(year: string, edition: number): boolean {
  return /^\d{4}$/.test(year) && Number(year) < edition && Number(year) >= edition - YEARS;
}

/** The columns that are taken; a text when the table holds one whose meaning is not known. */
function columnsFor(
  commodity: string,
  edition: string,
  header: readonly string[],
  about: ReadonlySet<number>,
): readonly Column[] | string {
  const plain = header.map((heading) => heading.toLowerCase().replace(/\s/g, ''));
  const columns: Column[] = [];
  for (const [index, heading] of header.entries()) {
    if (heading === '' || about.has(index)) continue;
    const name = plain[index] ?? '';
    const occurrence = plain.slice(0, index + 1).filter((other) => other === name).length;
    const of = plain.filter((other) => other === name).length;
    const figure = salientColumn(commodity, edition, heading, { occurrence, of });
    if (figure === undefined) {
      return of > 1
        ? `The column '${heading}' is there ${of} times: which one is meant cannot be told.`
        : `The column '${heading}' is none that is known for ${commodity} in the edition of ${edition}.`;
    }
    if (figure !== null) columns.push({ index, heading, figure });
  }
  return columns;
}

function readYear(
  row: CsvRow,
  columns: readonly Column[],
  year: string,
  edition: number,
): RowOutcome {
  const facts: ImportedFact[] = [];
  const stockpiles: StockpileRow[] = [];
  for (const { index, heading, figure } of columns) {
    const printed = row.fields[index] ?? '';
    if (printed === '') continue;
    const factor = factorOf(figure);
    const cell = salientCell(figure.measure, printed, factor);
    if (typeof cell === 'string') return rejected(row, heading, cell, printed);
    const flags = flagsOf(figure, cell, Number(year) === edition - 1);
    const read: Read = { figure, cell, flags, year, row: row.row, raw: rawOf(printed, cell) };
    if (figure.measure === 'stock') stockpiles.push(toStock(figure, read));
    else facts.push(toFact(figure, figure.measure, read));
  }
  return facts.length + stockpiles.length > 0
    ? { kind: 'imported', row: row.row, facts, stockpiles }
    : skipped(row, 'no figure printed');
}

/** From the printed number to the unit that the figure is recorded in. */
function factorOf({ mineral: id, measure, unit, factor }: SalientColumn): number {
  if (measure === 'price' || measure === 'net-import-reliance') return factor;
  const target = mineral(id)?.massUnit ?? unit;
  const converted = convert(factor, unit, target);
  if (converted === undefined) throw new Error(`${id}: no factor from ${unit} to ${target}`);
  return converted;
}

const unitOf = ({ mineral: id, measure, unit }: SalientColumn) =>
  measure === 'consumption' || measure === 'stock' ? (mineral(id)?.massUnit ?? unit) : unit;

/** The last year of an edition is the publisher's estimate: it was not over in time. */
function flagsOf(figure: SalientColumn, cell: CellValue, latest: boolean): readonly FactFlag[] {
  const says = cell.value !== null || cell.low !== null || cell.high !== null;
  return [
    ...cell.flags,
    ...(says && latest ? (['estimated'] as const) : []),
    ...(says && figure.misprinted ? (['suspect'] as const) : []),
  ];
}

const rawOf = (printed: string, cell: CellValue): string | null =>
  printed === String(cell.value) ? null : printed;

interface Read {
  readonly figure: SalientColumn;
  readonly cell: CellValue;
  readonly flags: readonly FactFlag[];
  readonly year: string;
  readonly row: number;
  readonly raw: string | null;
}

const toFact = (
  figure: SalientColumn,
  measure: ImportedFact['measure'],
  { cell, flags, year, row, raw }: Read,
): ImportedFact => ({
  mineral: figure.mineral,
  stage: figure.stage,
  form: figure.form,
  basis: measure === 'price' ? 'market' : 'national',
  measure,
  unit: unitOf(figure),
  fact: {
    area: 'US',
    partner: null,
    period: year,
    value: cell.value,
    flags,
    sourceRow: row,
    raw,
    low: cell.low,
    high: cell.high,
  },
});

const toStock = (figure: SalientColumn, { cell, flags, year, row, raw }: Read): StockpileRow => ({
  mineral: figure.mineral,
  holder: figure.holder?.name ?? '',
  holderKind: figure.holder?.kind ?? 'industry',
  area: 'US',
  form: figure.form,
  purity: null,
  at: year,
  quantity: cell.value,
  low: cell.low,
  high: cell.high,
  unit: unitOf(figure),
  releaseRule: null,
  confidentiality: null,
  flags,
  sourceRow: row,
  raw,
});
