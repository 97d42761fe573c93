import { MOST_TABLE_BYTES, type PreviewBody } from '@chokepoint/api-contract';
import { ok, refuse, type Result } from '@chokepoint/kernel';
import { textFile } from '@chokepoint/runtime';
import type { SourceFile } from '@chokepoint/supply-application';

/** The file that a request carries. Refuses 'unsupported-table' and 'table-too-large'. */
export function readTable({
  name,
  content,
}: Pick<PreviewBody, 'name' | 'content'>): Result<SourceFile> {
  if (!/\.(csv|tsv|txt|xlsx)$/i.test(name)) {
    return refuse(
      'unsupported-table',
      `${name} is no table: bring a .csv, .tsv, .txt or .xlsx file.`,
    );
  }
  const bytes = Buffer.from(content, 'base64');
  if (bytes.length > MOST_TABLE_BYTES) {
    return refuse('table-too-large', `${name} is larger than 5 MB: bring it in parts.`);
  }
  return ok(textFile(name, bytes));
}
