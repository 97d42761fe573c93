import { TRADE_CODES } from '@chokepoint/catalogue';
import { ok, refuse } from '@chokepoint/kernel';
import { z } from 'zod';
import type { Connector } from '../core/connector.js';
import { MEDIA } from '../core/content-type.js';
import { eachYear, yearOf } from '../core/years.js';
import { jsonOf } from '../core/json.js';
import { notAsExpected, tooEarly } from './refusals.js';

/**
 * Both paths and the numbers of records as the United Nations' own client has them (comtradeapicall on
 * PyPI: a preview of at most 500 records without a key, more with one). Parameters and the header of the
 * key as public programs of 2026 send them, after uncomtrade.org/docs; some of them found that reporter
 * 97 is the European Union. A free key gives 500 calls a day of 100,000 records each
 * (docs.ropensci.org/comtradr).
 */
const COMTRADE = {
  base: 'https://comtradeapi.un.org/',
  preview: { path: 'public/v1/preview/C/A/HS', records: 500 },
  keyed: { path: 'data/v1/get/C/A/HS', records: 100_000 },
  reporter: '97',
  // One row a partner: no second partner, all customs procedures, all modes of transport.
  fixed: 'flowCode=M&partner2Code=0&customsCode=C00&motCode=0&includeDesc=true',
  firstYear: 2002,
};

// Annual figures of the Union's reporter are whole in the course of the following year.
const YEARS_BACK = 2;

const answer = z.object({ count: z.number(), data: z.array(z.unknown()) });

export const unComtrade: Connector = {
  id: 'un-comtrade',
  title: 'UN Comtrade: annual imports of the European Union by HS6 code',
  licence: "Terms of the United Nations' Statistics Division; redistribution not confirmed",
  base: COMTRADE.base,
  otherHosts: [],
  rate: { requests: 1, perMs: 2_000 },
  maxBytes: 128 * 1024 * 1024,
  keyHeader: 'Ocp-Apim-Subscription-Key',
  plan({ base, today, years, hasKey }) {
    const year = yearOf(today) - YEARS_BACK;
    const asked = years ?? { from: year, to: year };
    if (asked.from < COMTRADE.firstYear) return tooEarly(this.title, COMTRADE.firstYear);
    const { path, records } = hasKey ? COMTRADE.keyed : COMTRADE.preview;
    // With a key one call holds all codes; the preview of one call holds no more than one code.
    const groups = hasKey ? [{ name: 'all', codes: hs6Codes() }] : eachAlone(hs6Codes());
    return ok(
      eachYear(asked).flatMap((period) =>
        groups.map(({ name, codes }) => ({
          address: `${base}${path}?reporterCode=${COMTRADE.reporter}&period=${period}&cmdCode=${codes.join(',')}&${COMTRADE.fixed}&maxRecords=${records}`,
          name: `comtrade-eu-${period}-${name}.json`,
          role: 'data' as const,
          accepts: MEDIA.json,
        })),
      ),
    );
  },
  follow({ address }, text, { hasKey }) {
    const read = answer.safeParse(jsonOf(text));
    if (!read.success) return notAsExpected(address, 'no list of records');
    const { records } = hasKey ? COMTRADE.keyed : COMTRADE.preview;
    const count = Math.max(read.data.count, read.data.data.length);
    if (count < records) return ok([]);
    const more = hasKey
      ? 'Name fewer years.'
      : 'Without a key no more are given: get one from the publisher and set CHOKEPOINT_COMTRADE_KEY.';
    return refuse('answer-cut', `${address} gave ${count} records, its limit. ${more}`, {
      address,
    });
  },
};

const hs6Codes = (): string[] =>
  [
    ...new Set(
      TRADE_CODES.flatMap(({ nomenclature, code }) => (nomenclature === 'HS6' ? code : [])),
    ),
  ].sort();

const eachAlone = (codes: readonly string[]) =>
  codes.map((code) => ({ name: code, codes: [code] }));
