import type { Readable } from 'node:stream';
import type {
  Basis,
  FormId,
  Measure,
  MineralId,
  SourceId,
  Stage,
  UnitId,
} from '@chokepoint/catalogue';
import type { FuzzyDate, Period, Result } from '@chokepoint/kernel';
import type {
  CriticalityInputsRow,
  ContractRow,
  CriticalityRow,
  Fact,
  GovernanceRow,
  StockpileRow,
  TradeParameterRow,
} from '@chokepoint/supply';

/** A file as a publisher made it. `name` is its path inside the release, with '/'. */
export interface SourceFile {
  readonly name: string;
  /** The bytes from the beginning; may be called more than once. */
  open(): Readable;
}

/** What a statement's rows have in common. */
export interface Series {
  readonly mineral: MineralId;
  readonly stage: Stage;
  readonly form: FormId;
  readonly basis: Basis;
  readonly measure: Measure;
  readonly unit: UnitId;
}

export interface ImportedFact extends Series {
  readonly fact: Fact;
}

export interface ImportedParameter {
  readonly period: Period;
  readonly row: TradeParameterRow;
}

/** Something came of the row: at least one of the lists is there and not empty. */
export interface RowImported {
  readonly kind: 'imported';
  readonly row: number;
  readonly facts?: readonly ImportedFact[];
  readonly assessments?: readonly CriticalityRow[];
  readonly inputs?: readonly CriticalityInputsRow[];
  readonly parameters?: readonly ImportedParameter[];
  readonly stockpiles?: readonly StockpileRow[];
  readonly contracts?: readonly ContractRow[];
  readonly governance?: readonly GovernanceRow[];
}

export interface RowRejected {
  readonly kind: 'rejected';
  readonly row: number;
  /** Name of the column; null when the whole row is at fault. */
  readonly field: string | null;
  readonly raw: string;
  readonly reason: string;
}

export interface RowSkipped {
  readonly kind: 'skipped';
  readonly row: number;
  readonly rule: string;
}

/**
 * What became of one row of a file, the header left out. `row` is the number of the line on which
 * the row begins, counted from 1 as an editor does.
 */
export type RowOutcome = RowImported | RowRejected | RowSkipped;

/** Files that an importer has recognised, and how to read them. */
export interface DetectedRelease {
  readonly source: SourceId;
  /** The publisher's own name of the edition. */
  readonly edition: string;
  readonly title: string;
  /** Null when it is not known; then the command has to say it. */
  readonly published: FuzzyDate | null;
  readonly licence: string;
  /** The file's rows in order, in pages of any length. Reading the same bytes gives the same rows. */
  rows(file: SourceFile): AsyncIterable<readonly RowOutcome[]>;
}

export interface DetectOptions {
  /** Name the edition so instead of as the files do: for a revised file of a known edition. */
  readonly edition?: string | undefined;
}

/** Reads one publisher's layouts. `version` grows when the same bytes would be read otherwise. */
export interface Importer {
  readonly id: string;
  readonly version: number;
  /** Refuses 'unknown-layout' with what was expected and what was found. */
  detect(files: readonly SourceFile[], options?: DetectOptions): Promise<Result<DetectedRelease>>;
}
