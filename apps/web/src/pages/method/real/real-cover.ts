import { type Stockpile } from '@chokepoint/api-contract';
import { formatExact, formatQuantity } from '@chokepoint/charts';
import { type RealExample } from './real-example.js';

/** The first stock of which it is known how long it lasts; null where there is none. */
export function realCover(stockpiles: readonly Stockpile[]): RealExample | null {
  const stock = stockpiles.find(({ cover, quantity }) => cover !== null && quantity !== null);
  if (!stock?.cover || stock.quantity === null) return null;
  const { mineralName, areaName, at, unit, quantity, cover } = stock;
  const { days, netImports, year } = cover;
  const amount = (value: number): string => formatQuantity(value, unit);
  return {
    about: `${mineralName}, ${areaName}: stock of ${stock.holder} as of ${at}, over net imports of ${year}.`,
    given: [
      { name: 'S', text: amount(quantity) },
      { name: 'NI', text: span(amount(netImports.low), amount(netImports.high)) },
    ],
    results: [{ name: 'days', text: span(whole(days.low), whole(days.high)) }],
  };
}

const whole = (value: number): string => formatExact(Math.round(value));
const span = (low: string, high: string): string => (low === high ? low : `${low} to ${high}`);
