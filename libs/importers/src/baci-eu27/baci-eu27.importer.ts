import { ok, refuse, type Result } from '@chokepoint/kernel';
import type {
  DetectedRelease,
  Importer,
  RowOutcome,
  SourceFile,
} from '@chokepoint/supply-application';
import { head } from '../common/csv.js';
import {
  describeRelease,
  editionUnknown,
  mixedEditions,
  unknownLayout,
} from '../common/release.js';
import { columnsOf, rowPages, skipAll } from '../common/row-pages.js';
import { hs6Reader } from './hs6.reader.js';
import { seriesReader } from './series.reader.js';

type BaciLayout = 'series' | 'hs6' | 'countries';

const HEADERS: Readonly<Record<BaciLayout, string>> = {
  series: 'year,material,partner_iso2,value_usd,source',
  hs6: 'year,material,hs6,partner_iso3,value_kusd,qty_t,flow',
  countries: 'country_code,country_name,country_iso2,country_iso3',
};

/**
 * EU27 imports by partner and material from CEPII's BACI, in US dollars (2002-2024), and one year's
 * imports and exports by HS6 heading with tonnes. The heading stands in the form (`hs6-850511`); the
 * revision behind it changes from HS02 to HS17 at 2018, which the publisher's rows say.
 */
export const baciEu27Importer: Importer = {
  id: 'baci-eu27',
  version: 1,
  async detect(files, options = {}): Promise<Result<DetectedRelease>> {
    const layouts = new Map<string, BaciLayout>();
    const editions = new Set<string>();
    for (const file of files) {
      const [first, second] = await head(file, 2);
      const header = first?.fields ?? [];
      const layout = layoutOf(header);
      if (!layout) return unknownLayout(file.name, Object.values(HEADERS), header);
      layouts.set(file.name, layout);
      const source = second?.fields[columnsOf(header).get('source') ?? -1] ?? '';
      const edition = /BACI HS\d\d (V\d{6})/.exec(source)?.[1];
      if (edition !== undefined) editions.add(edition);
    }
    if ([...layouts.values()].every((layout) => layout === 'countries')) {
      return refuse('nothing-to-import', 'None of the files holds trade.');
    }
    if (editions.size > 1) return mixedEditions('baci-eu27', [...editions].sort());
    const edition = options.edition ?? [...editions][0];
    if (edition === undefined) {
      return editionUnknown('baci-eu27', 'Only the series of all years names its version.');
    }
    return ok({
      ...describeRelease('baci-eu27', edition),
      rows: (file) => rowsOf(file, layouts.get(file.name)),
    });
  },
};

const layoutOf = (header: readonly string[]): BaciLayout | undefined =>
  (Object.keys(HEADERS) as BaciLayout[]).find((layout) => HEADERS[layout] === header.join(','));

function rowsOf(
  file: SourceFile,
  layout: BaciLayout | undefined,
): AsyncIterable<readonly RowOutcome[]> {
  switch (layout) {
    case 'series':
      return rowPages(file, seriesReader);
    case 'hs6':
      return rowPages(file, () => hs6Reader);
    case 'countries':
      return skipAll(file, 'country codes: kept in the catalogue');
    default:
      throw new Error(`'${file.name}' was not among the files detected`);
  }
}
