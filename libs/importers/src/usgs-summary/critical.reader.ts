import { criticalSeries, type CriticalSeries } from '@chokepoint/catalogue';
import type { ImportedFact, RowOutcome } from '@chokepoint/supply-application';
import type { CsvRow } from '../common/csv.js';
import { misfit, rejected, skipped } from '../common/row-pages.js';
import type { CellValue } from '../usgs-mcs/cell.js';
import { scaleOf, type Scale } from '../usgs-mcs/fact.js';
import { salientCell } from '../usgs-salient/salient-cell.js';
import { estimatedIf, factOf, type Figure } from './figure.js';
import type { CriticalColumn, SummaryLayout } from './layout.js';
import { readWorld, type Fault } from './leading-country.js';
import { consumptionKind, isOutputNote, saysRefinery } from './notes.js';

export type CriticalLayout = Extract<SummaryLayout, { kind: 'critical' }>;

/** What the figures of one row share. */
interface Line {
  readonly series: CriticalSeries;
  readonly scale: Scale;
  readonly period: string;
  readonly estimated: boolean;
  readonly row: number;
  readonly cell: (column: CriticalColumn) => string;
}

/** A column of the United States' own balance. */
type Own = Pick<Figure, 'place' | 'measure' | 'note'> & { readonly column: CriticalColumn };

/** Printed in the table's title where no column says it. */
const UNIT = 'metric tons';

/** Reads the table of critical minerals: a row is one mineral in the year before the edition. */
export function criticalReader(
  { at, width }: CriticalLayout,
  edition: string,
  header: readonly string[],
): (row: CsvRow) => RowOutcome {
  return (row) => {
    const broken = misfit(row, width);
    if (broken) return broken;
    const cell = (column: CriticalColumn): string => row.fields[at[column] ?? -1] ?? '';
    const refuse = ({ column, reason }: Fault): RowOutcome =>
      rejected(row, header[at[column] ?? -1] ?? null, reason, cell(column));
    const series = criticalSeries(cell('name'));
    if (series === null) return skipped(row, 'outside the catalogue');
    const line = lineOf(series, edition, row.row, cell);
    if ('reason' in line) return refuse(line);
    const own = readOwn(line);
    if ('reason' in own) return refuse(own);
    const world = readWorldOf(line);
    if ('reason' in world) return refuse(world);
    const facts = [...own, ...world];
    return facts.length > 0
      ? { kind: 'imported', row: row.row, facts }
      : skipped(row, 'no figure printed');
  };
}

function lineOf(
  series: CriticalSeries | undefined,
  edition: string,
  row: number,
  cell: Line['cell'],
): Line | Fault {
  if (!series) return { column: 'name', reason: 'Not a name that this table is known to use.' };
  if (cell('source').replace(/\s/g, '') !== `MCS${edition}`) {
    return { column: 'source', reason: `'MCS${edition}' is expected in every row.` };
  }
  const [, year = '', estimated] = /^(\d{4})(_estimated)?$/.exec(cell('year')) ?? [];
  if (Number(year) !== Number(edition) - 1) {
    const reason = `The edition of ${edition} sums up ${Number(edition) - 1}.`;
    return { column: 'year', reason };
  }
  const scale = scaleOf(series.mineral, cell('units') || UNIT);
  if (!scale) return { column: 'units', reason: 'Not a unit of this mineral.' };
  return { series, scale, period: year, estimated: estimated !== undefined, row, cell };
}

/** Output from ore and from scrap, consumption and net import reliance of the United States. */
function readOwn(line: Line): readonly ImportedFact[] | Fault {
  const { series, cell } = line;
  const fault = outputFault(series, cell('outputNotes'));
  if (fault !== undefined) return { column: 'outputNotes', reason: fault };
  const note = cell('consumptionNotes');
  const kind = consumptionKind(note);
  if (!kind) return { column: 'consumptionNotes', reason: 'A note that is not known here.' };
  const used = { place: series.consumption[kind], note: kind === 'apparent' ? note : '' };
  const columns: readonly Own[] = [
    { column: 'primary', measure: 'production', place: series.primary, note: '' },
    { column: 'secondary', measure: 'production', place: series.secondary, note: '' },
    { column: 'consumption', measure: 'consumption', ...used },
    { column: 'reliance', measure: 'net-import-reliance', place: series.reliance, note: '' },
  ];
  const facts: ImportedFact[] = [];
  for (const own of columns) {
    const printed = cell(own.column);
    if (printed === '') continue;
    const read = ownCell(own, printed, line.scale);
    if (typeof read === 'string') return { column: own.column, reason: read };
    facts.push(ownFact(line, own, printed, read));
  }
  return facts;
}

const PER_CENT = 0.01;

const ownCell = ({ measure }: Own, printed: string, { factor }: Scale): CellValue | string =>
  measure === 'net-import-reliance'
    ? salientCell(measure, printed, PER_CENT)
    : salientCell('consumption', printed, factor);

const ownFact = (line: Line, own: Own, printed: string, cell: CellValue): ImportedFact =>
  factOf({
    mineral: line.series.mineral,
    place: own.place,
    measure: own.measure,
    unit: own.measure === 'net-import-reliance' ? 'share' : line.scale.unit,
    basis: 'national',
    area: 'US',
    period: line.period,
    cell,
    flags: estimatedIf(line.estimated, cell),
    row: line.row,
    printed,
    note: own.note,
  });

/** The catalogue has a stage for each mineral's output; a note that says otherwise is not passed over. */
function outputFault({ primary }: CriticalSeries, note: string): string | undefined {
  if (!isOutputNote(note)) return 'A note that is not known here.';
  return saysRefinery(note) && primary.stage === 'extraction'
    ? 'The note says refineries; the catalogue takes this output to be of mines.'
    : undefined;
}

const WORLD_COLUMNS = ['leaderOutput', 'worldOutput'] as const;

function readWorldOf(line: Line): readonly ImportedFact[] | Fault {
  const { series, scale, cell } = line;
  const { world: place } = series;
  if (place === null) {
    const column = WORLD_COLUMNS.find((one) => !['', 'NA'].includes(cell(one)));
    return column ? { column, reason: 'The catalogue has no such series of this mineral.' } : [];
  }
  const figures = readWorld(cell, scale.factor);
  if ('reason' in figures) return figures;
  return figures.map((figure) =>
    factOf({
      ...figure,
      mineral: series.mineral,
      place,
      measure: 'production',
      unit: scale.unit,
      basis: 'world-production',
      period: line.period,
      flags: [...estimatedIf(line.estimated, figure.cell), ...figure.flags],
      row: line.row,
    }),
  );
}
