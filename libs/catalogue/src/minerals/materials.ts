import type { MineralId } from '../vocabulary.js';

/** A mineral before lists, groups and uses are joined to it. */
export interface Substance {
  readonly id: MineralId;
  readonly name: string;
  readonly symbol: string | null;
  readonly note: string | null;
}

type Row = readonly [id: MineralId, name: string, symbol: string | null, note?: string];

const substances = (rows: readonly Row[]): readonly Substance[] =>
  rows.map(([id, name, symbol, note]) => ({ id, name, symbol, note: note ?? null }));

/** Materials that stand on the lists by their own name. */
export const MATERIALS = substances([
  [
    'aluminium',
    'Aluminium',
    'Al',
    'Listed as bauxite/alumina/aluminium: bauxite is the extraction stage, alumina and aluminium are processing.',
  ],
  ['antimony', 'Antimony', 'Sb'],
  ['arsenic', 'Arsenic', 'As'],
  ['baryte', 'Baryte', null],
  ['beryllium', 'Beryllium', 'Be'],
  ['bismuth', 'Bismuth', 'Bi'],
  [
    'boron',
    'Boron',
    'B',
    'Critical as boron, strategic in metallurgy grade only. World figures mix products of different boron content.',
  ],
  ['cobalt', 'Cobalt', 'Co'],
  [
    'coking-coal',
    'Coking coal',
    null,
    'Trade codes do not tell coking from other bituminous coal.',
  ],
  ['copper', 'Copper', 'Cu'],
  ['feldspar', 'Feldspar', null],
  ['fluorspar', 'Fluorspar', null],
  [
    'gallium',
    'Gallium',
    'Ga',
    'HS 811292 mixes gallium with other metals; CN 81129289 is gallium alone.',
  ],
  [
    'germanium',
    'Germanium',
    'Ge',
    'HS 811292 mixes germanium with other metals; CN 81129295 is germanium alone.',
  ],
  ['graphite', 'Natural graphite', 'C', 'Critical as graphite, strategic in battery grade only.'],
  [
    'hafnium',
    'Hafnium',
    'Hf',
    'Older tariffs list unwrought hafnium under HS 811292 with other metals; CN 81123100 is hafnium alone.',
  ],
  [
    'helium',
    'Helium',
    'He',
    'HS 280429 holds all rare gases but argon; CN 28042910 is helium alone.',
  ],
  ['lithium', 'Lithium', 'Li', 'Critical as lithium, strategic in battery grade only.'],
  [
    'magnesium',
    'Magnesium',
    'Mg',
    'Critical as magnesium, strategic as metal. Magnesite is not part of it.',
  ],
  ['manganese', 'Manganese', 'Mn', 'Critical as manganese, strategic in battery grade only.'],
  [
    'nickel',
    'Nickel',
    'Ni',
    'On both lists in battery grade only; figures here are for all nickel.',
  ],
  ['niobium', 'Niobium', 'Nb'],
  ['phosphate-rock', 'Phosphate rock', null],
  ['phosphorus', 'Phosphorus', 'P'],
  ['scandium', 'Scandium', 'Sc', 'Listed beside the rare earths, not as one of them.'],
  ['silicon-metal', 'Silicon metal', 'Si', 'Ferrosilicon and polysilicon are other products.'],
  ['strontium', 'Strontium', 'Sr'],
  ['tantalum', 'Tantalum', 'Ta'],
  [
    'titanium',
    'Titanium',
    'Ti',
    'On both lists as titanium metal; most ore becomes pigment, so figures of ore say little of the metal.',
  ],
  ['tungsten', 'Tungsten', 'W'],
  ['vanadium', 'Vanadium', 'V'],
]);

/** Elements that stand on the lists through a group. */
export const MEMBERS = substances([
  ['lanthanum', 'Lanthanum', 'La'],
  ['cerium', 'Cerium', 'Ce'],
  ['praseodymium', 'Praseodymium', 'Pr'],
  ['neodymium', 'Neodymium', 'Nd'],
  ['samarium', 'Samarium', 'Sm'],
  ['europium', 'Europium', 'Eu'],
  ['gadolinium', 'Gadolinium', 'Gd'],
  ['terbium', 'Terbium', 'Tb'],
  ['dysprosium', 'Dysprosium', 'Dy'],
  ['holmium', 'Holmium', 'Ho'],
  ['erbium', 'Erbium', 'Er'],
  ['thulium', 'Thulium', 'Tm'],
  ['ytterbium', 'Ytterbium', 'Yb'],
  ['lutetium', 'Lutetium', 'Lu'],
  ['yttrium', 'Yttrium', 'Y'],
  ['platinum', 'Platinum', 'Pt'],
  ['palladium', 'Palladium', 'Pd'],
  ['rhodium', 'Rhodium', 'Rh'],
  ['ruthenium', 'Ruthenium', 'Ru'],
  ['iridium', 'Iridium', 'Ir'],
]);

export const PRODUCTS = substances([
  [
    'permanent-magnets',
    'Permanent magnets of metal',
    null,
    'HS 850511 holds magnets of rare earths and of other metals alike. A product, so on neither list.',
  ],
]);

/** Customs headings that no mineral can claim for itself. */
export const MIXES = substances([
  [
    'hs-811292',
    'Unwrought gallium, germanium and others (HS 811292)',
    null,
    'Gallium, germanium, indium, niobium and vanadium, in older tariffs hafnium and rhenium too, in one code; never shown as any of them.',
  ],
  [
    'hs-261590',
    'Niobium, tantalum and vanadium ores (HS 261590)',
    null,
    'Ores of niobium, tantalum and vanadium in one code; never shown as any of them.',
  ],
]);
