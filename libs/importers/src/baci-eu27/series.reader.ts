import { areaByAlias, baciSeriesFor, type TradeCode } from '@chokepoint/catalogue';
import type { CsvRow } from '../common/csv.js';
import { parseNumber } from '../common/numbers.js';
import { rejected, skipped, type RowReader } from '../common/row-pages.js';
import { tradeFlags } from './hs6-facts.js';

/** Which material first gave a customs code's figure, and what it was. */
interface First {
  readonly material: string;
  readonly value: number;
}

/**
 * Reads the series of EU imports by partner, material and year in US dollars, 2002-2024. It names no
 * customs code; each material is one heading of HS6, as the file of 2024 beside it shows. Materials
 * that share a heading (gallium, germanium, hafnium) are copies and are recorded once.
 */
export function seriesReader(): RowReader {
  const seen = new Map<string, First>();
  return (cells, row) => {
    const material = cells.get('material');
    const code = baciSeriesFor(material);
    if (!code) return skipped(row, 'outside the catalogue');
    const year = cells.get('year');
    if (!/^\d{4}$/.test(year)) return rejected(row, 'year', 'Not a year.', year);
    const partner = areaByAlias(cells.get('partner_iso2'));
    if (!partner) {
      return rejected(
        row,
        'partner_iso2',
        'Not an area of the catalogue.',
        cells.get('partner_iso2'),
      );
    }
    const value = parseNumber(cells.get('value_usd'));
    if (value === null) return rejected(row, 'value_usd', 'Not a number.', cells.get('value_usd'));
    const key = `${code.code} ${year} ${partner.code}`;
    const first = seen.get(key);
    if (first) return repeated(row, code, material, value, first);
    if (code.mixedWith.length > 0) seen.set(key, { material, value });
    return {
      kind: 'imported',
      row: row.row,
      facts: [
        {
          mineral: code.mineral,
          stage: code.stage,
          form: code.form,
          basis: 'eu-imports',
          measure: 'value',
          unit: 'USD',
          fact: {
            area: 'EU27',
            partner: partner.code,
            period: year,
            value,
            flags: tradeFlags(code),
            sourceRow: row.row,
            raw: null,
            low: null,
            high: null,
          },
        },
      ],
    };
  };
}

function repeated(row: CsvRow, code: TradeCode, material: string, value: number, first: First) {
  if (first.material === material) {
    return rejected(row, null, 'A second value for the same material, year and partner.');
  }
  return first.value === value
    ? skipped(row, 'same customs code recorded once')
    : rejected(
        row,
        'value_usd',
        `Both ${first.material} and ${material} are HS ${code.code}, but the values differ (${first.value} there).`,
        String(value),
      );
}
