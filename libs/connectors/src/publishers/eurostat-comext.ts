import { TRADE_CODES } from '@chokepoint/catalogue';
import { ok } from '@chokepoint/kernel';
import type { Ask, Connector, PlannedRequest } from '../core/connector.js';
import { MEDIA } from '../core/content-type.js';
import { yearOf, type Years } from '../core/years.js';
import { tooEarly } from './refusals.js';

/**
 * Comext's own base beside that of Eurostat's other data, the dataset, the key
 * freq.reporter.partner.product.flow.indicators (an empty part for all, '+' between several) and the
 * parameters format, startPeriod and endPeriod as public programs of 2026 ask; the same ones note that
 * nothing is given unfiltered. Eurostat's guide to its interfaces: wikis.ec.europa.eu/x/ZwWyBQ.
 */
const COMEXT = {
  base: 'https://ec.europa.eu/eurostat/api/',
  path: 'comext/dissemination/sdmx/2.1/data/DS-045409',
  flow: { import: '1' },
  indicators: ['VALUE_IN_EUROS', 'QUANTITY_IN_100KG'],
  firstYear: 2002,
};

// Few enough that an answer stays well below the number of cells that the service computes at once.
const CODES_A_REQUEST = 10;
const LAST_YEARS = 3;

export const eurostatComext: Connector = {
  id: 'eurostat-comext',
  title: 'Eurostat Comext: annual imports of the member states by CN8 code',
  licence: 'Free reuse with acknowledgement of the source',
  base: COMEXT.base,
  otherHosts: [],
  rate: { requests: 1, perMs: 2_000 },
  maxBytes: 256 * 1024 * 1024,
  keyHeader: null,
  plan(ask) {
    const years = ask.years ?? lastWholeYears(ask.today);
    if (years.from < COMEXT.firstYear) return tooEarly(this.title, COMEXT.firstYear);
    return ok(groupsOf(cn8Codes()).map((codes, index) => request(ask, years, codes, index + 1)));
  },
};

/** A year is whole some months after its end; what is missing of it is missing in the answer. */
const lastWholeYears = (today: string): Years => ({
  from: yearOf(today) - LAST_YEARS,
  to: yearOf(today) - 1,
});

const cn8Codes = (): string[] =>
  [
    ...new Set(
      TRADE_CODES.flatMap(({ nomenclature, code }) => (nomenclature === 'CN8' ? code : [])),
    ),
  ].sort();

function request(
  { base }: Ask,
  { from, to }: Years,
  codes: readonly string[],
  group: number,
): PlannedRequest {
  const key = ['A', '', '', codes.join('+'), COMEXT.flow.import, COMEXT.indicators.join('+')];
  const query = `format=SDMX-CSV&startPeriod=${from}&endPeriod=${to}`;
  return {
    address: `${base}${COMEXT.path}/${key.join('.')}?${query}`,
    name: `comext-cn8-${from}-${to}-${String(group).padStart(2, '0')}.csv`,
    role: 'data',
    accepts: MEDIA.csv,
  };
}

function groupsOf(codes: readonly string[]): string[][] {
  const groups: string[][] = [];
  for (let from = 0; from < codes.length; from += CODES_A_REQUEST) {
    groups.push(codes.slice(from, from + CODES_A_REQUEST));
  }
  return groups;
}
