import { areaByAlias, ecSeriesFor, mineralByAlias, type Basis } from '@chokepoint/catalogue';
import type { FactFlag } from '@chokepoint/supply';
import type { ImportedFact } from '@chokepoint/supply-application';
import { parseNumber } from '../common/numbers.js';
import { rejected, skipped, type RowReader } from '../common/row-pages.js';
import { parseShare } from './share.js';

/**
 * The study averages five years, 2016-2020. The tables do not say so themselves: the period is the
 * study's ('the most recent five years for which data are available'), not of each single material.
 */
export const STUDY_PERIOD = '2016/2020';

/** Reads supply shares by country with the trade parameter t. */
export const sharesReader =
  (basis: Basis): RowReader =>
  (cells, row) => {
    const material = cells.get('material');
    if (!mineralByAlias(material)) return skipped(row, 'outside the catalogue');
    const series = ecSeriesFor(material, cells.get('stage'));
    if (!series) return rejected(row, 'Stage', 'Neither E nor P.', cells.get('stage'));
    const country = cells.get('country');
    const area = areaByAlias(country);
    if (!area) return rejected(row, 'Country', 'Not one area that the catalogue knows.', country);
    const printed = cells.get('share');
    const share = parseShare(printed);
    if (!share) return rejected(row, 'Share', 'Not a share in percent.', printed);
    const t = parseNumber(cells.get('t'));
    if (t === null) return rejected(row, 't', 'Not a number.', cells.get('t'));
    const { mineral, stage, form } = series;
    const fact: ImportedFact = {
      mineral,
      stage,
      form,
      basis,
      measure: 'share',
      unit: 'share',
      fact: {
        area: area.code,
        partner: null,
        period: STUDY_PERIOD,
        value: share.value,
        flags: [...share.flags, ...doubts(basis, mineral)],
        sourceRow: row.row,
        raw: printed,
        low: share.low,
        high: share.high,
      },
    };
    const parameter = { mineral, stage, area: area.code, t, sourceRow: row.row };
    return {
      kind: 'imported',
      row: row.row,
      facts: [fact],
      parameters: [{ period: STUDY_PERIOD, row: parameter }],
    };
  };

/** Germanium's EU rows repeat the world's, rounded: with them the study's own result does not come out. */
const doubts = (basis: Basis, mineral: string): readonly FactFlag[] =>
  basis === 'eu-sourcing' && mineral === 'germanium' ? ['suspect'] : [];
