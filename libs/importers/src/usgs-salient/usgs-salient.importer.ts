import { ok, type Result } from '@chokepoint/kernel';
import type { DetectedRelease, Importer, SourceFile } from '@chokepoint/supply-application';
import { head } from '../common/csv.js';
import {
  describeRelease,
  editionUnknown,
  mixedEditions,
  unknownLayout,
} from '../common/release.js';
import { rejectAll, tablePages } from '../common/row-pages.js';
import { isMisplaced, isSalient, SALIENT_HEADERS } from './layout.js';
import { salientReader } from './salient.reader.js';

const SOURCE = 'usgs-mcs-salient';

interface Survey {
  readonly file: SourceFile;
  readonly header: readonly string[];
  readonly edition: string | null;
}

/**
 * Salient statistics of the United States in the Mineral Commodity Summaries: prices, consumption,
 * stocks and net import reliance, one file a commodity, five years each. Takes an edition's folder
 * of salient tables. The headings of these files name units wrongly in places; the catalogue lists
 * which heading means what in which edition, and a heading that it does not list is refused.
 */
export const usgsSalientImporter: Importer = {
  id: SOURCE,
  version: 1,
  async detect(files, options = {}): Promise<Result<DetectedRelease>> {
    const surveys: Survey[] = [];
    for (const file of files) surveys.push(await survey(file));
    const unknown = surveys.find(
      ({ file, header }) => !isSalient(header) && !isMisplaced(file.name, header),
    );
    if (unknown) return unknownLayout(unknown.file.name, SALIENT_HEADERS, unknown.header);
    if (!surveys.some(({ header }) => isSalient(header))) {
      return unknownLayout(files[0]?.name ?? '', SALIENT_HEADERS, surveys[0]?.header ?? []);
    }
    const editions = [...new Set(surveys.flatMap(({ edition }) => edition ?? []))];
    if (editions.length > 1) return mixedEditions(SOURCE, editions.sort());
    const [edition] = editions;
    if (edition === undefined) return editionUnknown(SOURCE, 'No row names its edition.');
    const byName = new Map(surveys.map((one) => [one.file.name, one]));
    return ok({
      ...describeRelease(SOURCE, options.edition ?? edition),
      rows: (file) =>
        isSalient(byName.get(file.name)?.header ?? [])
          ? tablePages(file, (header) => salientReader(edition, header))
          : rejectAll(
              file,
              'A table of world production in the place of salient statistics: a mistake of the publisher.',
            ),
    });
  },
};

async function survey(file: SourceFile): Promise<Survey> {
  const [first, second] = await head(file, 2);
  const header = first?.fields ?? [];
  return { file, header, edition: /^MCS ?(\d{4})$/.exec(second?.fields[0] ?? '')?.[1] ?? null };
}
