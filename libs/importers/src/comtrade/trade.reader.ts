import { convert, mineral, type Measure, type UnitId } from '@chokepoint/catalogue';
import type { FactFlag } from '@chokepoint/supply';
import type { ImportedFact } from '@chokepoint/supply-application';
import { tidy } from '../common/numbers.js';
import { misfit, rejected, skipped, type RowReader } from '../common/row-pages.js';
import type { PartnerLists } from './partner-lists.js';
import { saysTheSame, tradeFigures, WORLD, type TradeFigures } from './trade-figures.js';
import { tradeTable, type TradeTable } from './trade-table.js';

/** A weight of nothing beside at least this value in US dollars cannot be right. */
const SUSPECT_USD = 1_000;

/** Reads rows whose tables are whole into value in US dollars and net weight. */
export const tradeReader =
  (file: string, width: number, lists: PartnerLists): RowReader =>
  (cells, row) => {
    const unfit = misfit(row, width);
    if (unfit) return unfit;
    const table = tradeTable(cells, row);
    if (table.kind !== 'table') return table;
    const figures = tradeFigures(cells, row);
    if (figures.kind !== 'figures') return figures;
    const first = lists.first(table, figures.number);
    const isFirst = first?.file === file && first.row === row.row;
    if (first && !isFirst && saysTheSame(first.figures, figures)) {
      return rejected(row, null, `The same figure as in ${first.file}, row ${first.row}.`);
    }
    const fault = lists.fault(table);
    if (fault !== undefined) return rejected(row, 'partnerCode', fault);
    if (figures.partner === WORLD) return skipped(row, 'World total: the partners come to it');
    const facts = [valueOf(table, figures, row.row), quantityOf(table, figures, row.row)];
    return { kind: 'imported', row: row.row, facts };
  };

const valueOf = (table: TradeTable, { partner, value, valueText }: TradeFigures, row: number) =>
  factOf(table, 'value', 'USD', { partner, value, text: valueText, flags: [], row });

function quantityOf(table: TradeTable, figures: TradeFigures, row: number): ImportedFact {
  const { partner, kilograms, weightText, weightEstimated, value: usd } = figures;
  const unit: UnitId = mineral(table.code.mineral)?.massUnit === 'kg' ? 'kg' : 't';
  const value = kilograms === null ? null : tidy(convert(kilograms, 'kg', unit) ?? kilograms);
  const flags: FactFlag[] = [
    ...(kilograms === null ? (['not-available'] as const) : []),
    ...(weightEstimated && kilograms !== null ? (['estimated'] as const) : []),
    ...(kilograms === 0 ? (['nil-or-negligible'] as const) : []),
    ...(kilograms === 0 && usd >= SUSPECT_USD ? (['suspect'] as const) : []),
  ];
  return factOf(table, 'quantity', unit, { partner, value, text: weightText, flags, row });
}

interface Figure {
  readonly partner: string;
  readonly value: number | null;
  readonly text: string;
  readonly flags: readonly FactFlag[];
  readonly row: number;
}

function factOf(
  { reporter, code, period, basis }: TradeTable,
  measure: Measure,
  unit: UnitId,
  { partner, value, text, flags, row }: Figure,
): ImportedFact {
  const { mineral: id, stage, form, mixedWith } = code;
  return {
    mineral: id,
    stage,
    form,
    basis,
    measure,
    unit,
    fact: {
      area: reporter,
      partner,
      period,
      value,
      flags: [...(mixedWith.length > 0 ? (['mixed-code'] as const) : []), ...flags],
      sourceRow: row,
      raw: text === '' || text === String(value) ? null : text,
      low: null,
      high: null,
    },
  };
}
