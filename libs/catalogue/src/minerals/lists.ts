import type { MineralId } from '../vocabulary.js';

export type ListName = 'critical' | 'strategic';

/** One entry of a list of Regulation (EU) 2024/1252, worded as in its annex. */
export interface ListEntry {
  readonly list: ListName;
  readonly label: string;
  readonly mineral: MineralId;
  /** Grade or form to which the entry is limited; null when it is not. */
  readonly grade: string | null;
  /** Where the list stands in the Regulation. */
  readonly source: string;
}

type Entry = readonly [label: string, mineral: MineralId, grade?: string];

const entries = (list: ListName, source: string, rows: readonly Entry[]): readonly ListEntry[] =>
  rows.map(([label, mineral, grade]) => ({ list, label, mineral, grade: grade ?? null, source }));

/** Regulation (EU) 2024/1252, Annex II, Section 1: 34 critical raw materials. */
export const CRITICAL_LIST = entries('critical', 'Regulation (EU) 2024/1252, Annex II, Section 1', [
  ['antimony', 'antimony'],
  ['arsenic', 'arsenic'],
  ['bauxite/alumina/aluminium', 'aluminium'],
  ['baryte', 'baryte'],
  ['beryllium', 'beryllium'],
  ['bismuth', 'bismuth'],
  ['boron', 'boron'],
  ['cobalt', 'cobalt'],
  ['coking coal', 'coking-coal'],
  ['copper', 'copper'],
  ['feldspar', 'feldspar'],
  ['fluorspar', 'fluorspar'],
  ['gallium', 'gallium'],
  ['germanium', 'germanium'],
  ['hafnium', 'hafnium'],
  ['helium', 'helium'],
  ['heavy rare earth elements', 'heavy-rare-earths'],
  ['light rare earth elements', 'light-rare-earths'],
  ['lithium', 'lithium'],
  ['magnesium', 'magnesium'],
  ['manganese', 'manganese'],
  ['graphite', 'graphite'],
  ['nickel, battery grade', 'nickel', 'battery grade'],
  ['niobium', 'niobium'],
  ['phosphate rock', 'phosphate-rock'],
  ['phosphorus', 'phosphorus'],
  ['platinum group metals', 'platinum-group-metals'],
  ['scandium', 'scandium'],
  ['silicon metal', 'silicon-metal', 'metal'],
  ['strontium', 'strontium'],
  ['tantalum', 'tantalum'],
  ['titanium metal', 'titanium', 'metal'],
  ['tungsten', 'tungsten'],
  ['vanadium', 'vanadium'],
]);

/** Regulation (EU) 2024/1252, Annex I, Section 1: 17 strategic raw materials. */
export const STRATEGIC_LIST = entries(
  'strategic',
  'Regulation (EU) 2024/1252, Annex I, Section 1',
  [
    ['bauxite/alumina/aluminium', 'aluminium'],
    ['bismuth', 'bismuth'],
    ['boron, metallurgy grade', 'boron', 'metallurgy grade'],
    ['cobalt', 'cobalt'],
    ['copper', 'copper'],
    ['gallium', 'gallium'],
    ['germanium', 'germanium'],
    ['lithium, battery grade', 'lithium', 'battery grade'],
    ['magnesium metal', 'magnesium', 'metal'],
    ['manganese, battery grade', 'manganese', 'battery grade'],
    ['graphite, battery grade', 'graphite', 'battery grade'],
    ['nickel, battery grade', 'nickel', 'battery grade'],
    ['platinum group metals', 'platinum-group-metals'],
    [
      'rare earth elements for permanent magnets (Nd, Pr, Tb, Dy, Gd, Sm and Ce)',
      'magnet-rare-earths',
      'for permanent magnets',
    ],
    ['silicon metal', 'silicon-metal', 'metal'],
    ['titanium metal', 'titanium', 'metal'],
    ['tungsten', 'tungsten'],
  ],
);
