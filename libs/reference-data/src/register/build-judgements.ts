import type {
  BenchmarksAddressed,
  CriteriaSet,
  DatedOn,
  InitiativeEvent,
  InstrumentKind,
  OwnerActed,
  OwnerNamed,
  ScenarioPosed,
} from '@chokepoint/initiatives';
import { parseFuzzyDate } from '@chokepoint/kernel';

// Words for what is said beside dates, instruments and promises; each makes one event of the domain.

/** One source's word on a subject; another's stands beside it. */
export const stated = (when: DatedOn, subject: string, value: string): InitiativeEvent => ({
  type: 'SourceStated',
  data: { ...when, subject, value },
});

/** Something expected by a date as well as the source gives it: `2026-06`, `2026-03-10`. */
export function expected(
  when: DatedOn,
  milestone: string,
  what: string,
  date: string,
): InitiativeEvent {
  const parsed = parseFuzzyDate(date);
  if (!parsed.ok) throw new RangeError(parsed.error.message);
  const { latest: expectedOn, precision: expectedPrecision } = parsed.value;
  return {
    type: 'MilestoneExpected',
    data: { ...when, milestone, what, expectedOn, expectedPrecision },
  };
}

/** Something expected in the three months that end on a day. */
export const expectedInSeason = (
  when: DatedOn,
  milestone: string,
  what: string,
  lastDay: string,
): InitiativeEvent => ({
  type: 'MilestoneExpected',
  data: { ...when, milestone, what, expectedOn: lastDay, expectedPrecision: 'season' },
});

type Eu = Pick<OwnerNamed, 'body' | 'name'> & Partial<Pick<OwnerNamed, 'part' | 'policyArea'>>;
/** Somebody on the EU's side answers for the whole. */
export const ownedBy = (when: DatedOn, { body, name, ...more }: Eu): InitiativeEvent => ({
  type: 'OwnerNamed',
  data: {
    ...when,
    commitment: null,
    side: 'EU',
    body,
    name,
    part: 'lead',
    policyArea: null,
    ...more,
  },
});
export const acted = (
  when: DatedOn,
  { body, name, what }: Pick<OwnerActed, 'body' | 'name' | 'what'>,
): InitiativeEvent => ({ type: 'OwnerActed', data: { ...when, side: 'EU', body, name, what } });

export const criteria = (
  when: DatedOn,
  commitment: string | null,
  questions: Readonly<Record<string, string>>,
): InitiativeEvent => ({
  type: 'CriteriaSet',
  data: {
    ...when,
    commitment,
    criteria: Object.entries(questions).map(
      ([criterion, question]): CriteriaSet['criteria'][number] => ({ criterion, question }),
    ),
  },
});
/** Nobody could judge a criterion yet, for a reason. */
export const notAssessed = (when: DatedOn, criterion: string, why: string): InitiativeEvent => ({
  type: 'CriterionAssessed',
  data: { ...when, criterion, assessment: 'not-assessed', quotation: null, page: null, why },
});

/** A source finds that the EU states no position on an instrument. */
export const noPosition = (
  when: DatedOn,
  instrument: InstrumentKind,
  what: string,
): InitiativeEvent => ({
  type: 'PositionStated',
  data: { ...when, instrument, stance: 'not-stated', by: 'European Union', what },
});

export const addresses = (
  when: DatedOn,
  ...benchmarks: BenchmarksAddressed['benchmarks']
): InitiativeEvent => ({ type: 'BenchmarksAddressed', data: { ...when, benchmarks } });

/** A question of law that is open, or that a text answers. */
export const legalCheck = (
  when: DatedOn,
  instrument: InstrumentKind,
  check: string,
  question: string,
  answer: string | null = null,
): InitiativeEvent => ({
  type: 'LegalCheckRecorded',
  data: { ...when, instrument, check, question, answer },
});

export const scenario = (
  when: DatedOn,
  id: string,
  question: string,
  branches: Readonly<Record<string, string>>,
): InitiativeEvent => ({
  type: 'ScenarioPosed',
  data: {
    ...when,
    scenario: id,
    question,
    branches: Object.entries(branches).map(([branch, name]): ScenarioPosed['branches'][number] => ({
      branch,
      name,
    })),
  },
});
export const indicates = (
  when: DatedOn,
  id: string,
  branch: string,
  what: string,
): InitiativeEvent => ({ type: 'BranchIndicated', data: { ...when, scenario: id, branch, what } });
