import { ok, parseFuzzyDate, type FuzzyDate, type Result } from '@chokepoint/kernel';
import type {
  DetectedRelease,
  Importer,
  RowOutcome,
  SourceFile,
} from '@chokepoint/supply-application';
import {
  describeRelease,
  editionUnknown,
  mixedEditions,
  unknownLayout,
} from '../common/release.js';
import { isZip } from '../common/xlsx/zip-parts.js';
import { readLines } from './lines.js';
import { SYNTHETIC_HEADER, SyntheticRows } from './row.js';

interface Preamble {
  readonly edition: string | null;
  readonly published: FuzzyDate | null;
  /** Number of the line that holds the header. */
  readonly headerLine: number;
}

/**
 * The declared layout of synthetic facts, for measurements: comma-separated without quoting, the
 * header `mineral,stage,form,basis,measure,unit,area,partner,period,value`, before it optionally
 * `# edition=NAME published=2026-01-01`. Values are in the unit named; an empty partner is none.
 */
export const syntheticImporter: Importer = {
  id: 'synthetic',
  version: 1,
  async detect(files, options = {}): Promise<Result<DetectedRelease>> {
    const preambles = new Map<string, Preamble>();
    for (const file of files) {
      const read = await readPreamble(file);
      if (!read.ok) return read;
      preambles.set(file.name, read.value);
    }
    const said = [...preambles.values()];
    const editions = [...new Set(said.flatMap(({ edition }) => edition ?? []))];
    if (editions.length > 1) return mixedEditions('synthetic', editions.sort());
    const edition = options.edition ?? editions[0];
    if (edition === undefined) return editionUnknown('synthetic', 'No file names its edition.');
    const published = said.find((one) => one.published !== null)?.published ?? null;
    return ok({
      ...describeRelease('synthetic', edition),
      published,
      rows: (file) => rowsOf(file, preambles.get(file.name)),
    });
  },
};

async function readPreamble(file: SourceFile): Promise<Result<Preamble>> {
  if (await isZip(file)) return unknownLayout(file.name, [SYNTHETIC_HEADER], ['a ZIP archive']);
  const lines = await firstLines(file);
  const comment = lines[0]?.startsWith('#') ? lines[0] : undefined;
  const headerLine = comment === undefined ? 1 : 2;
  const header = lines[headerLine - 1] ?? '';
  if (header !== SYNTHETIC_HEADER) {
    return unknownLayout(file.name, [SYNTHETIC_HEADER], header.split(','));
  }
  const date = /\bpublished=(\S+)/.exec(comment ?? '')?.[1];
  const published = date === undefined ? ok(null) : parseFuzzyDate(date);
  if (!published.ok) return published;
  const edition = /\bedition=(\S+)/.exec(comment ?? '')?.[1] ?? null;
  return ok({ edition, published: published.value, headerLine });
}

async function firstLines(file: SourceFile): Promise<string[]> {
  const found: string[] = [];
  for await (const { lines } of readLines(file)) {
    found.push(...lines.slice(0, 2).map((line) => line.replace(/^\ufeff|\r$/g, '')));
    if (found.length >= 2) break;
  }
  return found;
}

async function* rowsOf(
  file: SourceFile,
  preamble: Preamble | undefined,
): AsyncGenerator<readonly RowOutcome[]> {
  if (!preamble) throw new Error(`'${file.name}' was not among the files detected`);
  const rows = new SyntheticRows();
  for await (const { first, lines } of readLines(file)) {
    const start = Math.max(0, preamble.headerLine + 1 - first);
    yield lines.slice(start).map((line, index) => rows.read(line, first + start + index));
  }
}
