import type { ConcentrationTable } from '@chokepoint/read-schema';
import type { Insertable } from 'kysely';
import type { Position } from '@chokepoint/kernel';
import type { SealedRelease } from '../releases/release.projection.js';
import type { ReadTransaction } from '../run/read-transaction.js';
import { type Columns, insertRows } from '../run/table-insert.js';
import { addToSlices } from '../slices/slice.projection.js';
import { figureOf, type MineralSlice, type SliceFigure } from './slice-figure.js';
import { takeFigures } from './tally.projection.js';

const text = 'text';
const number = 'double precision';
const COLUMNS: Columns<'read.concentration'> = {
  release_id: text,
  source: text,
  mineral: text,
  stage: text,
  basis: text,
  measure: text,
  period: text,
  unit: text,
  method: text,
  total: number,
  printed_total: number,
  shares: 'jsonb',
  top1_area: text,
  top1_share: number,
  top1_low: number,
  top1_high: number,
  top3: number,
  hhi_low: number,
  hhi_high: number,
  suppliers_low: number,
  suppliers_high: number,
  above_65: 'boolean',
  flags: 'text[]',
  gaps: 'jsonb',
};

/**
 * A release is complete: works out the concentration of everything it reports, mineral by mineral,
 * and lets it count from the seal's position on.
 */
export async function countRelease(
  db: ReadTransaction,
  release: SealedRelease,
  sealedAt: Position,
): Promise<void> {
  const minerals = await db
    .selectFrom('read.tally')
    .select('mineral')
    .distinct()
    .where('release_id', '=', release.releaseId)
    .orderBy('mineral')
    .execute();
  for (const { mineral } of minerals) {
    const figures = await takeFigures(db, release.releaseId, mineral);
    const rows = figures
      .filter((sums) => sums.hasFigures)
      .map((sums) => ({
        slice: { ...sums.key, mineral },
        figure: figureOf(release.source, sums),
      }));
    await insertConcentration(db, release, rows);
    const keys = figures.map((slice) => slice.key);
    await addToSlices(db, release, mineral, keys, sealedAt);
  }
}

/** The concentration of slices, as one edition reports them. */
export const insertConcentration = (
  db: ReadTransaction,
  edition: Pick<SealedRelease, 'releaseId' | 'source'>,
  all: readonly { readonly slice: MineralSlice; readonly figure: SliceFigure }[],
): Promise<void> =>
  insertRows(
    db,
    'read.concentration',
    COLUMNS,
    all.map(({ slice, figure }) => toRow(edition, slice, figure)),
  );

function toRow(
  { releaseId, source }: Pick<SealedRelease, 'releaseId' | 'source'>,
  { mineral, stage, basis, measure, period }: MineralSlice,
  figure: SliceFigure,
): Insertable<ConcentrationTable> {
  const { total, printedTotal, shares, top1, top3, hhi, effectiveSuppliers, above65 } = figure;
  return {
    release_id: releaseId,
    source,
    mineral,
    stage,
    basis,
    measure,
    period,
    unit: figure.unit,
    method: figure.method,
    total,
    printed_total: printedTotal,
    shares: JSON.stringify(shares),
    top1_area: top1?.area ?? null,
    top1_share: top1?.share ?? null,
    top1_low: top1?.low ?? null,
    top1_high: top1?.high ?? null,
    top3,
    hhi_low: hhi?.low ?? null,
    hhi_high: hhi?.high ?? null,
    suppliers_low: effectiveSuppliers?.low ?? null,
    suppliers_high: effectiveSuppliers?.high ?? null,
    above_65: above65,
    flags: [...figure.flags],
    gaps: JSON.stringify(figure.gaps),
  };
}
