import { ok, parseFuzzyDate, refuse, type FuzzyDate, type Result } from '@chokepoint/kernel';
import type {
  DetectedRelease,
  Importer,
  RowOutcome,
  SourceFile,
} from '@chokepoint/supply-application';
import type { CsvRow } from '../common/csv.js';
import { describeRelease, editionUnknown, unknownLayout } from '../common/release.js';
import { rejected, skipAll } from '../common/row-pages.js';
import { faultsAsRefusals } from '../common/xlsx/workbook-fault.js';
import { type CellFault, refuseFaults } from './fault.js';
import { recogniseTemplate } from './recognise.js';
import { RowCheck } from './row-check.js';
import { checkTable, tableRows } from './table-file.js';
import { TEMPLATE_LIST } from './templates.js';

/** Folder, in a release, of the files from which its tables were mapped: hashed, and not read. */
export const ORIGINALS = 'original/';
const MOST_FAULTS = 1_000;
const PAGE = 500;

const isOriginal = ({ name }: SourceFile): boolean => name.startsWith(ORIGINALS);

/**
 * Figures of one's own in the layouts of the templates. Nothing is written until all is right: a
 * file with any fault is refused as a whole, with every fault's row, column, cell and remedy.
 *
 * Refuses 'unknown-layout', 'edition-unknown', 'own-data-empty', 'own-data-faults' (`faults` in its
 * details), and of a table in a template's layout what `checkTable` refuses.
 */
export const ownDataImporter: Importer = {
  id: 'own',
  version: 1,
  async detect(files, options = {}): Promise<Result<DetectedRelease>> {
    const tables = files.filter((file) => !isOriginal(file));
    const known = await Promise.all(tables.map(requireTemplate));
    const unknown = known.find((one) => !one.ok);
    if (unknown && !unknown.ok) return unknown;
    if (tables.length === 0) return unknownLayout('the release', EXPECTED, []);
    const { edition } = options;
    if (edition === undefined) return editionUnknown('own', 'Own data name no edition.');
    const checked = await checkFiles(tables);
    if (!checked.ok) return checked;
    return ok({
      ...describeRelease('own', edition),
      published: dayOf(edition),
      rows: (file) => (isOriginal(file) ? skipAll(file, 'mapped into the template') : pages(file)),
    });
  },
};

const EXPECTED = TEMPLATE_LIST.map(
  ({ id, columns }) => `${id} (${columns.map(({ name }) => name).join(',')})`,
);

async function requireTemplate(file: SourceFile): Promise<Result<null>> {
  // Whoever else may know the file says what is wrong with it.
  const header = await faultsAsRefusals(file.name, async () => ok(await firstRow(file)));
  if (!header.ok) return unknownLayout(file.name, EXPECTED, ['a workbook that cannot be read']);
  if (!recogniseTemplate(header.value)) return unknownLayout(file.name, EXPECTED, header.value);
  return checkTable(file);
}

async function firstRow(file: SourceFile): Promise<readonly string[]> {
  for await (const row of tableRows(file)) return row.fields;
  return [];
}

/** An edition that begins with a date came out then: '2026-11', '2026-11-25-3fa9c1d2'. */
function dayOf(edition: string): FuzzyDate | null {
  const [text = ''] = /^\d{4}(-\d{2}(-\d{2})?)?(?=$|[-._])/.exec(edition) ?? [];
  const read = parseFuzzyDate(text);
  return read.ok ? read.value : null;
}

async function checkFiles(files: readonly SourceFile[]): Promise<Result<null>> {
  const faults: CellFault[] = [];
  let count = 0;
  for (const file of files) {
    let rows = 0;
    for await (const checked of checkedRows(file)) {
      if (checked.ok) rows += checked.outcome.kind === 'imported' ? 1 : 0;
      else {
        count += checked.faults.length;
        faults.push(...checked.faults.slice(0, MOST_FAULTS - faults.length));
      }
    }
    if (rows === 0 && count === 0) {
      return refuse('own-data-empty', `${file.name} holds no figure below its header.`, {
        file: file.name,
      });
    }
  }
  return count === 0 ? ok(null) : ownDataFaults(faults, count);
}

/** Refuses figures of one's own with every fault that was found. */
export const ownDataFaults = (faults: readonly CellFault[], count: number): Result<never> =>
  refuseFaults('own-data-faults', faults, count);

async function* checkedRows(file: SourceFile) {
  let check: RowCheck | undefined;
  for await (const row of tableRows(file)) {
    if (check) {
      yield { row, ...check.check(row) };
      continue;
    }
    const template = recogniseTemplate(row.fields);
    if (!template) throw new Error(`'${file.name}' was not among the files detected`);
    check = new RowCheck(template, file.name, row.fields);
  }
}

async function* pages(file: SourceFile): AsyncGenerator<readonly RowOutcome[]> {
  let page: RowOutcome[] = [];
  for await (const checked of checkedRows(file)) {
    page.push(checked.ok ? checked.outcome : changed(checked.row, checked.faults));
    if (page.length < PAGE) continue;
    yield page;
    page = [];
  }
  if (page.length > 0) yield page;
}

/** Only when the file was changed after it had been found sound. */
const changed = (row: CsvRow, [fault]: readonly CellFault[]): RowOutcome =>
  rejected(row, fault?.field ?? null, fault?.reason ?? 'The row was changed.', fault?.raw);
