import type { FileCount } from '@chokepoint/supply';
import type { SourceId } from '@chokepoint/catalogue';
import type { Importer, SourceFile } from './importer.port.js';

export interface ImportRelease {
  readonly importer: Importer;
  readonly files: readonly SourceFile[];
  /** Opaque id of who imports. */
  readonly actor: string;
  /** Name the edition so instead of as the files do. */
  readonly edition?: string | undefined;
  /** `2024-03-05` or `2024-03`: needed where the catalogue does not know the edition. */
  readonly published?: string | undefined;
}

/**
 * How far an import is. `bytes` and `rows` are of all its files together; `bytesTotal` is 0 while
 * the files are still being measured.
 */
export interface ImportProgress {
  readonly phase: 'hashing' | 'reading';
  readonly file: string;
  readonly fileNo: number;
  readonly files: number;
  readonly bytes: number;
  readonly bytesTotal: number;
  readonly rows: number;
}

/** The release as it stands in the ledger after the command. */
export interface ImportOutcome {
  /** 'already-imported': the same bytes were there before, and nothing changed. */
  readonly kind: 'imported' | 'already-imported';
  /** `usgs-mcs-2024`: the stream's name without its category. */
  readonly releaseId: string;
  readonly source: SourceId;
  readonly edition: string;
  readonly files: readonly FileCount[];
  readonly statements: number;
  readonly facts: number;
  readonly digest: string;
}
