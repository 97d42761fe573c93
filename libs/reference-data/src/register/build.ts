import type {
  Citation,
  CommitmentMade,
  DatedOn,
  InitiativeAnnounced,
  InitiativeEvent,
  InitiativeRelated,
  InstrumentIntroduced,
  Party,
  RegisterEntry,
  StepRecorded,
  Verification,
} from '@chokepoint/initiatives';
import { noLaterThan, parseFuzzyDate, type FuzzyDate, type IsoDate } from '@chokepoint/kernel';

// The words in which the register is written; each makes one event of the domain.

export const entry = (id: string, ...events: InitiativeEvent[]): RegisterEntry => ({ id, events });

/** A date as well as the sources give it (`2011`, `2011-10`, `2011-10-05`), with those sources. */
export function at(date: string, ...citations: Citation[]): DatedOn {
  const parsed = parseFuzzyDate(date);
  if (!parsed.ok) throw new RangeError(parsed.error.message);
  return dated(parsed.value, citations);
}

/** A date of which only an upper bound is verified. */
export const by = (day: IsoDate, ...citations: Citation[]): DatedOn =>
  dated(noLaterThan(day), citations);

const dated = ({ latest, precision }: FuzzyDate, citations: readonly Citation[]): DatedOn => ({
  on: latest,
  precision,
  citations,
});

type CitationExtras = Partial<Pick<Citation, 'url' | 'publishedOn' | 'note'>>;

/** The caveat of a promise whose verb is not known. */
export const UNREAD =
  'The text was not read; classed as a commitment because it is a dated promise of own action.';

const citation =
  (verification: Verification) =>
  (publisher: string, title: string, extras: CitationExtras = {}): Citation => ({
    publisher,
    title,
    url: null,
    publishedOn: null,
    note: null,
    ...extras,
    verification,
  });

/** Read in the text of the document itself. */
export const primary = citation('primary');
/** Read in a source that reports on it. */
export const secondary = citation('secondary');
/** Worked out by this register from dates that are cited. */
export const computed = (how: string): Citation =>
  citation('computed')('Register of initiatives', `(computed: ${how})`);

/** The citation with a caveat added. */
export const noting = (one: Citation, note: string): Citation => ({ ...one, note });

export const party = (name: string, area: string | null, role: Party['role'] = 'party'): Party => ({
  name,
  area,
  role,
});

type About = Pick<InitiativeAnnounced, 'name' | 'type' | 'parties' | 'summary'> &
  Partial<Pick<InitiativeAnnounced, 'minerals' | 'coversAll' | 'stages'>>;

const announcedIn =
  (lane: InitiativeAnnounced['lane']) =>
  (when: DatedOn, about: About): InitiativeEvent => ({
    type: 'InitiativeAnnounced',
    data: { ...when, lane, minerals: [], coversAll: null, stages: [], ...about },
  });
/** An initiative is made known. */
export const announced = announcedIn('initiative');
/** A shock is made known. */
export const shock = announcedIn('shock');

export const signed = (data: DatedOn): InitiativeEvent => ({ type: 'InitiativeSigned', data });
export const inForce = (data: DatedOn): InitiativeEvent => ({
  type: 'InitiativeEnteredIntoForce',
  data,
});
export const expired = (data: DatedOn): InitiativeEvent => ({ type: 'InitiativeExpired', data });
export const superseded = (when: DatedOn, successor: string): InitiativeEvent => ({
  type: 'InitiativeSuperseded',
  data: { ...when, by: successor },
});
export const suspended = (when: DatedOn, until: IsoDate, what: string): InitiativeEvent => ({
  type: 'InitiativeSuspended',
  data: { ...when, until, what },
});
export const related = (
  when: DatedOn,
  relation: InitiativeRelated['relation'],
  to: string,
): InitiativeEvent => ({ type: 'InitiativeRelated', data: { ...when, relation, to } });

export const instrument = (
  when: DatedOn,
  kind: InstrumentIntroduced['kind'],
  status: InstrumentIntroduced['status'],
  description: string,
): InitiativeEvent => ({
  type: 'InstrumentIntroduced',
  data: { ...when, kind, status, description },
});

type Promised = Pick<
  CommitmentMade,
  'commitment' | 'deliverable' | 'bindingness' | 'dueOn' | 'owners'
> &
  Partial<Pick<CommitmentMade, 'parent' | 'stages' | 'target'>>;
export const promised = (when: DatedOn, promise: Promised): InitiativeEvent => ({
  type: 'CommitmentMade',
  data: { ...when, parent: null, stages: [], target: null, ...promise },
});
export const delivered = (
  when: DatedOn,
  commitment: string,
  evidence: string,
): InitiativeEvent => ({ type: 'CommitmentDelivered', data: { ...when, commitment, evidence } });

export const step = (
  when: DatedOn,
  kind: StepRecorded['step'],
  what: string,
  place: string | null = null,
): InitiativeEvent => ({ type: 'StepRecorded', data: { ...when, step: kind, what, place } });

/** Who answers for a promise on one side; null when the source names nobody. */
export const owner = (side: string, name: string | null) => ({ side, name });

export const COMMISSION = party('European Commission', 'EU', 'issuer');
export const CHINA = party('China', 'CN', 'issuer');
export const RARE_EARTHS = ['rare-earths', 'light-rare-earths', 'heavy-rare-earths'] as const;
/** The caveat of a promise of which nothing more is known. */
export const NO_NEWS =
  'No source on a delivery was found by 2026-11-22: overdue means that none is recorded.';
