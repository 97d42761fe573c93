import { fold } from '@chokepoint/catalogue';
import type { CriticalityInputsRow, CriticalityRow } from '@chokepoint/supply';
import type { RowOutcome } from '@chokepoint/supply-application';
import type { CsvRow } from '../../common/csv.js';
import { rejected, skipped, type RowReader } from '../../common/row-pages.js';
import type { FirstPrinted } from './first-printed.js';
import { studyRow, type StudyRow } from './study-row.js';
import { STUDY_YEAR, type Figure, type StudyTable } from './tables.js';

/**
 * Reads one table of the study of 2017. Supply risk and economic importance of a year become an
 * assessment, in the first table of the release that prints them; every other figure is an input.
 */
export function studyReader(file: string, table: StudyTable, first: FirstPrinted): RowReader {
  const materials = new Set<string>();
  return (cells, row) => {
    const read = studyRow(table, cells, row);
    if (read.kind !== 'read') return read;
    const material = fold(read.material);
    if (materials.has(material)) return rejected(row, 'material', 'A second row of the material.');
    materials.add(material);
    return contradiction(read, row, file, first) ?? outcomeOf(read, row, file, first);
  };
}

/** A figure that another table of the release gives otherwise. */
function contradiction(
  { material, figures }: StudyRow,
  row: CsvRow,
  file: string,
  first: FirstPrinted,
): RowOutcome | undefined {
  for (const [column, { value }] of figures) {
    const other = first.find(material, column);
    if (value === null || other === undefined || other.value === value) continue;
    const where = other.file === file ? `row ${other.row}` : `${other.file}, row ${other.row}`;
    const raw = row.fields.join(',');
    return rejected(row, column.column, `It is ${value} here and ${other.value} in ${where}.`, raw);
  }
  return undefined;
}

function outcomeOf(read: StudyRow, row: CsvRow, file: string, first: FirstPrinted): RowOutcome {
  const years = [...new Set([...read.figures.keys()].map(({ year }) => year))];
  const assessments = years.flatMap((year) => assessmentOf(read, year, row, file, first) ?? []);
  const inputs = inputsOf(read, row);
  if (assessments.length === 0 && inputs === undefined) {
    const printed = [...read.figures.values()].some(({ value }) => value !== null);
    return skipped(
      row,
      printed ? 'the same assessment in another table' : 'not assessed in that study',
    );
  }
  return {
    kind: 'imported',
    row: row.row,
    ...(assessments.length > 0 ? { assessments } : {}),
    ...(inputs === undefined ? {} : { inputs: [inputs] }),
  };
}

function assessmentOf(
  { mineral, material, figures }: StudyRow,
  year: string,
  row: CsvRow,
  file: string,
  first: FirstPrinted,
): CriticalityRow | undefined {
  const find = (figure: Figure) =>
    [...figures.keys()].find((column) => column.year === year && column.figure === figure);
  const columns = [find('supplyRisk'), find('economicImportance')];
  const isFirst = columns.some((column) => column && first.find(material, column)?.file === file);
  const [risk, importance] = columns.map((column) => column && figures.get(column));
  if (risk === undefined || importance === undefined || !isFirst) return undefined;
  return {
    mineral,
    material,
    year,
    supplyRisk: risk.value,
    economicImportance: importance.value,
    sourceRow: row.row,
    raw: `${risk.text},${importance.text}`,
  };
}

/** Undefined for a table that prints results only. */
function inputsOf(read: StudyRow, row: CsvRow): CriticalityInputsRow | undefined {
  const inputs = [...read.figures].filter(
    ([{ figure }]) => figure !== 'supplyRisk' && figure !== 'economicImportance',
  );
  if (inputs.length === 0) return undefined;
  const values = new Map(inputs.map(([{ figure }, { value }]) => [figure, value]));
  const value = (figure: Figure): number | null => values.get(figure) ?? null;
  return {
    mineral: read.mineral,
    material: read.material,
    year: STUDY_YEAR,
    stage: read.stage,
    supplyData: read.supplyData,
    importReliance: value('importReliance'),
    eolRecyclingInputRate: value('eolRecyclingInputRate'),
    substitutionSR: value('substitutionSR'),
    substitutionEI: value('substitutionEI'),
    hhiWgiGlobal: value('hhiWgiGlobal'),
    hhiWgiEu: value('hhiWgiEu'),
    supplyRiskGlobal: value('supplyRiskGlobal'),
    supplyRiskEu: value('supplyRiskEu'),
    supplyRiskBoth: value('supplyRiskBoth'),
    sourceRow: row.row,
    raw: read.raw,
  };
}
