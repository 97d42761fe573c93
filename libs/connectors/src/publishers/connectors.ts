import type { Connector } from '../core/connector.js';
import { bgsWms } from './bgs-wms.js';
import { ecbExr } from './ecb-exr.js';
import { eurostatComext } from './eurostat-comext.js';
import { eurostatComextBulk } from './eurostat-comext-bulk.js';
import type { ConnectorId } from './ids.js';
import { unComtrade } from './un-comtrade.js';
import { usgsMcs } from './usgs-mcs.js';
import { worldbankPinkSheet } from './worldbank-pink-sheet.js';
import { worldbankWgi } from './worldbank-wgi.js';

/** Every connector by its id. */
export const CONNECTORS: Readonly<Record<ConnectorId, Connector>> = {
  'eurostat-comext': eurostatComext,
  'eurostat-comext-bulk': eurostatComextBulk,
  'un-comtrade': unComtrade,
  'usgs-mcs': usgsMcs,
  'worldbank-pink-sheet': worldbankPinkSheet,
  'worldbank-wgi': worldbankWgi,
  'bgs-wms': bgsWms,
  'ecb-exr': ecbExr,
};
