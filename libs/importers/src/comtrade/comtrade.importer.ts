import { firstYear, ok, refuse, type Result } from '@chokepoint/kernel';
import type { DetectedRelease, Importer } from '@chokepoint/supply-application';
import { describeRelease } from '../common/release.js';
import { misfit } from '../common/row-pages.js';
import { openComtrade, type ComtradeFile } from './comtrade-file.js';
import { PartnerLists } from './partner-lists.js';
import { periodOf } from './period.js';
import { tradeFigures } from './trade-figures.js';
import { tradeTable } from './trade-table.js';
import { tradeReader } from './trade.reader.js';

/**
 * Trade that the Union or its member states report to UN Comtrade, by partner and HS6 heading, in US
 * dollars and by net weight. A file is a query's answer: it states no vintage, so the years that it covers
 * name the edition, and its partners count only where they are known to be all.
 *
 * Refuses 'unknown-layout', 'file-too-large', 'incomplete-answer', 'nothing-to-import'.
 */
export const comtradeImporter: Importer = {
  id: 'comtrade',
  version: 1,
  async detect(files, options = {}): Promise<Result<DetectedRelease>> {
    const opened = new Map<string, ComtradeFile>();
    for (const file of files) {
      const found = await openComtrade(file);
      if (!found.ok) return found;
      opened.set(file.name, found.value);
    }
    const { years, lists } = await survey(opened);
    const [from] = years;
    if (from === undefined) {
      return refuse('nothing-to-import', 'None of the files holds figures of a whole year.');
    }
    const edition = years.length === 1 ? from : `${from}-${years.at(-1)}`;
    return ok({
      ...describeRelease('comtrade', options.edition ?? String(edition)),
      rows({ name }) {
        const file = opened.get(name);
        if (!file) throw new Error(`'${name}' was not among the files detected`);
        return file.pages(tradeReader(name, file.width, lists));
      },
    });
  },
};

/** Which years the files cover, and which of their partner lists are whole. */
async function survey(files: ReadonlyMap<string, ComtradeFile>) {
  const years = new Set<number>();
  const lists = new PartnerLists();
  for (const [name, file] of files) {
    await file.visit((cells, row) => {
      if (misfit(row, file.width)) return;
      const period = periodOf(cells, row);
      if (typeof period === 'string') years.add(firstYear(period));
      const table = tradeTable(cells, row);
      if (table.kind !== 'table') return;
      const list = lists.open(table);
      const figures = tradeFigures(cells, row);
      if (figures.kind === 'figures') list.add(figures, { file: name, row: row.row });
    });
  }
  return { years: [...years].sort((a, b) => a - b), lists };
}
