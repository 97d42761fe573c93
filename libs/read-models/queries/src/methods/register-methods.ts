import type { MethodGroupName } from '@chokepoint/api-contract';
import {
  describeMethod,
  firstOn,
  type MethodDescription,
  named,
  show,
  terms,
} from '@chokepoint/dependency';
import {
  type CriterionStanding,
  EXPOSURE_METHOD,
  exposureTo,
  foldInitiative,
  type InitiativeEvent,
  SIGNAL_METHOD,
  signalOf,
  TRACK_RECORD_METHOD,
  trackRecord,
} from '@chokepoint/initiatives';

type Described = Omit<MethodDescription, 'group'> & { readonly group: MethodGroupName };

const group = 'register';
const origin = { sources: [], history: firstOn('2026-11-26') };

/** Rules by which the register of initiatives judges what it holds. */
export const REGISTER_METHODS: readonly Described[] = [
  describe(SIGNAL_METHOD, {
    ...origin,
    title: 'Operational, or a political signal',
    formula:
      'operational: no criterion is not met, and more than half are met whole; else political signal; not assessed while one of them is not',
    definitions: terms({
      criterion: 'a question by which the worth of a promise is judged, with a source',
      'met, partly': 'by words that are quoted with their page',
    }),
    ourChoices: ['Half of the criteria as the line; a criterion that is not met decides alone.'],
    limits: ['It reads texts, not what is done under them.'],
    example: () => ({
      about: 'Three criteria: two met, one partly.',
      given: named({ eligibility: 'met', financing: 'met', governance: 'partly' }),
      results: named({ signal: signalOf(['met', 'met', 'partly'].map(standing)) ?? '' }),
    }),
  }),
  describe(TRACK_RECORD_METHOD, {
    ...origin,
    title: 'How promises were kept',
    formula: 'on-time rate = met on time / (met on time + met late + overdue + missed)',
    definitions: terms({
      'met late': 'delivered after the deadline; days late are counted from it',
      overdue:
        'the deadline passed and no delivery is recorded, which may be a gap of the register',
      missed: 'given up by a source, or undelivered at the end of the initiative',
    }),
    ourChoices: [
      'Only promises whose source commits count; an intention has no deadline to miss.',
      'The median delay is over those met late, missed after their day, or overdue so far.',
    ],
    limits: ['A promise without a deadline is never late: the share with one stands beside it.'],
    example: () => {
      const { onTimeRate, medianDelay } = trackRecord(EXAMPLE ? [EXAMPLE] : [], '2026-11-26');
      return {
        about: 'A memorandum due on 6 March 2026 and signed on 24 April 2026.',
        given: named({ due: '2026-03-06', delivered: '2026-04-24' }),
        results: named({ 'on-time rate': show(onTimeRate), 'median delay': show(medianDelay) }),
      };
    },
  }),
  describe(EXPOSURE_METHOD, {
    ...origin,
    title: 'What bears on supply from a country',
    formula:
      'risk: the country, outside the Union, holds back exports of it, stands outside the perimeter, or is the target of a shock; opportunity: it stands inside the perimeter, or is a party to the initiative; elsewhere: another country, or the Union itself, holds back; else not stated',
    definitions: terms({
      'holds back': 'licences, quotas, bans and duties on exports, bans on technology',
      perimeter: "a source's definition of 'trusted' supply, with whom it puts inside or outside",
      live: 'adopted or in force, and the initiative neither suspended nor ended',
    }),
    ourChoices: [
      'The first rule that applies decides, in the order of the formula; a word on the instrument goes before one for all.',
      'The buyer is in the Union. A member of it counts as a party where the Union is one.',
      'An initiative that names no stage covers every stage of its minerals.',
    ],
    limits: [
      'It says which way an instrument bears, not how strongly; no amount follows from it.',
      'Companies are known only where a source names them.',
    ],
    example: () => ({
      about: 'Licences of China, asked of supply from China.',
      given: named({ instrument: 'export-licence', issuer: 'CN', origin: 'CN' }),
      results: named({
        bearing: CONTROL ? exposureTo(CONTROL, 'export-licence', CHINA, []).bearing : '',
      }),
    }),
  }),
];

function describe(method: string, rest: Omit<Described, 'id' | 'version' | 'group'>): Described {
  return { ...describeMethod(method, { ...rest, group: 'benchmarks' }), group };
}

const standing = (assessment: string): CriterionStanding => ({
  criterion: assessment,
  question: '',
  commitment: null,
  assessment: assessment as CriterionStanding['assessment'],
  assessed: null,
});

const dated = { on: '2026-02-04', precision: 'day', citations: [] } as const;
const EVENTS: readonly InitiativeEvent[] = [
  {
    type: 'InitiativeAnnounced',
    data: {
      ...{ ...dated, name: 'Framework', type: 'framework', lane: 'initiative', parties: [] },
      ...{ minerals: [], coversAll: null, stages: [], summary: '' },
    },
  },
  {
    type: 'CommitmentMade',
    data: {
      ...{ ...dated, commitment: 'mou', deliverable: 'A memorandum', bindingness: 'commit' },
      ...{ dueOn: '2026-03-06', owners: [], parent: null, stages: [], target: null },
    },
  },
  {
    type: 'CommitmentDelivered',
    data: { ...dated, on: '2026-04-24', commitment: 'mou', evidence: 'signed' },
  },
];
const EXAMPLE = foldInitiative(EVENTS);
const CHINA = { area: 'CN', circles: [] } as const;
const CONTROL = EXAMPLE && {
  ...EXAMPLE,
  announced: {
    ...EXAMPLE.announced,
    ...{
      lane: 'shock' as const,
      parties: [{ name: 'China', area: 'CN', role: 'issuer' as const }],
    },
  },
};
