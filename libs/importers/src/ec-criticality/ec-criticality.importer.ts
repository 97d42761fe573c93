import { ok, refuse, type Result } from '@chokepoint/kernel';
import type {
  DetectedRelease,
  Importer,
  RowOutcome,
  SourceFile,
} from '@chokepoint/supply-application';
import { head } from '../common/csv.js';
import { describeRelease, mixedEditions, unknownLayout } from '../common/release.js';
import { rowPages, skipAll } from '../common/row-pages.js';
import { assessmentsReader } from './assessments.reader.js';
import { EC_HEADERS, ecLayout, type EcLayout } from './layouts.js';
import { sharesReader } from './shares.reader.js';
import type { FirstPrinted } from './study-2017/first-printed.js';
import { studyReader } from './study-2017/study.reader.js';
import { surveyStudy } from './study-2017/survey.js';

const LATIN1 = { encoding: 'latin1' } as const;

/**
 * The Commission's studies on critical raw materials. Of 2023: shares of world supply and of EU sourcing
 * by country, the trade parameter t, and supply risk and economic importance since 2011. Of 2017: both
 * results since 2011 with what they were worked out from, but for shares by country and uses.
 */
export const ecCriticalityImporter: Importer = {
  id: 'ec-criticality',
  version: 1,
  async detect(files, options = {}): Promise<Result<DetectedRelease>> {
    const layouts = new Map<SourceFile, EcLayout>();
    for (const file of files) {
      const [first] = await head(file, 1, LATIN1);
      const header = first?.fields ?? [];
      const layout = ecLayout(file.name, header);
      if (!layout) return unknownLayout(file.name, EC_HEADERS, header);
      layouts.set(file, layout);
    }
    const found = [...layouts.values()];
    if (found.every(({ kind }) => kind === 'left-out')) {
      return refuse('nothing-to-import', 'None of the files holds shares or assessments.');
    }
    const [edition = '', ...others] = new Set(found.map((layout) => layout.edition));
    if (others.length > 0) return mixedEditions('ec-criticality', [edition, ...others].sort());
    const first = await surveyStudy(studyTables(layouts), LATIN1);
    const byName = new Map([...layouts].map(([{ name }, layout]) => [name, layout]));
    return ok({
      ...describeRelease('ec-criticality', options.edition ?? edition),
      rows: (file) => rowsOf(file, byName.get(file.name), first),
    });
  },
};

const studyTables = (layouts: ReadonlyMap<SourceFile, EcLayout>) =>
  new Map(
    [...layouts].flatMap(([file, layout]) =>
      layout.kind === 'study-2017' ? [[file, layout.table] as const] : [],
    ),
  );

function rowsOf(
  file: SourceFile,
  layout: EcLayout | undefined,
  first: FirstPrinted,
): AsyncIterable<readonly RowOutcome[]> {
  switch (layout?.kind) {
    case 'shares':
      return rowPages(file, () => sharesReader(layout.basis), LATIN1);
    case 'assessments':
      return rowPages(file, () => assessmentsReader, LATIN1);
    case 'study-2017':
      return rowPages(file, () => studyReader(file.name, layout.table, first), LATIN1);
    case 'left-out':
      return skipAll(file, layout.rule, LATIN1);
    default:
      throw new Error(`'${file.name}' was not among the files detected`);
  }
}
