import type { FormId, MineralId, Stage } from '../vocabulary.js';

export type Nomenclature = 'HS6' | 'CN8';

/**
 * A customs code of the catalogue. `validFrom`/`validUntil` are the first and last year of its use in
 * the nomenclature; null: not established. `mixedWith` names what else the code covers.
 */
export interface TradeCode {
  readonly nomenclature: Nomenclature;
  readonly code: string;
  readonly label: string;
  readonly mineral: MineralId;
  readonly stage: Stage;
  readonly form: FormId;
  readonly validFrom: number | null;
  readonly validUntil: number | null;
  readonly mixedWith: readonly string[];
  readonly note: string | null;
}
