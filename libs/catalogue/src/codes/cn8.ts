import { CN8_RARE_EARTHS } from './cn8-rare-earths.js';
import { codes, type CodeRow } from './make.js';

const extraction = (mineral: string, ...rows: readonly CodeRow[]) =>
  codes('CN8', mineral, 'extraction', rows);
const processing = (mineral: string, ...rows: readonly CodeRow[]) =>
  codes('CN8', mineral, 'processing', rows);

/** Codes of the Combined Nomenclature of which the Comext extract has rows. */
export const CN8_CODES = [
  ...CN8_RARE_EARTHS,
  ...extraction('lithium', [
    '25309040',
    'Spodumene, petalite, lepidolite, amblygonite, hectorite, jadarite and other lithium minerals',
    { validFrom: 2023, note: 'In use since 2023; what it was before is not in the extract.' },
  ]),
  ...processing(
    'lithium',
    ['28252000', 'Lithium oxide and hydroxide'],
    ['28369100', 'Lithium carbonates'],
  ),
  ...extraction('nickel', ['26040000', 'Nickel ores and concentrates']),
  ...processing(
    'nickel',
    ['75011000', 'Nickel mattes'],
    ['75012000', 'Nickel oxide sinters and other intermediate products'],
    ['75021000', 'Nickel, not alloyed, unwrought'],
  ),
  ...extraction('cobalt', ['26050000', 'Cobalt ores and concentrates']),
  ...processing(
    'cobalt',
    ['81052000', 'Cobalt mattes and other intermediate products; unwrought cobalt; powders'],
    ['28220000', 'Cobalt oxides and hydroxides'],
  ),
  ...extraction('manganese', ['26020000', 'Manganese ores and concentrates']),
  ...processing(
    'manganese',
    ['28201000', 'Manganese dioxide'],
    ['28209010', 'Manganese oxide, at least 77 % manganese'],
    ['28209090', 'Other manganese oxides'],
  ),
  ...extraction(
    'graphite',
    ['25041000', 'Natural graphite in powder or in flakes'],
    ['25049000', 'Natural graphite in other forms'],
  ),
  ...extraction('tungsten', ['26110000', 'Tungsten ores and concentrates']),
  ...processing(
    'tungsten',
    ['81011000', 'Tungsten powders'],
    ['81019400', 'Unwrought tungsten, bars simply sintered included'],
    ['28499030', 'Carbides of tungsten'],
    ['28259040', 'Tungsten oxides and hydroxides'],
  ),
  ...extraction('titanium', ['26140000', 'Titanium ores and concentrates']),
  ...processing('titanium', ['81082000', 'Unwrought titanium; powders']),
  ...extraction('hs-261590', [
    '26159000',
    'Niobium, tantalum or vanadium ores and concentrates',
    { mixedWith: ['niobium', 'tantalum', 'vanadium'], note: 'Three metals in one code.' },
  ]),
  ...processing('niobium', ['81129240', 'Unwrought niobium; powders']),
  ...processing(
    'vanadium',
    ['81129291', 'Unwrought vanadium; powders'],
    ['28253000', 'Vanadium oxides and hydroxides'],
  ),
  ...processing('hafnium', [
    '81123100',
    'Unwrought hafnium; waste and scrap; powders',
    { note: 'Waste and scrap included.' },
  ]),
  ...processing(
    'silicon-metal',
    ['28046900', 'Silicon, less than 99.99 % silicon'],
    [
      '28046100',
      'Silicon, at least 99.99 % silicon',
      { note: 'Polysilicon, made from silicon metal.' },
    ],
  ),
  ...processing('germanium', ['81129295', 'Unwrought germanium; powders']),
  ...processing('gallium', ['81129289', 'Unwrought gallium; powders']),
  ...processing('helium', ['28042910', 'Helium']),
  ...extraction(
    'phosphate-rock',
    ['25101000', 'Natural calcium phosphates, unground'],
    ['25102000', 'Natural calcium phosphates, ground'],
  ),
];
