import { ok, type Result } from '@chokepoint/kernel';
import type { DetectedRelease, Importer } from '@chokepoint/supply-application';
import { describeRelease, mixedEditions } from '../common/release.js';
import { otherSheet, readThrough, sheetPages, surveyWorkbook } from '../common/xlsx/sheet-pages.js';
import { EXPECTED, readLayout, type SupplySheet } from './layout.js';
import { SupplyReader } from './supply.reader.js';

/**
 * Mining and refining by country from the International Energy Agency's Critical Minerals Data
 * Explorer, in tonnes. Only years before the one in which the workbook came out are figures; later ones
 * are projections of its base case and no fact.
 *
 * Refuses 'unknown-layout', 'unreadable-workbook', 'workbook-too-large', 'mixed-editions'.
 */
export const ieaCmdeImporter: Importer = {
  id: 'iea-cmde',
  version: 1,
  async detect(files, options = {}): Promise<Result<DetectedRelease>> {
    const layouts = new Map<string, SupplySheet>();
    for (const file of files) {
      const layout = await surveyWorkbook(file, [EXPECTED], async (workbook) => {
        const found = await readLayout(file.name, workbook);
        if (found.ok) await readThrough(workbook);
        return found;
      });
      if (!layout.ok) return layout;
      layouts.set(file.name, layout.value);
    }
    const editions = [...new Set([...layouts.values()].map((one) => one.edition))].sort();
    const [edition = '', ...others] = editions;
    if (others.length > 0) return mixedEditions('iea-cmde', editions);
    return ok({
      ...describeRelease('iea-cmde', options.edition ?? edition),
      rows: (file) => {
        const layout = layouts.get(file.name);
        if (!layout) throw new Error(`'${file.name}' was not among the files detected`);
        const reader = new SupplyReader(layout);
        return sheetPages(file, (sheet) =>
          sheet.name === layout.sheet ? (row) => reader.read(row) : otherSheet(sheet),
        );
      },
    });
  },
};
