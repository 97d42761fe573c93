import { ok, type Result } from '@chokepoint/kernel';
import type { DetectedRelease, ImportedFact, Importer } from '@chokepoint/supply-application';
import { describeRelease, mixedEditions } from '../common/release.js';
import { otherSheet, readThrough, sheetPages, surveyWorkbook } from '../common/xlsx/sheet-pages.js';
import { contradictedTables } from './contradictions.js';
import { EXPECTED, readLayout, type SupplySheet } from './layout.js';
import type { Workbook } from '../common/xlsx/workbook.js';
import { SupplyReader } from './supply.reader.js';

interface Survey {
  readonly layout: SupplySheet;
  /** Tables that do not add up: known only when the whole sheet has been read. */
  readonly contradicted: ReadonlySet<string>;
}

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
    const surveys = new Map<string, Survey>();
    for (const file of files) {
      const found = await surveyWorkbook(file, [EXPECTED], (workbook) =>
        readSurvey(file.name, workbook),
      );
      if (!found.ok) return found;
      surveys.set(file.name, found.value);
    }
    const editions = [...new Set([...surveys.values()].map((one) => one.layout.edition))].sort();
    const [edition = '', ...others] = editions;
    if (others.length > 0) return mixedEditions('iea-cmde', editions);
    return ok({
      ...describeRelease('iea-cmde', options.edition ?? edition),
      rows: (file) => {
        const survey = surveys.get(file.name);
        if (!survey) throw new Error(`'${file.name}' was not among the files detected`);
        const { layout, contradicted } = survey;
        const reader = new SupplyReader(layout, contradicted);
        return sheetPages(file, (sheet) =>
          sheet.name === layout.sheet ? (row) => reader.read(row) : otherSheet(sheet),
        );
      },
    });
  },
};

async function readSurvey(file: string, workbook: Workbook): Promise<Result<Survey>> {
  const found = await readLayout(file, workbook);
  if (!found.ok) return found;
  const layout = found.value;
  const reader = new SupplyReader(layout);
  const facts: ImportedFact[] = [];
  await readThrough(workbook, ({ name }, row) => {
    const outcome = name === layout.sheet ? reader.read(row) : undefined;
    if (outcome?.kind === 'imported') facts.push(...(outcome.facts ?? []));
  });
  return ok({ layout, contradicted: contradictedTables(facts) });
}
