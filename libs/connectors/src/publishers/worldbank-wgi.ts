import { ok } from '@chokepoint/kernel';
import type { Connector } from '../core/connector.js';
import { MEDIA } from '../core/content-type.js';
import { takesNoYears } from './refusals.js';

/**
 * The workbook under its name of all years, as public programs and notes of 2026 fetch it; releases
 * with the underlying sources stand beside it as wgidataset_with_sourcedata-YYYY.xlsx.
 */
const WGI = {
  base: 'https://www.worldbank.org/',
  path: 'content/dam/sites/govindicators/doc/wgidataset.xlsx',
};

export const worldbankWgi: Connector = {
  id: 'worldbank-wgi',
  title: 'World Bank: Worldwide Governance Indicators',
  licence: 'CC BY 4.0',
  base: WGI.base,
  otherHosts: [],
  rate: { requests: 1, perMs: 2_000 },
  maxBytes: 64 * 1024 * 1024,
  keyHeader: null,
  plan({ base, years }) {
    if (years) return takesNoYears(this.title);
    const address = `${base}${WGI.path}`;
    return ok([{ address, name: 'wgidataset.xlsx', role: 'data', accepts: MEDIA.xlsx }]);
  },
};
