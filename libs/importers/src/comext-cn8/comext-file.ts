import type { FuzzyDate } from '@chokepoint/kernel';
import type { RowOutcome, SourceFile } from '@chokepoint/supply-application';
import type { FirstSeen } from './first-seen.js';
import type { ComextTable } from './layouts.js';

/** What a file says of the edition that it belongs to. */
export interface FileEdition {
  /** Null when the file does not tell. */
  readonly name: string | null;
  readonly title: string;
  /** Null when the file does not tell; the command then has to. */
  readonly published: FuzzyDate | null;
}

/** A file whose layout is known. */
export interface ComextFile {
  readonly name: string;
  readonly layout: ComextTable | 'json-stat';
  /** Null for a file without rows, and for one that is no trade. */
  readonly edition: FileEdition | null;
  rows(file: SourceFile, seen: FirstSeen): AsyncIterable<readonly RowOutcome[]>;
}
