import { isEuMember } from '@chokepoint/catalogue';
import { amountOf } from './amounts.js';
import { areaOf, sumOf, type By } from './places.js';
import type { Observation } from './observation.js';

/** Partners may miss this part of the printed sum: the publisher rounds each of them. */
const TOLERANCE = 0.01;
/** The day from which the Union is the one of 27. */
const UNION_OF_27 = '2020-02-01';

interface Sums {
  all: number;
  extra: number;
  /** A partner has no number: then the others may fall short. */
  open: boolean;
  printedAll: number | null;
  printedExtra: number | null;
}

/**
 * Adds up the partners of a query's table beside the sums that it prints, to tell whether it holds
 * all of them: a table with one partner would make that partner the supplier of everything. Grows
 * with reporters, products, flows, indicators and periods, not with partners.
 */
export class PartnerSums {
  private readonly groups = new Map<string, Sums>();

  add(observation: Observation, by: By): void {
    const sums = this.of(observation);
    const amount = amountOf(observation.get('value'), 1)?.value ?? null;
    const partner = observation.get('partner');
    const sum = sumOf(partner, by);
    if (sum === 'world') sums.printedAll = amount;
    else if (sum === 'extra-eu27') sums.printedExtra = amount;
    if (sum !== undefined) return;
    const area = areaOf(partner, by);
    if (area === undefined || amount === null) sums.open = true;
    else {
      sums.all += amount;
      if (!isEuMember(area, UNION_OF_27)) sums.extra += amount;
    }
  }

  /** Whether the partners of the observation's reporter, product, flow and period are all there. */
  holdsAll(observation: Observation): boolean {
    const { all, extra, open, printedAll, printedExtra } = this.of(observation);
    return isSum(all, printedAll, open) || isSum(extra, printedExtra, open);
  }

  private of(observation: Observation): Sums {
    const key = (['reporter', 'product', 'flow', 'indicators', 'freq', 'period'] as const)
      .map((cell) => observation.get(cell))
      .join('|');
    const known = this.groups.get(key);
    if (known !== undefined) return known;
    const sums = { all: 0, extra: 0, open: false, printedAll: null, printedExtra: null };
    this.groups.set(key, sums);
    return sums;
  }
}

function isSum(sum: number, printed: number | null, open: boolean): boolean {
  if (printed === null) return false;
  const gap = (printed - sum) / (printed === 0 ? 1 : Math.abs(printed));
  return Math.abs(gap) <= TOLERANCE || (open && gap > 0);
}
