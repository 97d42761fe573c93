import { capacityBenchmark, CAPACITY_METHOD } from '../benchmarks/capacity.js';
import {
  CONSUMPTION_SHARE_METHOD,
  consumptionShareBound,
} from '../benchmarks/consumption-share.js';
import { SINCE_WHEN_METHOD, sinceWhen } from '../benchmarks/since-when.js';
import { SINGLE_COUNTRY_METHOD, singleCountryLine } from '../benchmarks/single-country.js';
import { point } from '../interval.js';
import { rounded } from '../rounding.js';
import { describeMethod, firstOn, type MethodDescription, named, show, terms } from './method.js';
import { act, study2023 } from './sources.js';

export const BENCHMARK_METHODS: readonly MethodDescription[] = [
  describeMethod(SINGLE_COUNTRY_METHOD, {
    group: 'benchmarks',
    history: firstOn('2026-11-26'),
    title: 'One third country and the line of 65 %',
    formula: 'max over third countries of S_c, against 0.65',
    tex: [String.raw`\max_{c \,\in\, \text{third countries}} S_c \quad\text{against}\quad 0.65`],
    definitions: terms({
      S_c: 'share of country c of imports, of sourcing or of consumption, always labelled',
      'third country':
        'neither a member of the Union nor an overseas country or territory, by date',
    }),
    sources: [
      act('Art. 5(1)(b): of Union consumption, at any relevant stage'),
      act('Art. 2(12): consumption'),
      study2023('shares of EU sourcing'),
    ],
    ourChoices: [
      'Shares of imports and of sourcing are held against the same line, and said not to be it.',
      'Above only where every value within the bounds is.',
    ],
    limits: ['Union consumption in processed form is not public for most materials.'],
    example: () => {
      const { status, distance } = singleCountryLine({
        basis: 'sourcing',
        shares: [{ area: 'CN', share: rounded(0.69, 2) }],
        isThirdCountry: () => true,
        unnamed: 0,
      });
      return {
        about: 'Processed gallium in the study of 2023, share of EU sourcing.',
        given: named({ China: '69 %' }),
        results: named({ status, 'points over the line': show(distance) }),
      };
    },
  }),
  describeMethod(CONSUMPTION_SHARE_METHOD, {
    group: 'benchmarks',
    history: firstOn('2026-11-26'),
    title: 'Share of consumption, from a share of imports',
    formula: 'share of consumption <= share of imports * imports / consumption',
    tex: [
      String.raw`\text{share of consumption} \le \text{share of imports} \cdot \frac{\text{imports}}{\text{consumption}}`,
    ],
    definitions: terms({ consumption: 'by Union undertakings, in processed form' }),
    sources: [],
    ourChoices: ['The whole method is our choice; the Act gives no formula.'],
    limits: ['It can show that a country is under the line, never that it is over it.'],
    example: () => {
      const { share } = consumptionShareBound(point(0.9), point(50), point(100));
      return {
        about: 'Made-up amounts.',
        given: named({ 'share of imports': '90 %', imports: '50 t', consumption: '100 t' }),
        results: named({ 'share of consumption': show(share) }),
      };
    },
  }),
  describeMethod(SINCE_WHEN_METHOD, {
    group: 'benchmarks',
    history: firstOn('2026-11-26'),
    title: 'Since when a share has been above its line',
    formula: 'first year of the unbroken run of years above that reaches the last year',
    definitions: terms({ 'at least since': 'what lies before the run is not known' }),
    sources: [],
    ourChoices: ['A missing or undecided year ends what is certain, and is named.'],
    limits: ['A break in a series is no break of the dependency.'],
    example: () => {
      const { since, atLeast } = sinceWhen([
        { year: 2020, status: 'below' },
        { year: 2021, status: 'above' },
        { year: 2022, status: 'above' },
      ]);
      return {
        about: 'Made-up years.',
        given: named({ 2020: 'below', 2021: 'above', 2022: 'above' }),
        results: named({ since: String(since), 'at least': atLeast ? 'yes' : 'no' }),
      };
    },
  }),
  describeMethod(CAPACITY_METHOD, {
    group: 'benchmarks',
    history: firstOn('2026-11-26'),
    title: 'Union capacity against the benchmarks of 2030',
    formula: 'capacity / consumption, against 0.10, 0.40 and 0.25',
    tex: [
      String.raw`\frac{\text{capacity}}{\text{consumption}} \quad\text{against}\quad 0.10,\; 0.40 \;\text{ and }\; 0.25`,
    ],
    definitions: terms({
      'extraction capacity': 'maximum annual output of extraction in the Union',
      'processing capacity': 'of processing, without what typically stands at the mine',
      'recycling capacity': 'of recycling, after re-processing',
      consumption: 'Union annual consumption in processed form',
    }),
    sources: [act('Art. 5(1)(a)'), act('Art. 2(5), (9), (11) and (12)')],
    ourChoices: [
      'Overall is given twice: tonnes over tonnes, and the plain mean of the materials.',
      'The pace to 2030 is a straight line from the day of the question.',
    ],
    limits: [
      'The Act does not say how 17 materials are added up, nor how losses and overlaps count.',
      'The extraction level holds only as far as reserves allow.',
    ],
    example: () => {
      const rows = [
        { mineral: 'A', capacity: point(5), consumption: point(100) },
        { mineral: 'B', capacity: point(45), consumption: point(100) },
      ];
      const { overallByTonnes, status, pace } = capacityBenchmark('processing', rows, '2026-01-01');
      return {
        about: 'Made-up amounts of two materials, asked on 1 January 2026.',
        given: named({ A: '5 t of 100 t', B: '45 t of 100 t' }),
        results: named({
          overall: show(overallByTonnes),
          status,
          'points to go': show(pace?.distance ?? null),
          'points a year': show(pace?.pointsAYear ?? null),
        }),
      };
    },
  }),
];
