import { ok, refuse, type Result } from '@chokepoint/kernel';
import type {
  DetectedRelease,
  Importer,
  RowOutcome,
  SourceFile,
} from '@chokepoint/supply-application';
import { head, readCsv } from '../common/csv.js';
import { describeRelease, unknownLayout } from '../common/release.js';
import { rowPages, skipAll } from '../common/row-pages.js';
import { tradeReader } from './trade.reader.js';

/** First columns of each known layout, and the rule by which all but the first are left out. */
const LAYOUTS = [
  { header: 'DECLARANT_ISO,PARTNER_ISO,PRODUCT_NC,FLOW,PERIOD,VALUE_IN_EUROS', rule: null },
  {
    header: 'cn8_code,material_group,material_name,stage',
    rule: 'customs codes: kept in the catalogue',
  },
  { header: 'DATAFLOW,LAST UPDATE,', rule: 'SDMX-CSV: not imported yet' },
  {
    header: 'REPORTER,PARTNER,TRADE_TYPE,PRODUCT_NC,',
    rule: 'bulk file, second version: not imported yet',
  },
] as const;
type Layout = (typeof LAYOUTS)[number];

/**
 * EU trade by CN8 code, declaring member state and partner from Eurostat's Comext, yearly, in euro.
 * The file states no vintage, so the years it covers name the edition.
 */
export const comextCn8Importer: Importer = {
  id: 'comext-cn8',
  version: 1,
  async detect(files, options = {}): Promise<Result<DetectedRelease>> {
    const layouts = new Map<string, Layout>();
    const years = new Set<string>();
    for (const file of files) {
      const [first] = await head(file, 1);
      const header = first?.fields ?? [];
      const layout = LAYOUTS.find((known) => header.join(',').startsWith(known.header));
      if (!layout)
        return unknownLayout(
          file.name,
          LAYOUTS.map((known) => known.header),
          header,
        );
      layouts.set(file.name, layout);
      if (layout.rule === null) await addYears(file, header.indexOf('PERIOD'), years);
    }
    const sorted = [...years].sort();
    const [from] = sorted;
    if (from === undefined) return refuse('nothing-to-import', 'None of the files holds trade.');
    return ok({
      ...describeRelease('comext-cn8', options.edition ?? `${from}-${sorted.at(-1)}`),
      rows: (file) => rowsOf(file, layouts.get(file.name)),
    });
  },
};

async function addYears(file: SourceFile, column: number, years: Set<string>): Promise<void> {
  for await (const { fields } of readCsv(file)) {
    const period = fields[column] ?? '';
    if (/^\d{4}$/.test(period)) years.add(period);
  }
}

function rowsOf(
  file: SourceFile,
  layout: Layout | undefined,
): AsyncIterable<readonly RowOutcome[]> {
  if (!layout) throw new Error(`'${file.name}' was not among the files detected`);
  return layout.rule === null ? rowPages(file, () => tradeReader) : skipAll(file, layout.rule);
}
