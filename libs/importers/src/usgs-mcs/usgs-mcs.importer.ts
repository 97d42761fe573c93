import { isUsgsCommodity } from '@chokepoint/catalogue';
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
import { rejectAll, rowPages, skipAll } from '../common/row-pages.js';
import { holdsWorldStatistics, USGS_HEADERS } from './layouts.js';
import { longReader, rekeyedReader } from './long.reader.js';
import { survey, type Survey } from './survey.js';
import { productionYears, wideReader } from './wide.reader.js';

/**
 * Mineral Commodity Summaries of the U.S. Geological Survey: world production, capacity and reserves
 * by country, in the layouts of 2023 to 2026. Takes the files or the folder of one edition; its
 * other tables (salient statistics, figures) are counted and left out by rule.
 */
export const usgsMcsImporter: Importer = {
  id: 'usgs-mcs',
  version: 1,
  async detect(files, options = {}): Promise<Result<DetectedRelease>> {
    const surveys: Survey[] = [];
    for (const file of files) surveys.push(await survey(file));
    const unknown = surveys.find(({ layout }) => layout === undefined);
    if (unknown) return unknownLayout(unknown.file.name, USGS_HEADERS, unknown.header);
    if (!surveys.some(({ layout }) => holdsWorldStatistics(layout))) {
      return unknownLayout(files[0]?.name ?? '', USGS_HEADERS, surveys[0]?.header ?? []);
    }
    const nameless = surveys.find(
      (one) => one.layout === 'wide-by-commodity' && one.commodity === null,
    );
    if (nameless) return namesNoCommodity(nameless.file.name);
    const editions = [...new Set(surveys.flatMap(({ edition }) => edition ?? []))];
    if (editions.length > 1) return mixedEditions('usgs-mcs', editions.sort());
    const [edition] = editions;
    if (edition === undefined)
      return editionUnknown('usgs-mcs', 'No file holds world statistics of an edition.');
    const byName = new Map(surveys.map((one) => [one.file.name, one]));
    return ok({
      ...describeRelease('usgs-mcs', options.edition ?? edition),
      rows: (file) => rowsOf(file, edition, surveys, byName),
    });
  },
};

function rowsOf(
  file: SourceFile,
  edition: string,
  surveys: readonly Survey[],
  byName: ReadonlyMap<string, Survey>,
): AsyncIterable<readonly RowOutcome[]> {
  const about = byName.get(file.name);
  switch (about?.layout) {
    case 'wide':
    case 'wide-by-commodity': {
      const fault = tableFault(about, edition, surveys);
      if (fault !== undefined) return rejectAll(file, fault);
      const { commodity } = about;
      return rowPages(file, (header) => wideReader({ edition, commodity }, header));
    }
    case 'long':
      return rowPages(file, () => longReader);
    case 're-keyed':
      return rowPages(file, () =>
        rekeyedReader(new Set(surveys.flatMap((one) => [...one.covered]))),
      );
    case 'salient':
      return skipAll(file, 'salient table: not imported yet');
    case 'other':
      return skipAll(file, 'table without world statistics: not imported yet');
    default:
      throw new Error(`'${file.name}' was not among the files detected`);
  }
}

/**
 * Why a whole table cannot be what it says: an edition reports the two years before its own, and
 * each commodity once. (The edition of 2024 ships the cobalt table a second time, in the place of
 * the salient statistics, with its years moved by one.)
 */
function tableFault(
  about: Survey,
  edition: string,
  surveys: readonly Survey[],
): string | undefined {
  // What the catalogue leaves out is skipped by its own rule, whatever is wrong with it.
  if (about.commodity !== null && !isUsgsCommodity(about.commodity)) return undefined;
  const expected = [Number(edition) - 2, Number(edition) - 1];
  const years = [...new Set(productionYears(about.header, Number(edition)))];
  if (years.some((year) => !expected.includes(year))) {
    return `The edition of ${edition} reports production of ${expected.join(' and ')}; this table is headed ${years.join(' and ')}${besides(about, surveys)}.`;
  }
  const first = theTable(about, surveys);
  return first === about
    ? undefined
    : `A second table of the same commodity, with other content than ${first.file.name}.`;
}

function besides(about: Survey, surveys: readonly Survey[]): string {
  const first = theTable(about, surveys);
  return first === about ? '' : `, and ${first.file.name} holds the same commodity`;
}

/** Of several tables of one commodity, the one named as a world table. */
function theTable(about: Survey, surveys: readonly Survey[]): Survey {
  const same = surveys.filter(
    ({ layout, commodity }) => layout === about.layout && commodity === about.commodity,
  );
  return same.find(({ file }) => /_world\.csv$/i.test(file.name)) ?? same[0] ?? about;
}

const namesNoCommodity = (file: string): Result<never> =>
  refuse(
    'commodity-unknown',
    `Which commodity ${file} is about stands only in its name; keep the publisher's, like mcs2024-galli_world.csv.`,
    { file },
  );
