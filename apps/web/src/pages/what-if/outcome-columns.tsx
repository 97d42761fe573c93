import {
  type InstrumentOutcome,
  type PaymentsByParty,
  type WhatIfInstrument,
} from '@chokepoint/api-contract';
import {
  formatCover,
  formatPrice,
  formatYearly,
  INPUT_NAMES,
  INSTRUMENT_NAMES,
  PARTY_NAMES,
} from '@chokepoint/charts';
import { type Column } from '@chokepoint/ui';
import { ChooseInstrument } from './choose-instrument.js';

type Read = (outcome: InstrumentOutcome) => number | null | undefined;

const PARTIES = Object.keys(PARTY_NAMES) as (keyof PaymentsByParty)[];

/** Figures of one line, never summed up into one. */
export const OUTCOME_COLUMNS: readonly Column<WhatIfInstrument>[] = [
  {
    id: 'instrument',
    label: 'Instrument',
    value: ({ id }) => INSTRUMENT_NAMES[id],
    cell: ({ id, missing }) => (
      <>
        <ChooseInstrument id={id} />
        {missing.length > 0 && (
          <span className="muted what-if-missing">without {inWords(missing)}</span>
        )}
      </>
    ),
  },
  figure(
    'landed',
    'Landed cost',
    ({ landedCost }) => landedCost,
    formatPrice,
    'EUR/kg at the buyer’s gate',
  ),
  figure(
    'risk',
    'With risk',
    ({ riskAdjustedCost }) => riskAdjustedCost,
    formatPrice,
    'EUR/kg with the loss that is to be expected of a disruption',
  ),
  figure(
    'realised',
    'Realised price',
    ({ realisedPrice }) => realisedPrice,
    formatPrice,
    'EUR/kg at the producer’s works',
  ),
  ...PARTIES.map((party) =>
    figure(
      party,
      `${PARTY_NAMES[party]} ${party === 'services' ? 'pay' : 'pays'}`,
      ({ pays }) => pays[party],
      formatYearly,
      'EUR a year more than without the instrument; negative: receives',
    ),
  ),
  figure(
    'cover',
    'DSCR',
    ({ debtServiceCover: covers }) => covers?.inside.year.cover,
    formatCover,
    'Debt service cover of the producer at the world price',
  ),
  figure(
    'stress',
    'DSCR in stress',
    ({ debtServiceCover: covers }) => covers?.inside.stress?.cover,
    formatCover,
    'Debt service cover at the world price of a stress year',
  ),
  figure(
    'outside',
    'DSCR outside',
    ({ debtServiceCover: covers }) => covers?.outside?.year.cover,
    formatCover,
    'Debt service cover outside a trusted perimeter',
  ),
  {
    id: 'missing',
    label: 'Missing inputs',
    value: ({ missing }) => inWords(missing),
    hidden: true,
  },
];

function figure(
  id: string,
  label: string,
  read: Read,
  format: (value: number) => string,
  title: string,
): Column<WhatIfInstrument> {
  const value = ({ outcome }: WhatIfInstrument): number | null =>
    (outcome && read(outcome)) ?? null;
  return {
    id,
    label,
    title,
    numeric: true,
    value,
    cell: (row) => {
      const found = value(row);
      return found === null ? <span className="unknown">–</span> : format(found);
    },
  };
}

export const inWords = (names: readonly string[]): string =>
  names.map((name) => (INPUT_NAMES as Readonly<Record<string, string>>)[name] ?? name).join(', ');
