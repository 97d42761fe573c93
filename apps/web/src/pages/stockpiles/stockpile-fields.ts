import { holderKind } from '@chokepoint/api-contract';
import { type FieldShape } from '../../write/form-field.js';

export interface StockpileField extends FieldShape {
  /** In the template, under which a fault names it. */
  readonly column: string;
}

const field = (
  name: string,
  label: string,
  more: Partial<StockpileField> = {},
): StockpileField => ({ name, column: name, label, required: true, ...more });

const same = (values: readonly string[]) => values.map((value) => [value, value] as const);

/** What a stock is recorded with, in the order in which it is asked; the mineral is chosen beside. */
export const STOCKPILE_FIELDS: readonly StockpileField[] = [
  field('holder', 'Holder', { placeholder: 'Works Freiberg' }),
  field('holderKind', 'Kind of holder', {
    column: 'holder_kind',
    options: same(holderKind.options),
  }),
  field('area', 'Country', { placeholder: 'DE or Germany' }),
  field('form', 'Chemical form', { placeholder: 'metal' }),
  field('purity', 'Purity', { required: false, placeholder: '99.99 %' }),
  field('at', 'Stood on', { placeholder: '2026-06-30 or 2026-06' }),
  field('quantity', 'Quantity', { type: 'number', placeholder: '850' }),
  field('unit', 'Unit', { options: same(['kg', 't', 'kt', 'g', 'Mm3']) }),
  field('releaseRule', 'Rule of release', {
    column: 'release_rule',
    required: false,
    placeholder: 'on order of the board',
  }),
  field('confidentiality', 'Confidentiality', { required: false, placeholder: 'company only' }),
];

/** The body of the request: what was left empty is left out. */
export function stockpileBodyOf(form: FormData): Readonly<Record<string, string | number>> {
  const said = [...form.entries()].flatMap(([name, value]) => {
    const text = typeof value === 'string' ? value.trim() : '';
    return text === '' ? [] : [[name, name === 'quantity' ? Number(text) : text] as const];
  });
  return Object.fromEntries(said);
}
