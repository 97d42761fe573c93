import { mineralByAlias } from '@chokepoint/catalogue';
import { parseNumber } from '../common/numbers.js';
import { rejected, skipped, type RowReader } from '../common/row-pages.js';

/** Reads supply risk and economic importance over the studies of 2011 to 2023. */
export const assessmentsReader: RowReader = (cells, row) => {
  const material = cells.get('material').replace(/\s+/g, ' ');
  const known = mineralByAlias(material);
  if (!known) return skipped(row, 'outside the catalogue');
  const year = cells.get('year');
  if (!/^\d{4}$/.test(year)) return rejected(row, 'Year', 'Not a year.', year);
  const [sr, ei] = [cells.get('sr'), cells.get('ei')];
  if (sr === '-' && ei === '-') return skipped(row, 'not assessed in that study');
  const supplyRisk = rating(sr);
  if (supplyRisk === undefined) return rejected(row, 'SR', 'Not a number.', sr);
  const economicImportance = rating(ei);
  if (economicImportance === undefined) return rejected(row, 'EI', 'Not a number.', ei);
  const raw = `${sr},${ei}`;
  return {
    kind: 'imported',
    row: row.row,
    assessments: [
      {
        mineral: known.id,
        material,
        year,
        supplyRisk,
        economicImportance,
        sourceRow: row.row,
        raw,
      },
    ],
  };
};

/** '-' is not assessed, null; undefined is neither that nor a number. */
const rating = (text: string): number | null | undefined =>
  text === '-' ? null : (parseNumber(text) ?? undefined);
