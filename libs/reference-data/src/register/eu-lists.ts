import type { InitiativeEvent } from '@chokepoint/initiatives';
import {
  announced,
  at,
  COMMISSION,
  computed,
  delivered,
  entry,
  noting,
  owner,
  primary,
  promised,
  related,
  secondary,
  superseded,
} from './build.js';
import { LIST_2017, LIST_2020, PRESS_2014, STUDY_2017, STUDY_2023 } from './sources.js';

const FIRST_SHARED = [
  'antimony',
  'beryllium',
  'cobalt',
  'fluorspar',
  'gallium',
  'germanium',
  'graphite',
  'magnesium',
  'niobium',
  'platinum-group-metals',
  'tungsten',
] as const;
const RARE = ['light-rare-earths', 'heavy-rare-earths'] as const;
const SINCE_2014 = ['boron', 'coking-coal', 'phosphate-rock', 'silicon-metal'] as const;
const SINCE_2017 = [
  'baryte',
  'bismuth',
  'hafnium',
  'phosphorus',
  'scandium',
  'tantalum',
  'vanadium',
] as const;
const SINCE_2020 = ['aluminium', 'lithium', 'strontium', 'titanium'] as const;

const MEMBERS_2017 = secondary(
  'European Commission',
  '(members of the 2017 list, in reports on COM(2017) 490)',
);
const MEMBERS_2020 = secondary(
  'International Energy Agency',
  'The 2020 EU Critical Raw Materials List',
  {
    url: 'https://origin.iea.org/policies/15274-the-2020-eu-critical-raw-materials-list',
  },
);
const COM_2011 = primary('European Commission', 'COM(2011) 25', {
  note: 'Year and number are verified in the 2017 study; the day is not.',
});
const REVIEW =
  'Known from the 2017 study; the verb was not read: classed as a commitment for its term.';
const COM_2014 = secondary('European Commission', 'COM(2014) 297');

interface List {
  readonly number: string;
  readonly minerals: readonly string[];
  readonly summary: string;
}

const list = (when: ReturnType<typeof at>, { number, minerals, summary }: List): InitiativeEvent =>
  announced(when, {
    name: `${number} EU list of critical raw materials`,
    type: 'list',
    parties: [COMMISSION],
    minerals,
    summary,
  });

const rawMaterials = at(
  '2008-11',
  secondary('European Commission', 'COM(2008) 699', { note: 'The day is not verified.' }),
);
const list2011 = at('2011-02', COM_2011, PRESS_2014);
const list2014 = at('2014-05-26', PRESS_2014, COM_2014);
const list2017 = at('2017-09-13', LIST_2017, STUDY_2017, MEMBERS_2017);
const list2020 = at('2020-09-03', LIST_2020, MEMBERS_2020);
const list2023 = at('2023-03-16', STUDY_2023, secondary('European Commission', 'COM(2023) 160'));

/** The Raw Materials Initiative and the lists of critical raw materials that came of it. */
export const EU_LISTS = [
  entry(
    'raw-materials-initiative-2008',
    announced(rawMaterials, {
      name: 'Raw Materials Initiative',
      type: 'policy',
      parties: [COMMISSION],
      coversAll: 'critical',
      summary:
        "COM(2008) 699 on all non-energy raw materials: access to world markets, sources within the EU, and recycling. The lists of critical raw materials follow from it; shown here for those on today's list.",
    }),
  ),
  entry(
    'crm-list-2011',
    list(list2011, {
      number: 'First',
      minerals: [...FIRST_SHARED, 'tantalum', ...RARE, 'rare-earths'],
      summary:
        '14 of 41 materials assessed, indium among them, which this catalogue does not hold; rare earths were one entry. To be reviewed at least every three years.',
    }),
    related(list2011, 'implements', 'raw-materials-initiative-2008'),
    promised(at('2011-02', noting(COM_2011, REVIEW), computed('three years from February 2011')), {
      commitment: 'review',
      deliverable:
        'The list is reviewed within three years (counted from the end of the month, since the day is not verified)',
      bindingness: 'commit',
      dueOn: '2014-02-28',
      owners: [owner('EU', 'European Commission')],
    }),
    delivered(list2014, 'review', 'The second list; the number of days late is a lower bound.'),
    superseded(list2014, 'crm-list-2014'),
  ),
  entry(
    'crm-list-2014',
    list(list2014, {
      number: 'Second',
      minerals: [...FIRST_SHARED, ...SINCE_2014, ...RARE],
      summary:
        '20 of 54 materials: six came in, tantalum went out, rare earths were split into light and heavy. Chromium, indium and magnesite are outside this catalogue.',
    }),
    related(list2014, 'succeeds', 'crm-list-2011'),
    superseded(list2017, 'crm-list-2017'),
  ),
  entry(
    'crm-list-2017',
    list(list2017, {
      number: 'Third',
      minerals: [...FIRST_SHARED, ...SINCE_2014, ...SINCE_2017, 'helium', ...RARE],
      summary:
        '27 of 78 materials, by a new method: economic importance cannot be compared with the lists before. Indium and natural rubber are outside this catalogue.',
    }),
    related(list2017, 'succeeds', 'crm-list-2014'),
    superseded(list2020, 'crm-list-2020'),
  ),
  entry(
    'crm-list-2020',
    list(list2020, {
      number: 'Fourth',
      minerals: [...FIRST_SHARED, ...SINCE_2014, ...SINCE_2017, ...SINCE_2020, ...RARE],
      summary:
        '30 of 83 materials: bauxite, lithium, titanium and strontium came in, helium went out. Indium and natural rubber are outside this catalogue.',
    }),
    related(list2020, 'succeeds', 'crm-list-2017'),
    superseded(list2023, 'crm-list-2023'),
  ),
  entry(
    'crm-list-2023',
    announced(list2023, {
      name: 'Fifth EU list of critical raw materials',
      type: 'list',
      parties: [COMMISSION],
      coversAll: 'critical',
      summary:
        '34 critical materials, of which 16 strategic in the proposal and 17 in the Act: the first list that became law, as annexes of the Critical Raw Materials Act.',
    }),
    related(list2023, 'succeeds', 'crm-list-2020'),
  ),
];
