import { ok, refuse, type Result } from '@chokepoint/kernel';
import type {
  DetectedRelease,
  Importer,
  RowOutcome,
  SourceFile,
} from '@chokepoint/supply-application';
import { head } from '../common/csv.js';
import { describeRelease, unknownLayout } from '../common/release.js';
import { rowPages, skipAll } from '../common/row-pages.js';
import { assessmentsReader } from './assessments.reader.js';
import { EC_HEADERS, ecLayout, type EcLayout } from './layouts.js';
import { sharesReader } from './shares.reader.js';

/** The tables do not name their edition: this layout is that of the study of 2023. */
const EDITION = '2023';
const LATIN1 = { encoding: 'latin1' } as const;

/**
 * The Commission's study on critical raw materials of 2023: shares of world supply and of EU sourcing
 * by country, the trade parameter t, and supply risk and economic importance since 2011.
 */
export const ecCriticalityImporter: Importer = {
  id: 'ec-criticality',
  version: 1,
  async detect(files, options = {}): Promise<Result<DetectedRelease>> {
    const layouts = new Map<string, EcLayout>();
    for (const file of files) {
      const [first] = await head(file, 1, LATIN1);
      const header = first?.fields ?? [];
      const layout = ecLayout(file.name, header);
      if (!layout) return unknownLayout(file.name, EC_HEADERS, header);
      layouts.set(file.name, layout);
    }
    if ([...layouts.values()].every(({ kind }) => kind === 'left-out')) {
      return refuse('nothing-to-import', 'None of the files holds shares or assessments.');
    }
    return ok({
      ...describeRelease('ec-criticality', options.edition ?? EDITION),
      rows: (file) => rowsOf(file, layouts.get(file.name)),
    });
  },
};

function rowsOf(
  file: SourceFile,
  layout: EcLayout | undefined,
): AsyncIterable<readonly RowOutcome[]> {
  switch (layout?.kind) {
    case 'shares':
      return rowPages(file, () => sharesReader(layout.basis), LATIN1);
    case 'assessments':
      return rowPages(file, () => assessmentsReader, LATIN1);
    case 'left-out':
      return skipAll(file, layout.rule, LATIN1);
    default:
      throw new Error(`'${file.name}' was not among the files detected`);
  }
}
