import type { Release } from '@chokepoint/api-contract';
import {
  type Provenance,
  type Table,
  TABLE_FORMAT_NAMES,
  TABLE_FORMATS,
  type TableFormatName,
  toCsv,
} from '@chokepoint/exports';
import { ok, refuse, type Result } from '@chokepoint/kernel';
import { type AnsweredQuestion, type Knowing, provenanceOf } from './provenance-of.js';
import type { AnswerSources, AnyRoute } from './route.js';
import { releasesRoute } from './sources.routes.js';

export interface Answered {
  readonly answer: object;
  /** Null where the answer is not a table. */
  readonly table: Table | null;
  /** Of the table; null where there is none, or where it is a file to be read back. */
  readonly provenance: Provenance | null;
}

/** What the table of a route's answer can be handed out as. */
export function tableFormatsOf({ toTable, readBack }: AnyRoute): readonly TableFormatName[] {
  if (toTable === undefined) return [];
  return readBack ? ['csv'] : TABLE_FORMAT_NAMES;
}

/** An answer with its table and where that comes from. */
export function answeredBy(route: AnyRoute, found: AnsweredQuestion): Answered {
  const table = route.toTable?.(found.answer) ?? null;
  const bare = table === null || route.readBack === true;
  return { answer: found.answer, table, provenance: bare ? null : provenanceOf(found) };
}

/** The releases as they were known where an answer was given. Refuses as every answer does. */
export async function releasesNamed(
  sources: AnswerSources,
  { knownAt, publishedBy }: Knowing,
): Promise<Result<readonly Release[]>> {
  const found = await releasesRoute.ask(
    sources,
    {
      ...(typeof knownAt === 'string' && { knownAt }),
      ...(typeof publishedBy === 'string' && { publishedBy }),
    },
    '',
  );
  return found.ok ? ok(found.value.releases) : found;
}

/**
 * The table of an answer as a file, with where it comes from inside. Refuses 'no-table', and
 * 'unfit-for-format' where the format cannot hold what is in it.
 */
export async function tableFile(
  { table, provenance }: Answered,
  format: TableFormatName,
): Promise<Result<string | Uint8Array>> {
  if (table === null) return refuse('no-table', 'The answer is not a table; take it as JSON.');
  if (provenance === null && format !== 'csv') {
    const message = 'The answer is a file that is read back: take it as CSV.';
    return refuse('unsupported-format', message);
  }
  if (provenance === null) return ok(toCsv(table));
  try {
    return ok(await TABLE_FORMATS[format].write(table, provenance));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return refuse('unfit-for-format', error.message);
  }
}
