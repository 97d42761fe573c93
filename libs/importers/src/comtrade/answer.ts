import { ok, refuse, type Result } from '@chokepoint/kernel';
import type { SourceFile } from '@chokepoint/supply-application';
import type { CsvRow } from '../common/csv.js';
import { isRecord, readJson, type JsonOf } from '../common/json-file.js';
import { unknownLayout } from '../common/release.js';
import { COLUMNS } from './columns.js';

export const ANSWER_EXPECTED = `an answer {count,data,error} whose data have ${COLUMNS.join(',')}`;

const ANSWER: JsonOf = {
  beginning: /"elapsedTime"|"reporterCode"/,
  advice: 'ask Comtrade for fewer years or products at a time',
};

/**
 * The records of an answer of the service as rows under `COLUMNS`; lines of JSON mean nothing, so that a
 * row's number is the record's, from 1. Refuses 'unknown-layout', 'file-too-large', and
 * 'incomplete-answer' where the service says so.
 */
export async function readAnswer(file: SourceFile): Promise<Result<readonly CsvRow[]>> {
  const read = await readJson(file, ANSWER);
  if (!read.ok) return read;
  const answer = read.value;
  if (!isRecord(answer) || !Array.isArray(answer.data)) {
    const found = isRecord(answer) ? Object.keys(answer) : ['no JSON object'];
    return unknownLayout(file.name, [ANSWER_EXPECTED], found);
  }
  const { count, error } = answer;
  const data: readonly unknown[] = answer.data;
  const [first] = data;
  if (data.length > 0 && (!isRecord(first) || COLUMNS.some((column) => !(column in first)))) {
    const found = isRecord(first) ? Object.keys(first) : ['no record'];
    return unknownLayout(file.name, [ANSWER_EXPECTED], found);
  }
  if (typeof error === 'string' && error !== '') {
    return incomplete(file.name, `UN Comtrade answered with an error: ${error.slice(0, 200)}`);
  }
  if (typeof count === 'number' && count !== data.length) {
    return incomplete(file.name, `It counts ${count} records, and ${data.length} are there.`);
  }
  return ok(data.map(toRow));
}

const incomplete = (file: string, why: string): Result<never> =>
  refuse('incomplete-answer', `${file} is not a whole answer. ${why}`, { file });

function toRow(record: unknown, index: number): CsvRow {
  const row = index + 1;
  if (!isRecord(record)) return { row, fields: [], fault: 'Not a record.' };
  const missing = COLUMNS.find((column) => !(column in record));
  if (missing !== undefined) {
    return { row, fields: [], fault: `The property ${missing} is not there.` };
  }
  return { row, fields: COLUMNS.map((column) => text(record[column])), fault: null };
}

const text = (value: unknown): string =>
  value === null || value === undefined
    ? ''
    : typeof value === 'string'
      ? value.trim()
      : JSON.stringify(value);
