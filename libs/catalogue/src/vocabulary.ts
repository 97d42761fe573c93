/** Id of a mineral, group or member: kebab-case, stable ('gallium', 'heavy-rare-earths', 'dysprosium'). */
export type MineralId = string;

/** Where in the chain a figure belongs. */
export const STAGES = ['extraction', 'processing', 'manufactured'] as const;
export type Stage = (typeof STAGES)[number];

/**
 * What a set of figures is about. The first four are wholes that figures are shares of: three bases
 * of EU dependency are easily confused and always labelled; `world-production` is the world's mix,
 * not the Union's. `national` is the balance of one country (its output, trade, consumption), and
 * `market` is a place where prices are made. The last two have no suppliers, so no concentration.
 */
export const BASES = [
  'world-production',
  'eu-imports',
  'eu-exports',
  'eu-sourcing',
  'national',
  'market',
] as const;
export type Basis = (typeof BASES)[number];

export const MEASURES = [
  'production',
  'capacity',
  'reserves',
  'value',
  'quantity',
  'share',
  // Of a country's balance.
  'imports',
  'exports',
  'consumption', //           reported or apparent, as the form says
  'net-import-reliance', //   (imports - exports + stock change) / apparent consumption, 0-1
  // Of a market.
  'price',
] as const;
export type Measure = (typeof MEASURES)[number];

/**
 * What prices are quoted for: 'toz' is a troy ounce, 'mtu' a metric-ton unit (10 kg of contained
 * oxide), 'dmtu' the same of a dry ton of ore. No price is converted into another one's unit.
 */
export const PRICED_UNITS = ['t', 'kg', 'g', 'lb', 'toz', 'mtu', 'dmtu', 'm3', 'mmbtu'] as const;
export const CURRENCIES = ['USD', 'EUR', 'CNY', 'GBP', 'JPY'] as const;
export type PriceUnit = `${(typeof CURRENCIES)[number]}/${(typeof PRICED_UNITS)[number]}`;

/** 't', 'kg', 'Mm3', 'EUR', 'USD', 'share' (0-1), and the units of prices ('USD/kg'). */
export const UNITS = ['t', 'kg', 'Mm3', 'EUR', 'USD', 'share'] as const;
export type UnitId = (typeof UNITS)[number] | PriceUnit;

export function isPriceUnit(text: string): text is PriceUnit {
  const [currency = '', mass = '', ...rest] = text.split('/');
  return (
    rest.length === 0 &&
    (CURRENCIES as readonly string[]).includes(currency) &&
    (PRICED_UNITS as readonly string[]).includes(mass)
  );
}

/** Physical or commercial form within a stage ('sponge', 'hs6-850511', 'content'). Kebab-case. */
export type FormId = string;

export const SOURCE_IDS = [
  'usgs-mcs',
  'usgs-mcs-salient',
  'usgs-mcs-summary',
  'ec-criticality',
  'baci-eu27',
  'comext-cn8',
  'baci',
  'comtrade',
  'wmd',
  'bgs-wms',
  'worldbank-pink-sheet',
  'worldbank-wgi',
  'iea-cmde',
  'own',
  'synthetic',
] as const;
export type SourceId = (typeof SOURCE_IDS)[number];
