import { fold } from '../text.js';
import { HS6_CODES } from './hs6.js';
import type { TradeCode } from './trade-code.js';

/**
 * The HS6 heading behind each series of the BACI extract, which names a material and no code in its
 * yearly file. Gallium, germanium and hafnium there are three copies of one heading.
 */
const HEADINGS: Readonly<Record<string, string>> = {
  antimony: '811010',
  arsenic: '280480',
  baryte: '251110',
  bauxite: '260600',
  beryllium: '811212',
  boron: '252800',
  cobalt: '282200',
  cokingcoal: '270112',
  copper: '740311',
  feldspar: '252910',
  fluorspar: '252922',
  gallium: '811292',
  'gallium+germanium': '811292',
  germanium: '811292',
  graphite: '250490',
  hafnium: '811292',
  helium: '280429',
  lithium: '283691',
  magnesium: '810411',
  magnets: '850511',
  manganese: '260200',
  nickel: '750210',
  niobium: '720293',
  palladium: '711021',
  phosphate: '251010',
  phosphorus: '280470',
  platinum: '711011',
  silicon: '280469',
  strontium: '283692',
  tantalum: '810320',
  titanium: '810820',
  tungsten: '810194',
  vanadium: '720292',
};

/** The heading of a series of the BACI extract, in any of its years; `undefined` when not known. */
export function baciSeriesFor(material: string): TradeCode | undefined {
  const heading = HEADINGS[fold(material)];
  return HS6_CODES.find((entry) => entry.code === heading);
}
