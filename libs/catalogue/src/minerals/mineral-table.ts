import type { MineralId } from '../vocabulary.js';
import { GROUPS, groupsOf } from './groups.js';
import { CRITICAL_LIST, STRATEGIC_LIST, type ListEntry } from './lists.js';
import { MATERIALS, MEMBERS, MIXES, PRODUCTS, type Substance } from './materials.js';
import type { MassUnit, Mineral, MineralKind } from './mineral.js';
import { USES } from './uses.js';

const PLATINUM_GROUP = GROUPS.find((group) => group.id === 'platinum-group-metals')?.members ?? [];

/** Small quantities are counted in kilograms, helium by volume, as their main source prints them. */
const MASS_UNITS: ReadonlyMap<MineralId, MassUnit> = new Map<MineralId, MassUnit>([
  ['helium', 'Mm3'],
  ...['gallium', 'germanium', 'platinum-group-metals', ...PLATINUM_GROUP].map(
    (id) => [id, 'kg'] as const,
  ),
]);

/** The entry that covers a mineral: its own, else that of a group it is a member of. */
function entryFor(list: readonly ListEntry[], id: MineralId): ListEntry | undefined {
  const own = list.find((entry) => entry.mineral === id);
  return own ?? list.find((entry) => groupsOf(id).includes(entry.mineral));
}

/** Every member is critical, so a group with an entry on the strategic list is critical as a whole. */
const criticalAsWhole = (members: readonly MineralId[]): boolean =>
  members.length > 0 && members.every((id) => entryFor(CRITICAL_LIST, id) !== undefined);

function entry(
  kind: MineralKind,
  substance: Substance,
  members: readonly MineralId[] = [],
): Mineral {
  const { id } = substance;
  const strategic = entryFor(STRATEGIC_LIST, id);
  const critical =
    entryFor(CRITICAL_LIST, id) ?? (strategic !== undefined && criticalAsWhole(members));
  return {
    ...substance,
    kind,
    critical: Boolean(critical),
    strategic: strategic !== undefined,
    grade: strategic?.grade ?? null,
    groups: groupsOf(id),
    members,
    massUnit: MASS_UNITS.get(id) ?? 't',
    uses: USES[id] ?? [],
  };
}

export const MINERAL_TABLE: readonly Mineral[] = [
  ...MATERIALS.map((material) => entry('material', material)),
  ...GROUPS.map(({ id, name, members, note }) =>
    entry('group', { id, name, symbol: null, note }, members),
  ),
  ...MEMBERS.map((member) => entry('member', member)),
  ...PRODUCTS.map((product) => entry('product', product)),
  ...MIXES.map((mix) => entry('mix', mix)),
];
