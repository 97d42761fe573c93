import type { SourceFile } from '@chokepoint/supply-application';
import { head, readCsv } from '../common/csv.js';
import { columnsOf } from '../common/row-pages.js';
import { figureKey } from './long.reader.js';
import { commodityStem, usgsLayout, type UsgsLayout } from './layouts.js';

/** What is known of a file before its rows are read. */
export interface Survey {
  readonly file: SourceFile;
  readonly header: readonly string[];
  readonly layout: UsgsLayout | undefined;
  /** '2024'; null where the table is of no edition by itself. */
  readonly edition: string | null;
  readonly commodity: string | null;
  /** Figures that a long table holds, by `figureKey`. */
  readonly covered: ReadonlySet<string>;
}

const NOTHING: ReadonlySet<string> = new Set();

/** Looks into a file: the header tells the layout, a row or all of them the edition. */
export async function survey(file: SourceFile): Promise<Survey> {
  const [first, second] = await head(file, 2);
  const header = first?.fields ?? [];
  const layout = usgsLayout(header);
  const about = { file, header, layout, covered: NOTHING, edition: null, commodity: null };
  switch (layout) {
    case 'wide-by-commodity':
      return {
        ...about,
        edition: editionOf(second?.fields[0]),
        commodity: commodityStem(file.name) ?? null,
      };
    case 'wide':
      return { ...about, edition: editionOf(second?.fields[0]) };
    case 'long':
    case 're-keyed':
      return { ...about, ...(await surveyLong(file, header, layout)) };
    default:
      return about;
  }
}

/** 'MCS2024', 'MCS 2024'. */
const editionOf = (source: string | undefined): string | null =>
  /^MCS ?(\d{4})$/.exec(source ?? '')?.[1] ?? null;

/** A long table does not name its edition: it is the year after the latest it reports. */
async function surveyLong(
  file: SourceFile,
  header: readonly string[],
  layout: 'long' | 're-keyed',
): Promise<Pick<Survey, 'edition' | 'covered'>> {
  const at = columnsOf(header);
  const covered = new Set<string>();
  let latest = 0;
  for await (const { fields } of readCsv(file)) {
    const cell = (name: string): string => fields[at.get(name) ?? -1] ?? '';
    const year = Number(cell('year'));
    if (year > latest) latest = year;
    if (layout === 're-keyed' || cell('statistics') !== 'Production') continue;
    const key = figureKey(
      cell('commodity'),
      cell('statistics_detail'),
      cell('country'),
      cell('year'),
    );
    if (key !== undefined) covered.add(key);
  }
  return { edition: latest > 0 ? String(latest + 1) : null, covered };
}
