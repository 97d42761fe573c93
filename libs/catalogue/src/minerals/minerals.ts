import type { MineralId } from '../vocabulary.js';
import { fold } from '../text.js';
import type { Mineral } from './mineral.js';
import { MINERAL_TABLE } from './mineral-table.js';
import { MINERAL_ALIASES } from './mineral-aliases.js';

/** Every mineral, group, member, product and mix of the catalogue. */
export const MINERALS: readonly Mineral[] = MINERAL_TABLE;

const byId = new Map(MINERALS.map((entry) => [entry.id, entry]));
const byName = new Map(
  MINERALS.flatMap(({ id, name }) => [[fold(id), id] as const, [fold(name), id] as const]),
);
const aliases = new Map(
  MINERAL_ALIASES.map(([text, id, reason]) => [fold(text), { id, reason }] as const),
);

export const mineral = (id: MineralId): Mineral | undefined => byId.get(id);

/** A mineral found by a publisher's name; `reason` says why that name means it, null for its own. */
export interface MineralMatch {
  readonly id: MineralId;
  readonly reason: string | null;
}

/** Finds a mineral by a name as printed; case, accents and stray spaces do not count. */
export function mineralByAlias(text: string): MineralMatch | undefined {
  const key = fold(text);
  const id = byName.get(key);
  return id === undefined ? aliases.get(key) : { id, reason: null };
}

/** Whether the list covers the mineral, by its own name or through a group that it belongs to. */
export function coversMineral(list: 'critical' | 'strategic', id: MineralId): boolean {
  return mineral(id)?.[list] ?? false;
}

/** The mineral itself, then the members of a group, of groups within it too. Empty when unknown. */
export function withMembers(id: MineralId): MineralId[] {
  const entry = mineral(id);
  return entry ? [...new Set([id, ...entry.members.flatMap(withMembers)])] : [];
}
