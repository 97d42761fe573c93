import type { FileCount, ReceivedFile, ReleaseReceived } from '@chokepoint/supply';
import { FileReader } from './file-reader.js';
import type { ImportProgress } from './import-release.command.js';
import type { DetectedRelease, SourceFile } from './importer.port.js';
import type { ReleaseWriter } from './release-writer.js';

export interface Reading {
  readonly writer: ReleaseWriter;
  readonly release: DetectedRelease;
  readonly received: ReleaseReceived;
  readonly files: readonly SourceFile[];
  /** Aborted: reading ends after the page in hand, and the writer is stopped. */
  readonly signal?: AbortSignal | undefined;
  readonly progress?: ((progress: ImportProgress) => void) | undefined;
}

/** What a release comes to, as far as reading tells. */
export interface Totals {
  readonly files: readonly FileCount[];
  readonly statements: number;
  readonly facts: number;
  /** Read of all files. */
  readonly rows: number;
}

/** Reads every file once and writes what it says. */
export async function readFiles(reading: Reading): Promise<Totals> {
  const { writer, release, received, files, signal, progress } = reading;
  const bytesTotal = received.files.reduce((sum, file) => sum + file.bytes, 0);
  const reader = new FileReader(writer, release, signal);
  const counts: FileCount[] = [];
  let bytesBefore = 0;
  for (const [index, file] of files.entries()) {
    const place = {
      phase: 'reading',
      file: file.name,
      fileNo: index + 1,
      files: files.length,
    } as const;
    const report = (bytes: number): void =>
      progress?.({ ...place, bytes: bytesBefore + bytes, bytesTotal, rows: reader.rows });
    counts.push(await reader.read(file, sameBytes(received.files, index), report));
    bytesBefore += received.files[index]?.bytes ?? 0;
    if (writer.ended) break;
  }
  await reader.finish();
  const { statements, facts, rows } = reader;
  return { files: counts, statements, facts, rows };
}

/** Name of an earlier file with the same content: its figures are not to be counted twice. */
function sameBytes(files: readonly ReceivedFile[], index: number): string | undefined {
  const sha256 = files[index]?.sha256;
  return files.slice(0, index).find((file) => file.sha256 === sha256)?.name;
}
