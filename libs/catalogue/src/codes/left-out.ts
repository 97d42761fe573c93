import type { Nomenclature } from './trade-code.js';

type LeftOut = readonly [nomenclature: Nomenclature, code: string, reason: string];

const NOT_CRITICAL = 'not on the list of critical raw materials';

/** Codes in the publishers' files that the catalogue leaves out on purpose. */
export const LEFT_OUT: readonly LeftOut[] = [
  ['CN8', '26131000', `molybdenum: ${NOT_CRITICAL}`],
  ['CN8', '26139000', `molybdenum: ${NOT_CRITICAL}`],
  ['CN8', '81021000', `molybdenum: ${NOT_CRITICAL}`],
  ['CN8', '81029400', `molybdenum: ${NOT_CRITICAL}`],
  ['CN8', '28257000', `molybdenum: ${NOT_CRITICAL}`],
  ['CN8', '81124190', `rhenium: ${NOT_CRITICAL}`],
  ['CN8', '26151000', `zirconium: ${NOT_CRITICAL}`],
  ['CN8', '81129281', `indium: ${NOT_CRITICAL}`],
  ['CN8', '28045090', `tellurium: ${NOT_CRITICAL}`],
  ['CN8', '31042010', `potash: ${NOT_CRITICAL}`],
  ['CN8', '31042050', `potash: ${NOT_CRITICAL}`],
  ['CN8', '31042090', `potash: ${NOT_CRITICAL}`],
  ['CN8', '31043000', `potash: ${NOT_CRITICAL}`],
  ['CN8', '31049000', `potash: ${NOT_CRITICAL}`],
  ['CN8', '28256000', 'germanium oxides and zirconium dioxide in one code'],
  [
    'CN8',
    '28499050',
    'carbides of aluminium, chromium, molybdenum, vanadium, tantalum and titanium in one code',
  ],
];

const reasons = new Map(
  LEFT_OUT.map(([nomenclature, code, reason]) => [`${nomenclature} ${code}`, reason]),
);

/** Why the catalogue leaves a code out on purpose; `undefined` for a code it knows or never met. */
export const whyLeftOut = (nomenclature: Nomenclature, code: string): string | undefined =>
  reasons.get(`${nomenclature} ${code}`);
