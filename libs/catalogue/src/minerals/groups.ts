import type { MineralId } from '../vocabulary.js';

/** A set of minerals, and what it is for. */
export interface Group {
  readonly id: MineralId;
  readonly name: string;
  readonly members: readonly MineralId[];
  readonly note: string;
}

/** Members in the order of atomic number. Groups of groups come last. */
export const GROUPS: readonly Group[] = [
  {
    id: 'light-rare-earths',
    name: 'Light rare earths',
    members: ['lanthanum', 'cerium', 'praseodymium', 'neodymium', 'samarium'],
    note: 'One entry of the critical list. Official supply risk of the group is the plain mean of its members.',
  },
  {
    id: 'heavy-rare-earths',
    name: 'Heavy rare earths',
    members: [
      'yttrium',
      'europium',
      'gadolinium',
      'terbium',
      'dysprosium',
      'holmium',
      'erbium',
      'thulium',
      'ytterbium',
      'lutetium',
    ],
    note: 'One entry of the critical list, yttrium included. Official supply risk of the group is the plain mean of its members.',
  },
  {
    id: 'platinum-group-metals',
    name: 'Platinum group metals',
    members: ['ruthenium', 'rhodium', 'palladium', 'iridium', 'platinum'],
    note: 'One entry of both lists. Osmium belongs to the group too; no source read here reports it.',
  },
  {
    id: 'magnet-rare-earths',
    name: 'Rare earths for permanent magnets',
    members: [
      'cerium',
      'praseodymium',
      'neodymium',
      'samarium',
      'gadolinium',
      'terbium',
      'dysprosium',
    ],
    note: 'One entry of the strategic list; its elements are critical through the light and heavy rare earths.',
  },
  {
    id: 'rare-earths',
    name: 'Rare earths',
    members: ['light-rare-earths', 'heavy-rare-earths'],
    note: 'For sources that do not split light from heavy; on neither list under this name, though its members are.',
  },
];

export const groupsOf = (id: MineralId): readonly MineralId[] =>
  GROUPS.filter((group) => group.members.includes(id)).map((group) => group.id);
