import type { BenchmarkRow, Gap } from '@chokepoint/api-contract';
import { isThirdCountry, mineral } from '@chokepoint/catalogue';
import {
  type CountryShare,
  intervals,
  type LineStatus,
  singleCountryLine,
  type YearStatus,
} from '@chokepoint/dependency';
import { lastDay } from '@chokepoint/kernel';
import type { StoredShare } from '@chokepoint/read-schema';
import { mixedCodeGaps } from '../concentration/gaps.js';
import type { Series, SeriesRow } from '../concentration/series-book.js';
import { qualityOfShares } from '../concentration/to-period.js';
import type { MineralFigures } from '../minerals/mineral-figures.js';
import { notComputable, type RowKey, toldRow } from './row.js';

const OTHER = 'OTHER';

/** The largest third country's share of EU imports by value, in the latest year of the series. */
export function importsRow(
  key: RowKey,
  { book, sharesOf }: Pick<MineralFigures, 'book' | 'sharesOf'>,
  asOf: string,
): BenchmarkRow {
  const { subject, stage } = key;
  const series = book.find({ mineral: subject, stage, basis: 'eu-imports', measure: 'value' });
  if (!series) return notComputable(key, 'imports', [notReported(key), ...mixedCodeGaps(subject)]);
  const shares = sharesOf(series);
  const line = lineOf(series.latest, shares);
  const leader = shares.find(({ area }) => area === line.leader);
  const origin = {
    period: series.latest.period,
    measure: 'value',
    source: series.source,
    release: series.latest.release_id,
    quality: qualityOfShares(series.source, shares),
    flags: [...new Set([...series.latest.flags, ...(leader?.flags ?? [])])],
  };
  return toldRow(
    key,
    { line, years: yearsOf(series, line.status), origin, gaps: [BY_VALUE] },
    asOf,
  );
}

const BY_VALUE: Gap = {
  code: 'by-value',
  message: 'Shares are of the value of imports; the Act counts amounts.',
};

const notReported = ({ subject, stage }: RowKey): Gap => ({
  code: 'not-reported',
  message: `No release that counts at this knowledge reports EU imports of ${mineral(subject)?.name ?? subject} (${stage}) under a customs code of its own.`,
});

/** Known shares are points unless the slice is open; then the bounds of the largest are known. */
function lineOf(row: SeriesRow, shares: readonly StoredShare[]) {
  const day = lastDay(row.period);
  const countries = shares.filter(({ area }) => area !== OTHER);
  return singleCountryLine({
    basis: 'imports',
    shares: countries.map((share) => boundsOf(share, row)),
    isThirdCountry: (area) => isThirdCountry(area, day),
    unnamed: shares.find(({ area }) => area === OTHER)?.share ?? 0,
  });
}

function boundsOf({ area, share }: StoredShare, row: SeriesRow): CountryShare {
  const { top1_area: top1, top1_low: low, top1_high: high } = row;
  if (area === top1 && low !== null && high !== null) return { area, share: { low, high } };
  if (share === null) return { area, share: { low: 0, high: high ?? 1 } };
  return { area, share: intervals.point(share) };
}

const STATUS = new Map<boolean | null, LineStatus>([
  [true, 'above'],
  [false, 'below'],
  [null, 'cannot-tell'],
]);

/** Earlier years as they were told when their release was counted. */
function yearsOf({ rows, latest }: Series, status: LineStatus): readonly YearStatus[] {
  return rows
    .filter(({ period }) => /^\d{4}$/.test(period))
    .map((row) => ({
      year: Number(row.period),
      status: row === latest ? status : (STATUS.get(row.above_65) ?? 'cannot-tell'),
    }));
}
