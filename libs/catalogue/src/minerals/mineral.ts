import type { MineralId } from '../vocabulary.js';

export type MineralKind = 'material' | 'group' | 'member' | 'product' | 'mix';

/** Unit in which masses (for helium: volumes) of a mineral are recorded. */
export type MassUnit = 't' | 'kg' | 'Mm3';

/** An entry of the catalogue. `mix` is a customs heading that no mineral can claim for itself. */
export interface Mineral {
  readonly id: MineralId;
  readonly name: string;
  /** Chemical symbol of an element, null for a rock, a compound or a group. */
  readonly symbol: string | null;
  readonly kind: MineralKind;
  /** On the list of critical raw materials, by its own name or as member of a listed group. */
  readonly critical: boolean;
  /** On the list of strategic raw materials; where `grade` is set, in that grade alone. */
  readonly strategic: boolean;
  /** Grade to which the strategic flag is limited ('battery grade'); null when it is not limited. */
  readonly grade: string | null;
  readonly groups: readonly MineralId[];
  readonly members: readonly MineralId[];
  readonly massUnit: MassUnit;
  /** Largest applications in the EU with their share, as the 2023 criticality study prints them. */
  readonly uses: readonly string[];
  readonly note: string | null;
}
