/** Name of each connector, as settings and the command line write it. */
export const CONNECTOR_IDS = [
  'eurostat-comext',
  'eurostat-comext-bulk',
  'un-comtrade',
  'usgs-mcs',
  'worldbank-pink-sheet',
  'worldbank-wgi',
  'bgs-wms',
  'ecb-exr',
] as const;

export type ConnectorId = (typeof CONNECTOR_IDS)[number];
