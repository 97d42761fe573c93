import { resolveCode, type Basis, type TradeCode } from '@chokepoint/catalogue';
import { firstYear, type Period } from '@chokepoint/kernel';
import type { ImportedFact, RowOutcome } from '@chokepoint/supply-application';
import { rejected, skipped } from '../common/row-pages.js';
import type { FirstSeen } from './first-seen.js';
import { refuse, type Cell, type Observation } from './observation.js';
import { observedAmount } from './observed-amount.js';
import type { PartnerSums } from './partner-sums.js';
import { partiesOf, type By } from './places.js';
import { codeByLabel, isCn8, outsideCatalogue, productLeftOut } from './products.js';
import { FLOWS, quantityFact, valueFact, type Trade } from './trade-fact.js';

/** How the frequency is written tells codes from labels, and what its periods look like. */
const FREQUENCIES: ReadonlyMap<string, { readonly by: By; readonly period: RegExp }> = new Map([
  ['A', { by: 'code', period: /^\d{4}$/ }],
  ['M', { by: 'code', period: /^\d{4}-(0[1-9]|1[0-2])$/ }],
  ['Annual', { by: 'label', period: /^\d{4}$/ }],
  ['Monthly', { by: 'label', period: /^\d{4}-(0[1-9]|1[0-2])$/ }],
]);

const FLOW_LABELS: ReadonlyMap<string, Basis> = new Map([
  ['IMPORT', 'eu-imports'],
  ['EXPORT', 'eu-exports'],
]);

/** Of each indicator what its facts are; null where nothing is recorded. */
const INDICATORS: ReadonlyMap<string, 'value' | 'quantity' | null> = new Map([
  ['VALUE_IN_EUROS', 'value'],
  ['QUANTITY_IN_100KG', 'quantity'],
  ['SUPPLEMENTARY_QUANTITY', null],
]);

/**
 * What becomes of one observation of 'EU trade since 1988 by HS2-4-6 and CN8': value in euro, or
 * net mass, which the publisher gives in 100 kg and which is recorded in kilograms, the printed
 * number beside it. A figure that `seen` has met counts once; one that differs is refused.
 */
export function outcomeOf(
  observation: Observation,
  seen: FirstSeen,
  partners: PartnerSums,
): RowOutcome {
  const { row, file } = observation;
  const measure = INDICATORS.get(observation.get('indicators'));
  if (measure === null) return skipped(row, 'supplementary units: not recorded');
  if (measure === undefined) return refuse(observation, 'indicators', 'Not a known indicator.');
  const trade = tradeOf(observation);
  if ('kind' in trade) return trade;
  const amount = observedAmount(observation, measure === 'quantity' ? 100 : 1);
  if ('kind' in amount) return amount;
  const told = (measure === 'value' ? valueFact : quantityFact)(trade, amount);
  const fact = isWhole(observation, told, partners) ? told : partial(told);
  const first = seen.before(fact, file);
  if (first === undefined) return { kind: 'imported', row: row.row, facts: [fact] };
  return first.value === fact.fact.value
    ? skipped(row, 'same figure recorded once')
    : rejected(row, null, differs(fact, first.place));
}

/**
 * Whether shares may be worked out from the figure and its like: the Union reports, and all its
 * partners are there. Of member states a query's table does not tell which of them it leaves out.
 */
const isWhole = (
  observation: Observation,
  { fact }: ImportedFact,
  partners: PartnerSums,
): boolean => fact.area === 'EU27' && partners.holdsAll(observation);

const partial = (told: ImportedFact): ImportedFact => ({
  ...told,
  fact: { ...told.fact, flags: [...told.fact.flags, 'partial'] },
});

/** Takes the observation into the sums that tell whether its table holds every partner. */
export function addPartner(observation: Observation, partners: PartnerSums): void {
  const frequency = FREQUENCIES.get(observation.get('freq'));
  if (frequency !== undefined) partners.add(observation, frequency.by);
}

const differs = ({ fact }: ImportedFact, place: string): string =>
  `Another figure than ${place} for the same code, flow, reporter, partner and period (${fact.period}).`;

/** What the observation is about, or what becomes of it instead. */
function tradeOf(observation: Observation): Trade | RowOutcome {
  const { row } = observation;
  const frequency = FREQUENCIES.get(observation.get('freq'));
  if (!frequency) return refuse(observation, 'freq', 'Neither annual nor monthly.');
  const { by } = frequency;
  const rule = by === 'code' ? productLeftOut(observation.get('product')) : undefined;
  if (rule !== undefined) return skipped(row, rule);
  const named = (cell: Cell) => ({ column: observation.nameOf(cell), text: observation.get(cell) });
  const cells = { reporter: named('reporter'), partner: named('partner') };
  const parties = partiesOf(row, cells, by);
  if ('kind' in parties && parties.kind === 'skipped') return parties;
  const period = observation.get('period');
  if (!frequency.period.test(period)) {
    return refuse(
      observation,
      'period',
      `Not a period of the frequency ${observation.get('freq')}.`,
    );
  }
  const code = productOf(observation, by, period);
  if ('kind' in code) return code;
  const basis = (by === 'code' ? FLOWS : FLOW_LABELS).get(observation.get('flow'));
  if (!basis) return refuse(observation, 'flow', 'Neither 1 (import) nor 2 (export).');
  return 'kind' in parties ? parties : { ...parties, code, basis, period, row: row.row };
}

function productOf(observation: Observation, by: By, period: Period): TradeCode | RowOutcome {
  const product = observation.get('product');
  const year = firstYear(period);
  if (by === 'label') {
    return (
      codeByLabel(product, year) ??
      refuse(
        observation,
        'product',
        'A label that the catalogue does not have, and no code: take the table with codes.',
      )
    );
  }
  if (!isCn8(product)) return refuse(observation, 'product', 'Not a code of CN8.');
  return resolveCode('CN8', product, year) ?? skipped(observation.row, outsideCatalogue(product));
}
