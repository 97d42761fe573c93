import { ok } from '@chokepoint/kernel';
import type { Connector } from '../core/connector.js';
import { MEDIA } from '../core/content-type.js';
import { tooEarly } from './refusals.js';

/**
 * Data portal of the European Central Bank (data.ecb.europa.eu/help/api/data): dataflow EXR, key
 * frequency.currency.EUR.SP00.A, '+' between currencies, format=csvdata, startPeriod and endPeriod.
 * Currencies in which other sources give values; SP00.A: the period's average of the reference rates.
 */
const EXR = {
  base: 'https://data-api.ecb.europa.eu/service/',
  path: 'data/EXR',
  key: 'M.USD+GBP+JPY+CNY.EUR.SP00.A',
  firstYear: 1999,
};

export const ecbExr: Connector = {
  id: 'ecb-exr',
  title: 'ECB euro reference exchange rates: monthly averages',
  licence: 'Free reuse with the source named (policy of the ESCB)',
  base: EXR.base,
  otherHosts: [],
  rate: { requests: 1, perMs: 1_000 },
  maxBytes: 16 * 1024 * 1024,
  keyHeader: null,
  keptOnly:
    'No figure is converted from one currency to another yet, so nothing reads exchange rates.',
  plan({ base, years }) {
    const from = years?.from ?? EXR.firstYear;
    if (from < EXR.firstYear) return tooEarly(this.title, EXR.firstYear);
    const until = years ? `&endPeriod=${years.to}-12` : '';
    const address = `${base}${EXR.path}/${EXR.key}?format=csvdata&startPeriod=${from}-01${until}`;
    return ok([{ address, name: 'ecb-exr-monthly.csv', role: 'data', accepts: MEDIA.csv }]);
  },
};
