/** Id of a mineral, group or member: kebab-case, stable ('gallium', 'heavy-rare-earths', 'dysprosium'). */
export type MineralId = string;

/** Where in the chain a figure belongs. */
export const STAGES = ['extraction', 'processing', 'manufactured'] as const;
export type Stage = (typeof STAGES)[number];

/**
 * What a set of figures is shares of. Three bases of EU dependency are easily confused and always
 * labelled; `world-production` is the world's mix, not the Union's.
 */
export const BASES = ['world-production', 'eu-imports', 'eu-exports', 'eu-sourcing'] as const;
export type Basis = (typeof BASES)[number];

export const MEASURES = [
  'production',
  'capacity',
  'reserves',
  'value',
  'quantity',
  'share',
] as const;
export type Measure = (typeof MEASURES)[number];

/** 't', 'kg', 'Mm3', 'EUR', 'USD', 'share' (0-1). */
export const UNITS = ['t', 'kg', 'Mm3', 'EUR', 'USD', 'share'] as const;
export type UnitId = (typeof UNITS)[number];

/** Physical or commercial form within a stage ('sponge', 'hs6-850511', 'content'). Kebab-case. */
export type FormId = string;

export const SOURCE_IDS = [
  'usgs-mcs',
  'ec-criticality',
  'baci-eu27',
  'comext-cn8',
  'baci',
  'comtrade',
  'wmd',
  'bgs-wms',
  'synthetic',
] as const;
export type SourceId = (typeof SOURCE_IDS)[number];
