import type { MineralId } from '../vocabulary.js';
import { codes, type CodeRow } from './make.js';

const extraction = (mineral: MineralId, ...row: CodeRow) =>
  codes('HS6', mineral, 'extraction', [row]);
const processing = (mineral: MineralId, ...row: CodeRow) =>
  codes('HS6', mineral, 'processing', [row]);

/** The headings of the Harmonized System that the BACI extract follows, one for each of its series. */
export const HS6_CODES = [
  ...processing('antimony', '811010', 'Unwrought antimony; powders'),
  ...processing('arsenic', '280480', 'Arsenic'),
  ...extraction('baryte', '251110', 'Natural barium sulphate (barytes)'),
  ...extraction('aluminium', '260600', 'Aluminium ores and concentrates', { note: 'Bauxite.' }),
  ...processing('beryllium', '811212', 'Unwrought beryllium; powders'),
  ...extraction('boron', '252800', 'Natural borates and their concentrates; natural boric acid', {
    mixedWith: ['boric acid'],
  }),
  ...processing('cobalt', '282200', 'Cobalt oxides and hydroxides; commercial cobalt oxides', {
    note: 'Chemicals only; cobalt mattes and metal (810520) are not in this series.',
  }),
  ...extraction('coking-coal', '270112', 'Bituminous coal, not agglomerated', {
    mixedWith: ['steam coal'],
    note: 'Does not tell coking coal from coal for power stations.',
  }),
  ...processing('copper', '740311', 'Refined copper: cathodes and sections of cathodes'),
  ...extraction('feldspar', '252910', 'Feldspar'),
  ...extraction('fluorspar', '252922', 'Fluorspar, over 97 % calcium fluoride', {
    note: 'Acid grade; metallurgical grade (252921) is not in this series.',
  }),
  ...extraction('graphite', '250490', 'Natural graphite, other than in powder or flakes', {
    note: 'Powder and flakes (250410), the larger trade, are not in this series.',
  }),
  ...processing('helium', '280429', 'Rare gases other than argon', {
    mixedWith: ['neon', 'krypton', 'xenon'],
    note: 'Helium with neon, krypton and xenon; CN 28042910 is helium alone.',
  }),
  ...processing('lithium', '283691', 'Lithium carbonates'),
  ...processing('magnesium', '810411', 'Unwrought magnesium, at least 99.8 % magnesium'),
  ...codes('HS6', 'permanent-magnets', 'manufactured', [
    [
      '850511',
      'Permanent magnets of metal',
      { note: 'Rare-earth magnets and those of other metals alike.' },
    ],
  ]),
  ...extraction('manganese', '260200', 'Manganese ores and concentrates'),
  ...processing('nickel', '750210', 'Nickel, not alloyed, unwrought'),
  ...processing('niobium', '720293', 'Ferro-niobium'),
  ...processing('palladium', '711021', 'Palladium, unwrought or in powder form'),
  ...extraction('phosphate-rock', '251010', 'Natural calcium phosphates, unground'),
  ...processing('phosphorus', '280470', 'Phosphorus'),
  ...processing('platinum', '711011', 'Platinum, unwrought or in powder form'),
  ...processing('silicon-metal', '280469', 'Silicon, less than 99.99 % silicon'),
  ...processing('strontium', '283692', 'Strontium carbonate'),
  ...processing('tantalum', '810320', 'Unwrought tantalum; powders'),
  ...processing('titanium', '810820', 'Unwrought titanium; powders', { note: 'Sponge included.' }),
  ...processing('tungsten', '810194', 'Unwrought tungsten, bars simply sintered included', {
    note: 'Powders, carbides, oxides and tungstates are not in this series.',
  }),
  ...processing('vanadium', '720292', 'Ferro-vanadium'),
  ...processing(
    'hs-811292',
    '811292',
    'Unwrought gallium, germanium and others; waste and scrap; powders',
    {
      mixedWith: ['gallium', 'germanium', 'hafnium', 'indium', 'niobium', 'rhenium', 'vanadium'],
      note: 'In HS 2022 it names gallium, germanium, indium, niobium and vanadium; older tariffs list hafnium and rhenium under it too.',
    },
  ),
];
