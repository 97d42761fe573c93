import { convert, mineral, parseUnit, type MineralId, type UnitId } from '@chokepoint/catalogue';
import type { Measure, Stage } from '@chokepoint/catalogue';
import type { FactFlag, HolderKind } from '@chokepoint/supply';
import type { ImportedFact, RowImported } from '@chokepoint/supply-application';
import { tidy } from '../common/numbers.js';
import type { CellValue } from './cell.js';
import type { Fault } from './fault.js';
import type { TemplateId } from './template.js';

/** The cells of one row by column, each of the type that its column promises. */
export class RowValues {
  constructor(
    readonly row: number,
    private readonly values: ReadonlyMap<string, CellValue>,
    private readonly texts: (column: string) => string,
  ) {}

  value(column: string): CellValue {
    return this.values.get(column) ?? null;
  }

  text(column: string): string {
    return String(this.values.get(column) ?? '');
  }

  textOrNull(column: string): string | null {
    const value = this.values.get(column) ?? null;
    return value === null ? null : String(value);
  }

  number(column: string): number {
    return Number(this.values.get(column));
  }

  numberOrNull(column: string): number | null {
    const value = this.values.get(column) ?? null;
    return value === null ? null : Number(value);
  }

  yes(column: string): boolean {
    return this.values.get(column) === true;
  }

  /** As it stands in the file. */
  printed(column: string): string {
    return this.texts(column);
  }
}

type Produce = Omit<RowImported, 'kind' | 'row'>;

/** What comes of a row whose cells are each sound, or what is wrong between them. */
export type Figures =
  { readonly ok: true; readonly value: Produce } | { readonly ok: false; readonly fault: Fault };

/** A form that is not said is the whole. */
const ALL_FORMS = 'total';

const PRIVATE: readonly FactFlag[] = ['private'];

export const FIGURES: Readonly<Record<TemplateId, (row: RowValues) => Figures>> = {
  supply: (row) =>
    weighed(row, 'value', (value, unit, raw) => {
      const note = row.textOrNull('note');
      const flags: readonly FactFlag[] = row.yes('estimated') ? ['estimated', 'private'] : PRIVATE;
      const measure = row.text('measure') as Measure;
      const noted = note === null ? raw : `${raw ?? row.printed('value')} (${note})`;
      return {
        facts: [fact(row, { basis: 'world-production', measure, unit, value, flags, raw: noted })],
      };
    }),
  consumption: (row) =>
    weighed(row, 'quantity', (value, unit, raw) => ({
      facts: [
        fact(row, { basis: 'national', measure: 'consumption', unit, value, flags: PRIVATE, raw }),
      ],
    })),
  prices: (row) => ({
    ok: true,
    value: {
      facts: [
        fact(row, {
          basis: 'market',
          measure: 'price',
          unit: row.text('unit') as UnitId,
          value: row.number('price'),
          flags: PRIVATE,
          raw: null,
        }),
      ],
    },
  }),
  stockpiles: (row) =>
    weighed(row, 'quantity', (quantity, unit, raw) => ({
      stockpiles: [
        {
          mineral: row.text('mineral'),
          holder: row.text('holder'),
          holderKind: row.text('holder_kind') as HolderKind,
          area: row.text('area'),
          form: formOf(row),
          purity: row.textOrNull('purity'),
          at: row.text('at'),
          quantity,
          low: null,
          high: null,
          unit,
          releaseRule: row.textOrNull('release_rule'),
          confidentiality: row.textOrNull('confidentiality'),
          flags: PRIVATE,
          sourceRow: row.row,
          raw,
        },
      ],
    })),
  contracts: (row) => {
    const [from, until] = [row.text('from'), row.textOrNull('until')];
    if (until !== null && until < from) {
      const reason = `The contract ends before it begins on ${from}.`;
      return wrong('until', row, reason, 'Write a later day, or leave it empty.');
    }
    return weighed(row, 'quantity_per_year', (quantityPerYear, unit, raw) => ({
      contracts: [
        {
          mineral: row.text('mineral'),
          stage: row.text('stage') as Stage,
          form: formOf(row),
          counterparty: row.text('counterparty'),
          counterpartyArea: row.text('counterparty_area'),
          from,
          until,
          quantityPerYear,
          unit,
          priceTerms: row.textOrNull('price_terms'),
          shareCommitted: row.numberOrNull('share_committed'),
          confidentiality: row.textOrNull('confidentiality'),
          flags: PRIVATE,
          sourceRow: row.row,
          raw,
        },
      ],
    }));
  },
};

const formOf = (row: RowValues): string => row.textOrNull('form') ?? ALL_FORMS;

interface Told {
  readonly basis: ImportedFact['basis'];
  readonly measure: Measure;
  readonly unit: UnitId;
  readonly value: number;
  readonly flags: readonly FactFlag[];
  readonly raw: string | null;
}

function fact(row: RowValues, { value, flags, raw, ...told }: Told): ImportedFact {
  return {
    mineral: row.text('mineral'),
    stage: row.text('stage') as Stage,
    form: formOf(row),
    ...told,
    fact: {
      area: row.text('area'),
      partner: null,
      period: row.text('period'),
      value,
      flags,
      sourceRow: row.row,
      raw,
      low: null,
      high: null,
    },
  };
}

/** In the mineral's own unit, so that figures of one series add up; `raw` keeps what was written. */
function weighed(
  row: RowValues,
  column: string,
  produce: (value: number, unit: UnitId, raw: string | null) => Produce,
): Figures {
  const printed = row.text('unit');
  const [parsed, target] = [parseUnit(printed), unitOf(row.text('mineral'))];
  const factor = parsed && convert(parsed.factor, parsed.unit, target);
  if (factor === undefined) {
    const reason = `It does not convert into ${target}, in which this raw material is recorded.`;
    return wrong('unit', row, reason, `Write ${target}, or a unit that converts into it.`);
  }
  const raw = factor === 1 ? null : `${row.printed(column)} ${printed}`;
  return { ok: true, value: produce(tidy(row.number(column) * factor), target, raw) };
}

const unitOf = (id: MineralId): UnitId => mineral(id)?.massUnit ?? 't';

const wrong = (field: string, row: RowValues, reason: string, advice: string): Figures => ({
  ok: false,
  fault: { field, raw: row.printed(field), reason, advice },
});
