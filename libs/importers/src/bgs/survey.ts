import { ok, type Result } from '@chokepoint/kernel';
import type { SourceFile } from '@chokepoint/supply-application';
import { head } from '../common/csv.js';
import { unknownLayout } from '../common/release.js';
import { FEATURES_EXPECTED, readFeatures } from './features.js';
import { looksLikeJson } from '../common/json-file.js';
import { OWID_HEADER, owidTable, type OwidColumn } from './owid.layout.js';

/** What is known of a file before its rows are read. */
export type Survey =
  | { readonly kind: 'owid'; readonly edition: string; readonly columns: readonly OwidColumn[] }
  | {
      readonly kind: 'features';
      readonly count: number;
      readonly matched: number | null;
      /** First and last year of production; empty without. */
      readonly years: readonly number[];
    };

/** Tells the layout of a file. Refuses 'unknown-layout', 'file-too-large'. */
export async function survey(file: SourceFile): Promise<Result<Survey>> {
  if (await looksLikeJson(file)) return surveyFeatures(file);
  const [first] = await head(file, 1);
  const header = first?.fields ?? [];
  const table = owidTable(header);
  return table
    ? ok({ kind: 'owid', ...table })
    : unknownLayout(file.name, [OWID_HEADER, FEATURES_EXPECTED], header);
}

async function surveyFeatures(file: SourceFile): Promise<Result<Survey>> {
  const read = await readFeatures(file);
  if (!read.ok) return read;
  const { properties, matched } = read.value;
  let [first, last] = [Infinity, -Infinity];
  for (const one of properties) {
    if (one?.bgs_statistic_type_trans !== 'Production') continue;
    const year = Number(/^\d{4}/.exec(String(one.year))?.[0] ?? NaN);
    if (year < first) first = year;
    if (year > last) last = year;
  }
  const years = first === Infinity ? [] : [first, last];
  return ok({ kind: 'features', count: properties.length, matched, years });
}
