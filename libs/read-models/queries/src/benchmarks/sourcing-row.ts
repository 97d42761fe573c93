import type { BenchmarkRow, Gap } from '@chokepoint/api-contract';
import {
  isThirdCountry,
  mineral,
  qualityOf,
  type Stage,
  summedForms,
  worstQuality,
} from '@chokepoint/catalogue';
import { intervals, singleCountryLine } from '@chokepoint/dependency';
import { lastDay, lastYear } from '@chokepoint/kernel';
import { shareFigure } from '../criticality/printed-share.js';
import type { ShareRow } from '../criticality/shares.query.js';
import { notComputable, type RowKey, toldRow } from './row.js';

const SOURCE = 'ec-criticality';

/** The shares leave small suppliers out; a gap over this is said. */
const SUM_TOLERANCE = 0.03;

/** The largest third country's share of EU sourcing, as the study prints it. */
export function sourcingRow(key: RowKey, all: readonly ShareRow[], asOf: string): BenchmarkRow {
  const rows = latestOf(all.filter((row) => isOf(row, key)));
  const [first] = rows;
  if (!first) return notComputable(key, 'sourcing', [notReported(key)]);
  const shares = rows.map((row) => ({ area: row.area, share: shareFigure(row) }));
  const sum = intervals.add(...shares.map(({ share }) => share));
  const day = lastDay(first.period);
  const line = singleCountryLine({
    basis: 'sourcing',
    shares,
    isThirdCountry: (area) => isThirdCountry(area, day),
    unnamed: Math.max(0, 1 - sum.low),
  });
  const leader = rows.find(({ area }) => area === line.leader);
  const origin = {
    period: first.period,
    measure: 'share',
    source: SOURCE,
    release: first.release_id,
    quality: worstQuality(rows.map((row) => qualityOf(SOURCE, row))),
    flags: leader?.flags ?? [],
  };
  const years = [{ year: lastYear(first.period), status: line.status }];
  const gaps = [...incomplete(sum), ...suspect(leader)];
  return toldRow(key, { line, years, origin, gaps }, asOf);
}

function isOf(row: ShareRow, { subject, stage }: RowKey): boolean {
  if (row.mineral !== subject || row.stage !== stage || row.basis !== 'eu-sourcing') return false;
  const forms = summedForms(SOURCE, subject, stage as Stage, 'eu-sourcing', 'share');
  return forms === 'all' || forms.includes(row.form);
}

function latestOf(rows: readonly ShareRow[]): readonly ShareRow[] {
  const last = rows
    .map(({ period }) => period)
    .toSorted()
    .at(-1);
  return rows.filter(({ period }) => period === last);
}

const notReported = ({ subject, stage }: RowKey): Gap => ({
  code: 'not-reported',
  message: `No study that counts at this knowledge prints shares of EU sourcing of ${mineral(subject)?.name ?? subject} (${stage}).`,
});

function incomplete({ low, high }: { low: number; high: number }): readonly Gap[] {
  const sum = (low + high) / 2;
  if (Math.abs(sum - 1) <= SUM_TOLERANCE) return [];
  const message = `The printed shares add up to ${(sum * 100).toFixed(0)} %; they are taken as printed.`;
  return [{ code: 'shares-incomplete', message }];
}

function suspect(row: ShareRow | undefined): readonly Gap[] {
  if (!row?.flags.includes('suspect')) return [];
  const message = `Row ${row.source_row} of ${row.file} is doubted: do not rest a decision on it alone.`;
  return [{ code: 'suspect-row', message }];
}
