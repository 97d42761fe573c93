import {
  basis as basisSchema,
  type Headline,
  measure as measureSchema,
  stage as stageSchema,
} from '@chokepoint/api-contract';
import { areaName } from '@chokepoint/catalogue';
import { beforeAfter } from '@chokepoint/impact';
import type { IsoDate } from '@chokepoint/kernel';
import type { StoredShare } from '@chokepoint/read-schema';
import type { Series } from '../concentration/series-book.js';
import { qualityOfShares, rangeOf, top1Of } from '../concentration/to-period.js';
import { top1Points } from '../analyses/outcomes.js';

/** Suppliers named in a cell of the overview. */
const TOP_SUPPLIERS = 3;

/** The latest period of a series, with the way there and the change since a date. */
export function toHeadline(
  { key, source, rows, latest }: Series,
  shares: readonly StoredShare[],
  since: IsoDate | null,
): Headline {
  const top1 = top1Of(latest);
  return {
    stage: stageSchema.parse(key.stage),
    basis: basisSchema.parse(key.basis),
    measure: measureSchema.parse(key.measure),
    source,
    period: latest.period,
    top1: top1 === null ? null : { ...top1, name: areaName(top1.area) },
    hhi: rangeOf(latest.hhi_low, latest.hhi_high),
    above65: latest.above_65,
    quality: qualityOfShares(source, shares),
    flags: latest.flags,
    topSuppliers: topSuppliers(shares),
    series: rows.map((row) => ({ period: row.period, top1Share: row.top1_share })),
    change: since === null ? null : changeSince(rows, since),
  };
}

function topSuppliers(shares: readonly StoredShare[]): Headline['topSuppliers'] {
  return shares
    .flatMap(({ area, share }) => (share === null ? [] : [{ area, name: areaName(area), share }]))
    .slice(0, TOP_SUPPLIERS);
}

function changeSince(rows: Series['rows'], since: IsoDate): Headline['change'] {
  const { difference, reason } = beforeAfter({ series: top1Points(rows), effectiveOn: since });
  return { difference, reason };
}
