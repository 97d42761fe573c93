import { Readable } from 'node:stream';
import { MAX_ROWS, type FileCount, type Reject, type Statement } from '@chokepoint/supply';
import type {
  CriticalityInputsRow,
  ContractRow,
  CriticalityRow,
  GovernanceRow,
  StockpileRow,
  SupplyEvents,
  SupplyEventType,
  TradeParameterRow,
} from '@chokepoint/supply';
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

/** Turns rows into events, holding no more than a page of rows and a few statements' worth of them. */
export class FileReader {
  statements = 0;
  facts = 0;
  /** Rows read of all files so far. */
  rows = 0;
  private readonly rejects = new RowBuffer<Reject>(MAX_ROWS);
  /** Events that are complete and not yet handed to the writer. */
  private outbox: Outgoing[] = [];

  constructor(
    private readonly writer: ReleaseWriter,
    private readonly release: DetectedRelease,
    private readonly signal?: AbortSignal,
  ) {}

  async read(
    file: SourceFile,
    copyOf: string | undefined,
    report: (bytes: number) => void,
  ): Promise<FileCount> {
    const counts = new RowCounts(file.name);
    const open = new OpenFile(file.name);
    let bytes = 0;
    for await (const page of this.release.rows(counting(file, (read) => (bytes += read)))) {
      for (const outcome of page) {
        const effective = copyOf === undefined ? outcome : skipCopy(outcome, copyOf);
        counts.add(effective);
        this.take(open, effective);
      }
      this.rows += page.length;
      await this.send();
      report(bytes);
      if (this.signal?.aborted) this.writer.stop();
      if (this.writer.ended) break;
    }
    this.close(open);
    await this.send();
    return counts.total();
  }

  /** Writes the rejects that are left. */
  async finish(): Promise<void> {
    this.putRejects(this.rejects.drain());
    await this.send();
  }

  private async send(): Promise<void> {
    const { outbox } = this;
    this.outbox = [];
    for (const { type, data, weight } of outbox) await this.writer.write(type, data, weight);
  }

  private take(open: OpenFile, outcome: RowOutcome): void {
    if (outcome.kind === 'rejected') this.putRejects(this.rejects.add(reject(open.name, outcome)));
    else if (outcome.kind === 'imported') this.takeImported(open, outcome);
  }

  private takeImported(open: OpenFile, row: RowImported): void {
    const { facts = [], assessments = [], inputs = [], parameters = [] } = row;
    const { stockpiles = [], contracts = [], governance = [] } = row;
    const others = [assessments, inputs, parameters, stockpiles, contracts, governance];
    const hasOthers = others.some((list) => list.length > 0);
    if (facts.length === 0 && !hasOthers) {
      throw new Error(`${open.name}, row ${row.row}: imported, but nothing came of it`);
    }
    for (const fact of facts) {
      const full = open.groups.add(fact);
      if (full) this.putStatement(full);
    }
    if (!hasOthers) return;
    for (const assessment of assessments) {
      this.putList('CriticalityAssessed', {
        file: open.name,
        rows: open.assessments.add(assessment),
      });
    }
    this.facts += stockpiles.length + governance.length;
    for (const stock of stockpiles) {
      this.putList('StockpileReported', { file: open.name, rows: open.stockpiles.add(stock) });
    }
    for (const contract of contracts) {
      this.putList('ContractReported', { file: open.name, rows: open.contracts.add(contract) });
    }
    for (const one of governance) {
      this.putList('GovernanceReported', { file: open.name, rows: open.governance.add(one) });
    }
    for (const one of inputs) {
      this.putList('CriticalityInputsReported', { file: open.name, rows: open.inputs.add(one) });
    }
    for (const { period, row: parameter } of parameters) {
      this.putParameters(open.name, period, open.parametersOf(period).add(parameter));
    }
  }

  private close(open: OpenFile): void {
    for (const statement of open.groups.rest()) this.putStatement(statement);
    this.putList('CriticalityAssessed', { file: open.name, rows: open.assessments.drain() });
    this.putList('CriticalityInputsReported', { file: open.name, rows: open.inputs.drain() });
    this.putList('StockpileReported', { file: open.name, rows: open.stockpiles.drain() });
    this.putList('ContractReported', { file: open.name, rows: open.contracts.drain() });
    this.putList('GovernanceReported', { file: open.name, rows: open.governance.drain() });
    for (const [period, buffer] of open.parameters) {
      this.putParameters(open.name, period, buffer.drain());
    }
  }

  private putStatement(statement: Statement): void {
    this.statements += 1;
    this.facts += statement.rows.length;
    this.put(statementType(statement), statement, statement.rows.length * STATEMENT_ROW);
  }

  private putList<Type extends ListType>(type: Type, data: SupplyEvents[Type]): void {
    if (data.rows.length > 0) this.put(type, data, data.rows.length * OTHER_ROW);
  }

  private putParameters(file: string, period: string, rows: readonly TradeParameterRow[]): void {
    if (rows.length === 0) return;
    this.put('RestrictionReported', { file, period, rows }, rows.length * OTHER_ROW);
  }

  private putRejects(rows: readonly Reject[]): void {
    if (rows.length > 0) this.put('RowsRejected', { rows }, rows.length * OTHER_ROW);
  }

  private put<Type extends SupplyEventType>(
    type: Type,
    data: SupplyEvents[Type],
    weight: number,
  ): void {
    this.outbox.push({ type, data, weight });
  }
}

/** Events that are a file's name and rows of one kind. */
type ListType =
  | 'CriticalityAssessed'
  | 'CriticalityInputsReported'
  | 'StockpileReported'
  | 'ContractReported'
  | 'GovernanceReported';

interface Outgoing {
  readonly type: SupplyEventType;
  readonly data: SupplyEvents[SupplyEventType];
  readonly weight: number;
}

class OpenFile {
  readonly groups: StatementGroups;
  readonly assessments = new RowBuffer<CriticalityRow>(MAX_ROWS);
  readonly inputs = new RowBuffer<CriticalityInputsRow>(MAX_ROWS);
  readonly stockpiles = new RowBuffer<StockpileRow>(MAX_ROWS);
  readonly contracts = new RowBuffer<ContractRow>(MAX_ROWS);
  readonly governance = new RowBuffer<GovernanceRow>(MAX_ROWS);
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
