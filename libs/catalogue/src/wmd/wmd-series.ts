import type { FormId, MineralId, Stage } from '../vocabulary.js';

/** What a commodity of World Mining Data is in the catalogue's words. */
export interface WmdSeries {
  readonly mineral: MineralId;
  readonly stage: Stage;
  /** What the weights are of: a figure in Li2O is not one in lithium. */
  readonly form: FormId;
}

const mined = (mineral: MineralId, form: FormId): WmdSeries => ({
  mineral,
  stage: 'extraction',
  form,
});
const processed = (mineral: MineralId, form: FormId): WmdSeries => ({
  mineral,
  stage: 'processing',
  form,
});

/** By the commodity as printed, with the content that its name states. */
const SERIES: Readonly<Record<string, WmdSeries>> = {
  Aluminium: processed('aluminium', 'aluminium-smelter'),
  Antimony: mined('antimony', 'content'),
  Baryte: mined('baryte', 'gross-weight'),
  Bauxite: mined('aluminium', 'bauxite'),
  'Beryllium (conc.)': mined('beryllium', 'concentrate'),
  'Boron Minerals': mined('boron', 'borates-gross-weight'),
  Cobalt: mined('cobalt', 'content'),
  'Coking Coal': mined('coking-coal', 'gross-weight'),
  Copper: mined('copper', 'mine'),
  Feldspar: mined('feldspar', 'gross-weight'),
  Fluorspar: mined('fluorspar', 'gross-weight'),
  Gallium: processed('gallium', 'metal'),
  Germanium: processed('germanium', 'metal'),
  Graphite: mined('graphite', 'gross-weight'),
  'Lithium (Li2O)': mined('lithium', 'li2o-content'),
  Manganese: mined('manganese', 'content'),
  Nickel: mined('nickel', 'content'),
  'Niobium (Nb2O5)': mined('niobium', 'nb2o5-content'),
  Palladium: mined('palladium', 'content'),
  'Phosphate Rock (P2O5)': mined('phosphate-rock', 'p2o5-content'),
  Platinum: mined('platinum', 'content'),
  'Rare Earths (REO)': mined('rare-earths', 'reo-equivalent'),
  Rhodium: mined('rhodium', 'content'),
  'Tantalum (Ta2O5)': mined('tantalum', 'ta2o5-content'),
  'Titanium (TiO2)': mined('titanium', 'tio2-content'),
  'Tungsten (W)': mined('tungsten', 'content'),
  'Vanadium (V)': mined('vanadium', 'content'),
};

/** Commodities that are left out on purpose: not critical, or not to be placed. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  Arsenic: 'stage not established',
  Bismuth: 'stage not established',
  Magnesite: 'magnesite is no part of magnesium',
  'Natural Gas': 'helium is not counted apart',
  'Steam Coal': 'coal other than coking coal',
  Zircon: 'hafnium is not counted apart',
  ...Object.fromEntries(
    [
      'Asbestos',
      'Bentonite',
      'Cadmium',
      'Chromium (Cr2O3)',
      'Diamonds (Gem)',
      'Diamonds (Ind)',
      'Diatomite',
      'Gold',
      'Gypsum and Anhydrite',
      'Indium',
      'Iron (Fe)',
      'Kaolin (China-Clay)',
      'Lead',
      'Lignite',
      'Mercury',
      'Molybdenum',
      'Oil Sands (part of Petroleum)',
      'Oil Shales',
      'Perlite',
      'Petroleum',
      'Potash (K2O)',
      'Rhenium',
      'Salt (rock, brines, marine)',
      'Selenium',
      'Silver',
      'Sulfur (elementar & industrial)',
      'Talc, Steatite & Pyrophyllite',
      'Tellurium',
      'Tin',
      'Uranium (U3O8)',
      'Vermiculite',
      'Zinc',
    ].map((commodity) => [commodity, 'not on the list of critical raw materials']),
  ),
};

/** Undefined for what is left out, and for a name that the publisher never used before. */
export const wmdSeries = (commodity: string): WmdSeries | undefined => SERIES[commodity];

/** Why a commodity is left out; undefined for one that is not, or never met. */
export const whyLeftOutOfWmd = (commodity: string): string | undefined => LEFT_OUT[commodity];
