import { criticalSeries } from '@chokepoint/catalogue';
import type { SourceFile } from '@chokepoint/supply-application';
import { head, readCsv } from '../common/csv.js';
import { summaryLayout, type SummaryLayout } from './layout.js';
import { relianceKey, type PrintedReliance } from './reliance.reader.js';

/** What is known of a file before its rows are read. */
export interface Survey {
  readonly file: SourceFile;
  readonly header: readonly string[];
  readonly layout: SummaryLayout | undefined;
  /** '2024', of a table that is read; null where its first row does not say it. */
  readonly edition: string | null;
  /** Net import reliance that a table of critical minerals prints. */
  readonly reliance: PrintedReliance;
}

const NOTHING: PrintedReliance = new Map();

/** Looks into a file: its header tells what it is, the first row of which edition. */
export async function survey(file: SourceFile): Promise<Survey> {
  const [first, second] = await head(file, 2);
  const header = first?.fields ?? [];
  const layout = summaryLayout(header);
  if (layout === undefined || layout.kind === 'left-out') {
    return { file, header, layout, edition: null, reliance: NOTHING };
  }
  const source = second?.fields[layout.at.source ?? -1] ?? '';
  const edition = /^MCS ?(\d{4})$/.exec(source)?.[1] ?? null;
  const reliance = layout.kind === 'critical' ? await relianceIn(file, layout) : NOTHING;
  return { file, header, layout, edition, reliance };
}

async function relianceIn(
  file: SourceFile,
  { at }: Extract<SummaryLayout, { kind: 'critical' }>,
): Promise<PrintedReliance> {
  const printed = new Map<string, string>();
  for await (const { fields } of readCsv(file)) {
    const series = criticalSeries(fields[at.name ?? -1] ?? '');
    const text = fields[at.reliance ?? -1] ?? '';
    if (!series || text === '') continue;
    printed.set(relianceKey({ mineral: series.mineral, ...series.reliance }), text);
  }
  return printed;
}
