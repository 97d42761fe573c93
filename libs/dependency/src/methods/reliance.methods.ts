import { DAYS_OF_COVER_METHOD, daysOfCover } from '../days-of-cover.js';
import { IMPORT_RELIANCE_METHOD, importReliance } from '../import-reliance.js';
import {
  IMPORT_RELIANCE_RANGE_METHOD,
  importRelianceRange,
} from '../indicators/import-reliance-range.js';
import {
  PREMIUM_METHOD,
  UNIT_VALUE_METHOD,
  unitValue,
  unitValuePremium,
} from '../indicators/unit-value.js';
import { between, exactly, point } from '../interval.js';
import { describeMethod, firstOn, type MethodDescription, named, show, terms } from './method.js';
import { act, study2017 } from './sources.js';

const RELIANCE = {
  group: 'reliance',
  history: [
    ...firstOn('2026-11-22'),
    {
      version: 2,
      on: '2026-11-26',
      what: 'Takes production, imports and exports within bounds and gives reliance within bounds. Of inputs that are known exactly it gives what version 1 gives.',
    },
  ],
  formula: 'IR = max(0, (I - E) / (P + I - E))',
  tex: [String.raw`\mathrm{IR} = \max\left( 0,\; \frac{I - E}{P + I - E} \right)`],
  definitions: terms({ P: 'domestic production', I: 'imports', E: 'exports, all in one unit' }),
  sources: [act('Annex II, section 2, point 4'), study2017('table 13: negative values set to 0')],
  limits: ['Changes of stocks and re-exports are not told apart.'],
} as const;
const EUR_PER_KG = 'EUR/kg';

export const RELIANCE_METHODS: readonly MethodDescription[] = [
  describeMethod(IMPORT_RELIANCE_METHOD, {
    ...RELIANCE,
    title: 'Import reliance',
    ourChoices: ['Without consumption above zero there is none, rather than one.'],
    example: () => ({
      about: 'Made-up amounts.',
      given: named({ P: '30 t', I: '100 t', E: '20 t' }),
      results: named({ IR: show(importReliance(30, 100, 20).reliance) }),
    }),
  }),
  describeMethod(IMPORT_RELIANCE_RANGE_METHOD, {
    ...RELIANCE,
    title: 'Import reliance within bounds',
    ourChoices: ['Bounds lie at the ends of the inputs; withheld production gives a range.'],
    example: () => {
      const { reliance } = importRelianceRange(between(0, 30), exactly(100), exactly(20));
      return {
        about: 'Made-up amounts, production withheld and at most 30 t.',
        given: named({ P: '0 to 30 t', I: '100 t', E: '20 t' }),
        results: named({ IR: show(reliance) }),
      };
    },
  }),
  describeMethod(DAYS_OF_COVER_METHOD, {
    group: 'reliance',
    history: firstOn('2026-11-25'),
    title: 'Days of cover',
    formula: 'D = S * 365 / NI',
    tex: [String.raw`D = \frac{S \cdot 365}{\mathrm{NI}}`],
    definitions: terms({
      S: 'stock',
      NI: 'net imports of the previous calendar year, in the unit of the stock',
    }),
    sources: [act('Art. 23(2)(a)')],
    ourChoices: ['365 days in leap years too.'],
    limits: ['A net exporter has none. Most stocks are not public.'],
    example: () => ({
      about: 'Made-up amounts.',
      given: named({ S: '120 t', imports: '800 t', exports: '70 t' }),
      results: named({ days: show(daysOfCover(point(120), point(800 - 70))) }),
    }),
  }),
  describeMethod(UNIT_VALUE_METHOD, {
    group: 'reliance',
    history: firstOn('2026-11-26'),
    title: 'Unit value',
    formula: 'value / weight',
    tex: [String.raw`\text{unit value} = \frac{\text{value}}{\text{weight}}`],
    definitions: terms({ value: 'of trade, in money', weight: 'of the same trade' }),
    sources: [],
    ourChoices: ['Without a weight above zero there is none.'],
    limits: ['No price: it moves with the mix of grades and origins under a code.'],
    example: () => {
      const answer = unitValue(
        { unit: 'EUR', figure: exactly(1000) },
        { unit: 'kg', figure: { value: 4, low: 3.5, high: 4.5 } },
      );
      return {
        about: 'Made-up amounts, the weight rounded to a kilogram.',
        given: named({ value: 'EUR 1,000', weight: '4 kg' }),
        results: named({ 'EUR/kg': show(answer.unitValue?.figure ?? null) }),
      };
    },
  }),
  describeMethod(PREMIUM_METHOD, {
    group: 'reliance',
    history: firstOn('2026-11-26'),
    title: 'Premium of a unit value over a world price',
    formula: 'unit value / price - 1',
    tex: [String.raw`\text{premium} = \frac{\text{unit value}}{\text{price}} - 1`],
    definitions: terms({ price: 'of the same substance, currency and unit' }),
    sources: [],
    ourChoices: ['No price is converted into another unit for it.'],
    limits: ['A premium can be one of purity, lot size or date as well as of scarcity.'],
    example: () => {
      const of = { unit: EUR_PER_KG, figure: exactly(240) };
      const price = { unit: EUR_PER_KG, figure: exactly(200) };
      return {
        about: 'Made-up prices.',
        given: named({ 'unit value': '240 EUR/kg', price: '200 EUR/kg' }),
        results: named({ premium: show(unitValuePremium(of, price).premium) }),
      };
    },
  }),
];
