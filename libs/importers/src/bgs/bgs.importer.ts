import { ok, refuse, type Result } from '@chokepoint/kernel';
import type {
  DetectedRelease,
  Importer,
  RowOutcome,
  SourceFile,
} from '@chokepoint/supply-application';
import { describeRelease, mixedEditions } from '../common/release.js';
import { rowPages } from '../common/row-pages.js';
import { FeatureReader } from './feature.reader.js';
import { readFeatures } from './features.js';
import { owidReader } from './owid.reader.js';
import { survey, type Survey } from './survey.js';

const PAGE = 500;

/**
 * World mineral statistics of the British Geological Survey: production by country, in the table of
 * Our World in Data (cobalt and graphite only), or as the survey's own service answers (GeoJSON). The
 * service's answers do not name an edition: the years that they cover do.
 *
 * Refuses 'unknown-layout', 'file-too-large', 'incomplete-answer', 'mixed-editions',
 * 'nothing-to-import'.
 */
export const bgsImporter: Importer = {
  id: 'bgs-wms',
  version: 1,
  async detect(files, options = {}): Promise<Result<DetectedRelease>> {
    const surveys = new Map<string, Survey>();
    for (const file of files) {
      const found = await survey(file);
      if (!found.ok) return found;
      surveys.set(file.name, found.value);
    }
    const edition = editionOf([...surveys.values()]);
    if (!edition.ok) return edition;
    return ok({
      ...describeRelease('bgs-wms', options.edition ?? edition.value),
      rows: (file) => rowsOf(file, surveys.get(file.name)),
    });
  },
};

function editionOf(surveys: readonly Survey[]): Result<string> {
  const tables = surveys.flatMap((one) => (one.kind === 'owid' ? one : []));
  const answers = surveys.flatMap((one) => (one.kind === 'features' ? one : []));
  const count = answers.reduce((sum, one) => sum + one.count, 0);
  const matched = Math.max(0, ...answers.map((one) => one.matched ?? 0));
  if (count < matched) return incomplete(count, matched);
  const years = answers.flatMap((one) => one.years).sort((a, b) => a - b);
  const editions = new Set(tables.map((one) => `owid-${one.edition}`));
  if (years[0] !== undefined) editions.add(`${years[0]}-${years.at(-1)}`);
  const [edition, ...others] = editions;
  if (edition === undefined) {
    return refuse('nothing-to-import', 'None of the files holds production.');
  }
  return others.length > 0 ? mixedEditions('bgs-wms', [...editions]) : ok(edition);
}

const incomplete = (count: number, matched: number): Result<never> =>
  refuse(
    'incomplete-answer',
    `The survey's answer has ${matched} features, and ${count} are there: a page of it, not the whole.`,
    { count, matched },
  );

function rowsOf(file: SourceFile, about: Survey | undefined): AsyncIterable<readonly RowOutcome[]> {
  if (!about) throw new Error(`'${file.name}' was not among the files detected`);
  return about.kind === 'owid'
    ? rowPages(file, (header) => owidReader(about.columns, header.length))
    : featurePages(file);
}

async function* featurePages(file: SourceFile): AsyncGenerator<readonly RowOutcome[]> {
  const read = await readFeatures(file);
  if (!read.ok) throw new Error(`'${file.name}' is not the file that was detected`);
  const { properties } = read.value;
  const reader = new FeatureReader();
  for (let from = 0; from < properties.length; from += PAGE) {
    const page = properties.slice(from, from + PAGE);
    yield page.map((one, index) => reader.read(one, from + index + 1));
  }
}
