import { Readable } from 'node:stream';
import { MAX_ROWS, type FileCount, type Reject, type Statement } from '@chokepoint/supply';
import type { CriticalityRow, TradeParameterRow } from '@chokepoint/supply';
import type {
  DetectedRelease,
  RowImported,
  RowOutcome,
  RowRejected,
  SourceFile,
} from './importer.port.js';
import type { ReleaseWriter } from './release-writer.js';
import { RowBuffer } from './row-buffer.js';
import { RowCounts } from './row-counts.js';
import { StatementGroups } from './statement-groups.js';
import { statementType } from './statement-type.js';

/** Estimated bytes of one row in an event. */
const STATEMENT_ROW = 50;
const OTHER_ROW = 200;

/** Turns rows into events, holding no more than a few statements' worth of them. */
export class FileReader {
  statements = 0;
  facts = 0;
  private readonly rejects = new RowBuffer<Reject>(MAX_ROWS);

  constructor(
    private readonly writer: ReleaseWriter,
    private readonly release: DetectedRelease,
  ) {}

  async read(
    file: SourceFile,
    copyOf: string | undefined,
    report: (bytes: number, rows: number) => void,
  ): Promise<FileCount> {
    const counts = new RowCounts(file.name);
    const open = new OpenFile(file.name);
    let bytes = 0;
    let rows = 0;
    for await (const page of this.release.rows(counting(file, (read) => (bytes += read)))) {
      for (const outcome of page) {
        const effective = copyOf === undefined ? outcome : skipCopy(outcome, copyOf);
        counts.add(effective);
        await this.take(open, effective);
      }
      rows += page.length;
      report(bytes, rows);
      if (this.writer.refusal) break;
    }
    await this.close(open);
    return counts.total();
  }

  /** Writes the rejects that are left. */
  async finish(): Promise<void> {
    await this.writeRejects(this.rejects.drain());
  }

  private async take(open: OpenFile, outcome: RowOutcome): Promise<void> {
    if (outcome.kind === 'rejected') {
      await this.writeRejects(this.rejects.add(reject(open.name, outcome)));
    } else if (outcome.kind === 'imported') {
      await this.takeImported(open, outcome);
    }
  }

  private async takeImported(open: OpenFile, row: RowImported): Promise<void> {
    const { facts = [], assessments = [], parameters = [] } = row;
    if (facts.length + assessments.length + parameters.length === 0) {
      throw new Error(`${open.name}, row ${row.row}: imported, but nothing came of it`);
    }
    for (const fact of facts) {
      const full = open.groups.add(fact);
      if (full) await this.writeStatement(full);
    }
    for (const assessment of assessments) {
      await this.writeAssessments(open.name, open.assessments.add(assessment));
    }
    for (const { period, row: parameter } of parameters) {
      await this.writeParameters(open.name, period, open.parametersOf(period).add(parameter));
    }
  }

  private async close(open: OpenFile): Promise<void> {
    for (const statement of open.groups.rest()) await this.writeStatement(statement);
    await this.writeAssessments(open.name, open.assessments.drain());
    for (const [period, buffer] of open.parameters) {
      await this.writeParameters(open.name, period, buffer.drain());
    }
  }

  private async writeStatement(statement: Statement): Promise<void> {
    this.statements += 1;
    this.facts += statement.rows.length;
    const weight = statement.rows.length * STATEMENT_ROW;
    await this.writer.write(statementType(statement), statement, weight);
  }

  private async writeAssessments(file: string, rows: readonly CriticalityRow[]): Promise<void> {
    if (rows.length === 0) return;
    await this.writer.write('CriticalityAssessed', { file, rows }, rows.length * OTHER_ROW);
  }

  private async writeParameters(
    file: string,
    period: string,
    rows: readonly TradeParameterRow[],
  ): Promise<void> {
    if (rows.length === 0) return;
    await this.writer.write('RestrictionReported', { file, period, rows }, rows.length * OTHER_ROW);
  }

  private async writeRejects(rows: readonly Reject[]): Promise<void> {
    if (rows.length === 0) return;
    await this.writer.write('RowsRejected', { rows }, rows.length * OTHER_ROW);
  }
}

class OpenFile {
  readonly groups: StatementGroups;
  readonly assessments = new RowBuffer<CriticalityRow>(MAX_ROWS);
  readonly parameters = new Map<string, RowBuffer<TradeParameterRow>>();

  constructor(readonly name: string) {
    this.groups = new StatementGroups(name);
  }

  parametersOf(period: string): RowBuffer<TradeParameterRow> {
    const known = this.parameters.get(period) ?? new RowBuffer<TradeParameterRow>(MAX_ROWS);
    this.parameters.set(period, known);
    return known;
  }
}

const reject = (file: string, { row, field, raw, reason }: RowRejected): Reject => ({
  file,
  row,
  field,
  raw,
  reason,
});

const skipCopy = ({ row }: RowOutcome, copyOf: string): RowOutcome => ({
  kind: 'skipped',
  row,
  rule: `same bytes as ${copyOf}`,
});

function counting(file: SourceFile, onBytes: (bytes: number) => void): SourceFile {
  async function* chunks(): AsyncGenerator<Buffer | string> {
    for await (const chunk of file.open() as AsyncIterable<Buffer | string>) {
      onBytes(chunk.length);
      yield chunk;
    }
  }
  return { name: file.name, open: () => Readable.from(chunks()) };
}
