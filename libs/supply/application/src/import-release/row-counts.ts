import type { FileCount } from '@chokepoint/supply';
import type { RowOutcome } from './importer.port.js';

/** Counts what became of one file's rows. */
export class RowCounts {
  private read = 0;
  private imported = 0;
  private rejected = 0;
  private readonly skipped = new Map<string, number>();

  constructor(private readonly file: string) {}

  add(outcome: RowOutcome): void {
    this.read += 1;
    if (outcome.kind === 'imported') this.imported += 1;
    else if (outcome.kind === 'rejected') this.rejected += 1;
    else this.skipped.set(outcome.rule, (this.skipped.get(outcome.rule) ?? 0) + 1);
  }

  total(): FileCount {
    const skipped = [...this.skipped].map(([rule, rows]) => ({ rule, rows }));
    return {
      file: this.file,
      read: this.read,
      imported: this.imported,
      rejected: this.rejected,
      skipped: skipped.sort((a, b) => (a.rule < b.rule ? -1 : 1)),
    };
  }
}
