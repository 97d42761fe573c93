import type { MineralId, Stage } from '../vocabulary.js';
import type { Nomenclature, TradeCode } from './trade-code.js';

/** Code, label, and what is out of the ordinary about it. */
export type CodeRow = readonly [
  code: string,
  label: string,
  rest?: Partial<Pick<TradeCode, 'mixedWith' | 'note' | 'validFrom' | 'validUntil'>>,
];

/** Codes of one mineral and stage; the form is named after the code. */
export const codes = (
  nomenclature: Nomenclature,
  mineral: MineralId,
  stage: Stage,
  rows: readonly CodeRow[],
): readonly TradeCode[] =>
  rows.map(([code, label, rest]) => ({
    nomenclature,
    code,
    label,
    mineral,
    stage,
    form: `${nomenclature.toLowerCase()}-${code}`,
    validFrom: null,
    validUntil: null,
    mixedWith: [],
    note: null,
    ...rest,
  }));
