import type { MineralId } from '../vocabulary.js';

/** A name that a publisher uses, what it means here, and why. */
export type MineralAlias = readonly [text: string, id: MineralId, reason: string];

const under = (
  reason: string,
  names: readonly (readonly [text: string, id: MineralId])[],
): MineralAlias[] => names.map(([text, id]) => [text, id, reason]);

const USGS = under('name at the U.S. Geological Survey', [
  ['Aluminum', 'aluminium'],
  ['Aluminum (bauxite)', 'aluminium'],
  ['Barite', 'baryte'],
  ['Graphite (natural)', 'graphite'],
  ['Magnesium metal', 'magnesium'],
  ['Platinum-group metals', 'platinum-group-metals'],
  ['Rare earths (compounds and metals)', 'rare-earths'],
  ['Titanium & titanium dioxide', 'titanium'],
  ['Titanium mineral concentrates', 'titanium'],
]);

const COMMISSION = under("name in the Commission's criticality study", [
  ['Aluminium/bauxite', 'aluminium'],
  ['Barytes', 'baryte'],
  ['Borate', 'boron'],
  ['Borates', 'boron'],
  ['Heavy Rare earths Elements', 'heavy-rare-earths'],
  ['HREE', 'heavy-rare-earths'],
  ['HREEs', 'heavy-rare-earths'],
  ['LREE', 'light-rare-earths'],
  ['LREEs', 'light-rare-earths'],
  ['PGM', 'platinum-group-metals'],
  ['PGMs', 'platinum-group-metals'],
  ['Titanium metal', 'titanium'],
  ['Titanium ores', 'titanium'],
]);

const TYPOS = under("publisher's spelling", [
  ['Flourspar', 'fluorspar'],
  ['Gemanium', 'germanium'],
  ['Phosphorous', 'phosphorus'],
]);

const BACI = under('name of the series in the BACI extract', [
  ['cokingcoal', 'coking-coal'],
  ['magnets', 'permanent-magnets'],
  ['phosphate', 'phosphate-rock'],
  ['silicon', 'silicon-metal'],
]);

const WORDS = under('other name in use', [
  ['Bauxite', 'aluminium'],
  ['Alumina', 'aluminium'],
  ['Graphite', 'graphite'],
  ['Heavy rare earth elements', 'heavy-rare-earths'],
  ['Light rare earth elements', 'light-rare-earths'],
  ['Permanent magnets', 'permanent-magnets'],
  ['Rare earth elements', 'rare-earths'],
  ['REE', 'rare-earths'],
  ['Wolfram', 'tungsten'],
]);

const MIXED = under('one customs code, HS 811292, for several metals', [
  ['gallium+germanium', 'hs-811292'],
]);

export const MINERAL_ALIASES: readonly MineralAlias[] = [
  ...USGS,
  ...COMMISSION,
  ...TYPOS,
  ...BACI,
  ...WORDS,
  ...MIXED,
];
