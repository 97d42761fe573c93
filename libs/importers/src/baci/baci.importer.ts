import { ok, refuse, type Result } from '@chokepoint/kernel';
import type { DetectedRelease, Importer, SourceFile } from '@chokepoint/supply-application';
import { head } from '../common/csv.js';
import { describeRelease, unknownLayout } from '../common/release.js';
import { rowPages, skipAll } from '../common/row-pages.js';
import { flowsReader, type FirstFlows } from './flows.reader.js';
import { BACI_HEADERS, baciLayout, type BaciLayout } from './layouts.js';
import { versionOf } from './version.js';

/**
 * CEPII's BACI as it is published: a file a year with every flow of the world by HS6 heading, in thousand
 * US dollars and tonnes. What the EU27 of 2020-02-01 trades with the rest of the world is taken.
 *
 * Refuses 'unknown-layout', 'nothing-to-import', 'edition-unknown', 'mixed-editions'.
 */
export const baciImporter: Importer = {
  id: 'baci',
  version: 1,
  async detect(files, options = {}): Promise<Result<DetectedRelease>> {
    const layouts = new Map<string, BaciLayout>();
    const flows: SourceFile[] = [];
    for (const file of files) {
      const [first] = await head(file, 1);
      const header = first?.fields ?? [];
      const layout = baciLayout(header);
      if (!layout) return unknownLayout(file.name, Object.values(BACI_HEADERS), header);
      layouts.set(file.name, layout);
      if (layout === 'flows') flows.push(file);
    }
    if (flows.length === 0) return refuse('nothing-to-import', 'None of the files holds trade.');
    const edition = versionOf(flows, options.edition);
    if (!edition.ok) return edition;
    const first: FirstFlows = new Map();
    return ok({
      ...describeRelease('baci', edition.value),
      rows: (file) => rowsOf(file, layouts.get(file.name), first),
    });
  },
};

function rowsOf(file: SourceFile, layout: BaciLayout | undefined, first: FirstFlows) {
  switch (layout) {
    case 'flows':
      return rowPages(file, () => flowsReader(file.name, first));
    case 'countries':
      return skipAll(file, 'country codes: kept in the catalogue');
    case 'products':
      return skipAll(file, 'product codes: kept in the catalogue');
    default:
      throw new Error(`'${file.name}' was not among the files detected`);
  }
}
