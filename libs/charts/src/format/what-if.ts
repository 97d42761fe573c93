import {
  type InstrumentId,
  type InstrumentOutcome,
  type PaymentsByParty,
  type WhatIfInput,
} from '@chokepoint/api-contract';
import { formatCount, formatShare } from './number.js';

const NBSP = '\u00a0';
const MINUS = '\u2212';

export const INSTRUMENT_NAMES: Readonly<Record<InstrumentId, string>> = {
  none: 'No instrument',
  'price-floor-levy': 'Price floor, as a levy',
  'minimum-import-price': 'Price floor, as a minimum import price',
  'ad-valorem-tariff': 'Tariff',
  'floor-with-tariff': 'Price floor with tariff',
  'price-gap-subsidy': 'Price-gap subsidy (CfD)',
  'price-gap-subsidy-with-floor': 'Price-gap subsidy with floor',
  'offtake-fixed-price': 'Offtake, fixed price',
  'offtake-collar': 'Offtake, collar',
  'standards-premium': 'Standards-based market',
  'joint-purchase': 'Joint purchase',
  stockpile: 'Stockpile',
};

export const PARTY_NAMES: Readonly<Record<keyof PaymentsByParty, string>> = {
  buyer: 'Buyer',
  exporter: 'Exporter',
  producer: 'Producer',
  treasury: 'Treasury',
  taxpayer: 'Taxpayer',
  services: 'Services',
};

/** The inputs of a what-if in words, without their units. */
export const INPUT_NAMES: Readonly<Record<WhatIfInput, string>> = {
  price: 'World price',
  freight: 'Freight and handling',
  buyerTonnes: 'Buyer takes',
  exemptShare: 'Exempt share',
  offer: 'Exempt producer asks',
  floor: 'Floor',
  tariff: 'Rate',
  passThrough: 'Pass-through',
  stacking: 'The levy is',
  strike: 'Strike',
  upsideShare: 'Upside share',
  referencePrice: 'Reference price',
  subsidyTonnes: 'Supported at most',
  offtakePrice: 'Fixed price',
  offtakeTonnes: 'Contracted',
  takeOrPay: 'Take-or-pay',
  collarFloor: 'Least price',
  collarCap: 'Highest price',
  premium: 'Premium',
  requiredShare: 'Required share',
  certification: 'Certification',
  discount: 'Discount',
  platformFee: 'Fee of the platform',
  switchingCost: 'Cost of switching, once',
  stockTonnes: 'Stock',
  holdingRate: 'Holding cost a year',
  stockHolder: 'Held by',
  avoidedLossMillion: 'Loss that it avoids',
  disruptionProbability: 'Probability in a year',
  severity: 'Supply that is gone',
  marginLost: 'Margin lost',
  opex: 'Operating cost',
  plantTonnes: 'Production',
  capexMillion: 'Capital cost',
  discountRate: 'Discount rate',
  lifeYears: 'Life',
  debtMillion: 'Loan',
  debtRate: 'Interest',
  debtYears: 'Term',
  targetCover: 'DSCR your lender asks for',
  stressPrice: 'World price in a stress year',
  discountAddOn: 'Added to the discount rate',
  accessLoss: 'Production without a buyer',
  swing: 'Each input moved by',
};

const FIGURES: Readonly<Record<string, string>> = {
  levy: 'Levy',
  lift: 'Kept by the exporter',
  'levy-revenue': 'Revenue of the levy',
  'exporter-net': 'Exporter keeps',
  'tariff-revenue': 'Revenue of the tariff',
  'top-up': 'Paid on each kilogram',
  subsidy: 'Paid by the taxpayer',
  'paid-for': 'Paid for',
  'not-taken': 'Paid for and not taken',
  'against-world-price': 'Contract less world price',
  premiums: 'Premiums',
  'closed-to-others': 'Closed to others',
  saving: 'Saving of the buyer',
  holding: 'Holding cost',
  'days-of-use': 'Lasts the buyer',
  'break-even-probability': 'Worth it above a yearly probability of',
};
export const whatIfFigureName = (id: string): string => FIGURES[id] ?? id.replaceAll('-', ' ');

const price = new Intl.NumberFormat('en-GB', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});
const signed = (text: string, value: number): string => (value < 0 ? `${MINUS}${text}` : text);

/** EUR/kg with two decimals: '71.30'. */
export const formatPrice = (value: number): string => signed(price.format(Math.abs(value)), value);

/** EUR a year, whole: '−13,000'; a zero has no sign. */
export function formatYearly(value: number): string {
  const text = formatCount(Math.abs(value));
  return text === '0' ? text : signed(text, value);
}

/** A debt service cover: '1.68'. */
export const formatCover = formatPrice;

export function formatWhatIfFigure({ unit, value }: InstrumentOutcome['figures'][number]): string {
  switch (unit) {
    case 'EUR/kg':
      return `${formatPrice(value)}${NBSP}EUR/kg`;
    case 'EUR/yr':
      return `${formatYearly(value)}${NBSP}EUR a year`;
    case 'kg/yr':
      return `${formatCount(value)}${NBSP}kg a year`;
    case 'days':
      return `${formatCount(value)}${NBSP}days`;
    default:
      return formatShare(value);
  }
}
