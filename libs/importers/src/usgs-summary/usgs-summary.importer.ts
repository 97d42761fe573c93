import { ok, refuse, type Result } from '@chokepoint/kernel';
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
import { rejectAll, skipAll, tablePages } from '../common/row-pages.js';
import { criticalReader } from './critical.reader.js';
import { SUMMARY_HEADERS } from './layout.js';
import { relianceReader, type PrintedReliance } from './reliance.reader.js';
import { survey, type Survey } from './survey.js';

const SOURCE = 'usgs-mcs-summary';

/**
 * The tables and figures with which an edition of the Mineral Commodity Summaries sums itself up. Of the
 * table of critical minerals are taken output, consumption and net import reliance of the United States
 * and the leading country's production; of Figure 2 net import reliance. The rest is left out, each
 * table by a rule of its own. Takes the files or the folder of one edition: the commodities' own
 * tables in it are left to their sources.
 *
 * Refuses 'unknown-layout', 'nothing-to-import', 'edition-unknown', 'mixed-editions'.
 */
export const usgsSummaryImporter: Importer = {
  id: SOURCE,
  version: 1,
  async detect(files, options = {}): Promise<Result<DetectedRelease>> {
    const surveys: Survey[] = [];
    for (const file of files) surveys.push(await survey(file));
    const stranger = strangerAmong(surveys);
    if (stranger) return unknownLayout(stranger.file.name, SUMMARY_HEADERS, stranger.header);
    const read = surveys.filter(({ layout }) => layout?.kind !== 'left-out');
    if (read.length === 0) return nothingToImport(surveys);
    const editions = [...new Set(read.flatMap(({ edition }) => edition ?? []))];
    if (editions.length > 1) return mixedEditions(SOURCE, editions.sort());
    const [edition] = editions;
    if (edition === undefined) return editionUnknown(SOURCE, 'No row names its edition.');
    return ok({
      ...describeRelease(SOURCE, options.edition ?? edition),
      rows: (file) => rowsOf(file, edition, surveys),
    });
  },
};

/** A table that nobody here knows; or any, where all of them are the commodities' own. */
function strangerAmong(surveys: readonly Survey[]): Survey | undefined {
  const unknown = surveys.find(({ layout }) => layout === undefined);
  if (unknown) return unknown;
  const ours = surveys.some(({ layout }) => layout?.kind !== 'left-out' || layout.summary);
  return ours ? undefined : surveys[0];
}

function nothingToImport(surveys: readonly Survey[]): Result<never> {
  const reasons = surveys.flatMap(({ file, layout }) =>
    layout?.kind === 'left-out' ? `${file.name}: ${layout.rule}` : [],
  );
  return refuse(
    'nothing-to-import',
    `Nothing is taken of these tables. ${reasons.join('. ').slice(0, 1_000)}.`,
    { source: SOURCE },
  );
}

function rowsOf(
  file: SourceFile,
  edition: string,
  surveys: readonly Survey[],
): AsyncIterable<readonly RowOutcome[]> {
  const about = surveys.find((one) => one.file.name === file.name);
  const layout = about?.layout;
  if (layout === undefined) throw new Error(`'${file.name}' was not among the files detected`);
  if (layout.kind === 'left-out') return skipAll(file, layout.rule);
  const first = surveys.find((one) => one.layout?.kind === layout.kind);
  if (first !== about) {
    return rejectAll(
      file,
      `A second table of the kind of ${first?.file.name}, with other content.`,
    );
  }
  return layout.kind === 'critical'
    ? tablePages(file, (header) => criticalReader(layout, edition, header))
    : tablePages(file, (header) => relianceReader(layout, edition, header, printedIn(surveys)));
}

/** What the table of critical minerals that is read prints of net import reliance. */
const printedIn = (surveys: readonly Survey[]): PrintedReliance =>
  surveys.find(({ layout }) => layout?.kind === 'critical')?.reliance ?? new Map();
