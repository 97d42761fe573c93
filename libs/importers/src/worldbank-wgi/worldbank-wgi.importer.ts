import { ok, type Result } from '@chokepoint/kernel';
import type {
  DetectedRelease,
  Importer,
  RowOutcome,
  SourceFile,
} from '@chokepoint/supply-application';
import { describeRelease, mixedEditions } from '../common/release.js';
import { otherSheet, sheetPages, surveyWorkbook } from '../common/xlsx/sheet-pages.js';
import { longReader } from './long.reader.js';
import { EXPECTED, readSurvey } from './read-survey.js';
import type { Survey } from './survey.js';
import { wideReader } from './wide.reader.js';

/**
 * Governance of countries by dimension and year from the World Bank's Worldwide Governance
 * Indicators: estimate and standard error, in standard normal units. A country without an estimate is
 * recorded as that. The year of the update names the edition; each supersedes all years of those before.
 *
 * Refuses 'unknown-layout', 'unreadable-workbook', 'workbook-too-large', 'edition-contradicted',
 * 'mixed-editions'.
 */
export const worldBankWgiImporter: Importer = {
  id: 'worldbank-wgi',
  version: 1,
  async detect(files, options = {}): Promise<Result<DetectedRelease>> {
    const surveys = new Map<string, Survey>();
    for (const file of files) {
      const survey = await surveyWorkbook(file, EXPECTED, (workbook) =>
        readSurvey(file.name, workbook),
      );
      if (!survey.ok) return survey;
      surveys.set(file.name, survey.value);
    }
    const editions = [...new Set([...surveys.values()].map((one) => one.edition))].sort();
    const [edition = '', ...others] = editions;
    if (others.length > 0) return mixedEditions('worldbank-wgi', editions);
    return ok({
      ...describeRelease('worldbank-wgi', options.edition ?? edition),
      rows: (file) => rowsOf(file, surveys.get(file.name)),
    });
  },
};

function rowsOf(
  file: SourceFile,
  survey: Survey | undefined,
): AsyncGenerator<readonly RowOutcome[]> {
  if (!survey) throw new Error(`'${file.name}' was not among the files detected`);
  const known = new Set<string>();
  return sheetPages(file, (sheet) => {
    const layout = survey.sheets.get(sheet.name);
    if (!layout) return otherSheet(sheet);
    return layout.kind === 'wide'
      ? wideReader(sheet.name, layout)
      : longReader(sheet.name, layout, known);
  });
}
