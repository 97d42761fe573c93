import { ok, type Result } from '@chokepoint/kernel';
import type { DetectedRelease, Importer } from '@chokepoint/supply-application';
import { describeRelease, mixedEditions } from '../common/release.js';
import { otherSheet, readThrough, sheetPages, surveyWorkbook } from '../common/xlsx/sheet-pages.js';
import { EXPECTED, readLayout, type PinkSheet } from './layout.js';
import { pricesReader } from './prices.reader.js';

/**
 * Monthly prices from the World Bank's Commodity Price Data (the Pink Sheet): quotes of minerals of
 * the catalogue, in nominal US dollars. Edition and date are those that the sheet itself names.
 *
 * Refuses 'unknown-layout', 'unreadable-workbook', 'workbook-too-large', 'mixed-editions'.
 */
export const worldBankPinkSheetImporter: Importer = {
  id: 'worldbank-pink-sheet',
  version: 1,
  async detect(files, options = {}): Promise<Result<DetectedRelease>> {
    const layouts = new Map<string, PinkSheet>();
    for (const file of files) {
      const layout = await surveyWorkbook(file, [EXPECTED], async (workbook) => {
        const found = await readLayout(file.name, workbook);
        if (found.ok) await readThrough(workbook);
        return found;
      });
      if (!layout.ok) return layout;
      layouts.set(file.name, layout.value);
    }
    const days = [...new Set([...layouts.values()].map(({ updated }) => updated))].sort();
    const [day = '', ...others] = days;
    if (others.length > 0) return mixedEditions('worldbank-pink-sheet', days);
    return ok({
      ...describeRelease('worldbank-pink-sheet', options.edition ?? day.slice(0, 7)),
      published: { earliest: day, latest: day, precision: 'day' },
      rows: (file) => {
        const layout = layouts.get(file.name);
        if (!layout) throw new Error(`'${file.name}' was not among the files detected`);
        return sheetPages(file, (sheet) =>
          sheet.name === layout.sheet ? pricesReader(layout) : otherSheet(sheet),
        );
      },
    });
  },
};
