import { ok } from '@chokepoint/kernel';
import type { Connector } from '../core/connector.js';
import { MEDIA } from '../core/content-type.js';
import { eachYear, yearOf } from '../core/years.js';
import { tooEarly } from './refusals.js';

/**
 * Eurostat's file service. Public programs of 2025 and 2026 fetch full_v2_YYYYMM.7z by the parameter
 * `file` with the path percent-encoded, and full_v2_YYYY52.7z for a year's sum: some 90 MB each, 800 MB
 * unpacked.
 */
const BULK = {
  base: 'https://ec.europa.eu/eurostat/api/',
  path: 'dissemination/files?file=comext%2FCOMEXT_DATA%2FPRODUCTS%2F',
  annual: (year: number) => `full_v2_${year}52.7z`,
  firstYear: 2002,
};

export const eurostatComextBulk: Connector = {
  id: 'eurostat-comext-bulk',
  title: 'Eurostat Comext: all trade of a year, bulk v2',
  licence: 'Free reuse with acknowledgement of the source',
  base: BULK.base,
  otherHosts: [],
  rate: { requests: 1, perMs: 5_000 },
  maxBytes: 512 * 1024 * 1024,
  keyHeader: null,
  keptOnly: 'Nothing here unpacks .7z: unpack it, and import the .dat file.',
  plan({ base, today, years }) {
    const asked = years ?? { from: yearOf(today) - 1, to: yearOf(today) - 1 };
    if (asked.from < BULK.firstYear) return tooEarly(this.title, BULK.firstYear);
    return ok(
      eachYear(asked).map((year) => ({
        address: `${base}${BULK.path}${BULK.annual(year)}`,
        name: BULK.annual(year),
        role: 'data' as const,
        accepts: MEDIA.sevenZip,
      })),
    );
  },
};
