import { type WhatIfInput } from '@chokepoint/api-contract';

export interface WhatIfField {
  readonly name: WhatIfInput;
  /** 'percent': a share in the address and in the API, typed as percent. */
  readonly unit: 'EUR/kg' | 't a year' | 't' | 'percent' | 'years' | 'EUR' | 'EUR million' | '';
  readonly options?: readonly (readonly [value: string, label: string])[];
  /** What it is, or what counts where it is empty. */
  readonly hint?: string;
}

export interface FieldGroup {
  readonly title: string;
  readonly fields: readonly WhatIfField[];
}

const kg = (name: WhatIfInput, hint?: string): WhatIfField => of(name, 'EUR/kg', hint);
const percent = (name: WhatIfInput, hint?: string): WhatIfField => of(name, 'percent', hint);
const of = (name: WhatIfInput, unit: WhatIfField['unit'], hint?: string): WhatIfField =>
  hint === undefined ? { name, unit } : { name, unit, hint };

/** Without these three nothing can be worked out. */
export const NEEDED = ['price', 'freight', 'buyerTonnes'] as const;

export const MARKET: FieldGroup = {
  title: 'Market',
  fields: [
    kg('price', 'of the origin that is not exempt, at its works'),
    kg('freight', 'the same from every origin'),
    of('buyerTonnes', 't a year'),
    percent('exemptShare', 'from an exempt origin; none where empty'),
    kg('offer', 'delivered, at most; what it can get where empty'),
  ],
};

export const GROUPS: readonly FieldGroup[] = [
  { title: 'Price floor', fields: [kg('floor', 'on delivered imports')] },
  {
    title: 'Tariff',
    fields: [percent('tariff'), percent('passThrough', 'of the duty, to the buyer')],
  },
  {
    title: 'Price floor with tariff',
    fields: [
      {
        name: 'stacking',
        unit: '',
        options: [
          ['net', 'net of the tariff'],
          ['additive', 'beside the tariff'],
        ],
        hint: 'a question of the law; it also needs floor and tariff',
      },
    ],
  },
  {
    title: 'Price-gap subsidy',
    fields: [
      kg('strike'),
      percent('upsideShare', 'of the excess, paid back'),
      kg('referencePrice', 'the world price where empty'),
      of('subsidyTonnes', 't a year', 'all where empty; it also needs the production'),
    ],
  },
  {
    title: 'Offtake',
    fields: [
      kg('offtakePrice'),
      of('offtakeTonnes', 't a year', 'also of the collar; there all where empty'),
      percent('takeOrPay', 'paid for even if not taken'),
      kg('collarFloor', 'of a collar'),
      kg('collarCap', 'of a collar'),
    ],
  },
  {
    title: 'Standards-based market',
    fields: [kg('premium'), percent('requiredShare'), kg('certification')],
  },
  {
    title: 'Joint purchase',
    fields: [percent('discount'), percent('platformFee'), of('switchingCost', 'EUR')],
  },
  {
    title: 'Stockpile',
    fields: [
      of('stockTonnes', 't'),
      percent('holdingRate', 'finance, storage and loss, of its value'),
      {
        name: 'stockHolder',
        unit: '',
        options: [
          ['buyer', 'the buyer'],
          ['public', 'the public'],
        ],
      },
      of('avoidedLossMillion', 'EUR million', 'may be empty'),
    ],
  },
  {
    title: 'Risk of disruption',
    fields: [percent('disruptionProbability'), percent('severity'), kg('marginLost')],
  },
  {
    title: 'Project of the producer',
    fields: [
      of('plantTonnes', 't a year'),
      kg('opex'),
      of('capexMillion', 'EUR million'),
      percent('discountRate'),
      of('lifeYears', 'years'),
    ],
  },
  {
    title: 'Its loan',
    fields: [
      of('debtMillion', 'EUR million'),
      percent('debtRate'),
      of('debtYears', 'years'),
      of('targetCover', '', 'none is filled in'),
      kg('stressPrice'),
    ],
  },
  {
    title: 'Outside a trusted perimeter',
    fields: [
      percent('discountAddOn', 'in points; none where empty'),
      percent('accessLoss', 'none where empty'),
    ],
  },
  { title: 'Sensitivity', fields: [percent('swing', '20 % where empty')] },
];

const DIGITS = 12;
/** What the API takes at most. */
const MOST = 1e15;

/** What is typed in a field as the address has it; null where it is no number of zero or more. */
export function inAddress(typed: string, unit: WhatIfField['unit']): string | null {
  const value = Number(typed);
  if (typed.trim() === '' || !(value >= 0 && value < MOST)) return null;
  // Without the noise of binary fractions: 7 % is 0.07.
  const shifted = Number((unit === 'percent' ? value / 100 : value).toPrecision(DIGITS));
  const text = String(shifted);
  return text.includes('e') ? shifted.toFixed(DIGITS) : text;
}

/** The same the other way round. */
export function inField(address: string, unit: WhatIfField['unit']): string {
  if (unit !== 'percent') return address;
  return String(Number((Number(address) * 100).toPrecision(DIGITS)));
}
