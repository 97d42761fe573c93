import type { IndicatorSeries, Stockpile } from '@chokepoint/api-contract';
import { areaName } from '@chokepoint/catalogue';
import { DAYS_OF_COVER_METHOD } from '@chokepoint/dependency';
import { toPoint } from './to-point.js';

/** Days of net imports that each holder's reported stock lasts, one series a holder and form. */
export function coverSeries(stocks: readonly Stockpile[]): readonly IndicatorSeries[] {
  const series = new Map<string, Stockpile[]>();
  for (const stock of stocks.filter(({ cover }) => cover !== null)) {
    const { mineral, area, holder, form, purity, source } = stock;
    const key = [mineral, area, holder, form, purity, source].join('|');
    series.set(key, [...(series.get(key) ?? []), stock]);
  }
  return [...series.values()].flatMap(toSeries);
}

function toSeries(stocks: readonly Stockpile[]): readonly IndicatorSeries[] {
  const [first] = stocks;
  if (first === undefined) return [];
  const { mineral, source, holder, form, area } = first;
  return [
    {
      indicator: 'days-of-cover',
      mineral,
      stage: null,
      basis: null,
      measure: null,
      source,
      holder: form === 'all' ? holder : `${holder} (${form.replaceAll('-', ' ')})`,
      area: { area, name: areaName(area) },
      unit: 'days',
      methods: [DAYS_OF_COVER_METHOD],
      sharedWith: [],
      line: null,
      points: stocks.toSorted((a, b) => (a.at < b.at ? -1 : 1)).flatMap(pointOf),
    },
  ];
}

function pointOf({ at, cover, quality, release }: Stockpile): IndicatorSeries['points'] {
  if (cover === null) return [];
  const { low, high } = cover.days;
  const releases = [...new Set([release, cover.release])];
  const message = `Net imports of ${cover.year}: reliance times ${cover.consumption} consumption.`;
  const gaps = [{ code: 'net-imports-by-reliance', message }];
  const figure = { value: low === high ? low : null, low, high };
  return [...toPoint({ period: at, quality, releases }, figure, { gaps })];
}
