import type { IsoDate } from '@chokepoint/kernel';
import { describe, expect, it } from 'vitest';
import type { DatedOn } from './events/index.js';
import type { InitiativeEvent } from './initiative-event.js';
import { decide } from './initiative.decider.js';
import { foldInitiative } from './initiative.state.js';

const citation = {
  publisher: 'European Commission',
  title: 'Joint press statement',
  url: null,
  publishedOn: null,
  verification: 'primary',
  note: null,
} as const;
const on = (day: IsoDate, precision: DatedOn['precision'] = 'day'): DatedOn => ({
  on: day,
  precision,
  citations: [citation],
});

const announced = (dated = on('2026-02-04')): InitiativeEvent => ({
  type: 'InitiativeAnnounced',
  data: {
    ...dated,
    name: 'Trilateral framework',
    type: 'framework',
    lane: 'initiative',
    parties: [],
    minerals: [],
    coversAll: 'critical',
    stages: [],
    summary: 'Two tracks.',
  },
});
const signed = (day: IsoDate): InitiativeEvent => ({ type: 'InitiativeSigned', data: on(day) });
const inForce = (day: IsoDate): InitiativeEvent => ({
  type: 'InitiativeEnteredIntoForce',
  data: on(day),
});
const suspended = (day: IsoDate, until: IsoDate | null): InitiativeEvent => ({
  type: 'InitiativeSuspended',
  data: { ...on(day), until, what: 'all of it' },
});
const expired = (day: IsoDate): InitiativeEvent => ({ type: 'InitiativeExpired', data: on(day) });
const superseded = (day: IsoDate): InitiativeEvent => ({
  type: 'InitiativeSuperseded',
  data: { ...on(day), by: 'forge-2026' },
});
const promised = (dueOn: IsoDate | null, commitment = 'eu-us-mou'): InitiativeEvent => ({
  type: 'CommitmentMade',
  data: {
    ...on('2026-02-04'),
    commitment,
    deliverable: 'A memorandum of understanding',
    bindingness: 'commit',
    dueOn,
    owners: [],
    parent: null,
    stages: [],
    target: null,
  },
});
const delivered = (dated: DatedOn, commitment = 'eu-us-mou'): InitiativeEvent => ({
  type: 'CommitmentDelivered',
  data: { ...dated, commitment, evidence: 'signed' },
});

const when = (event: InitiativeEvent, ...given: InitiativeEvent[]) =>
  decide(foldInitiative(given), event);
const refusal = (event: InitiativeEvent, ...given: InitiativeEvent[]) => {
  const result = when(event, ...given);
  return result.ok ? 'accepted' : result.error.code;
};

describe('announcing', () => {
  it('opens a stream and hands back the event', () => {
    expect(when(announced())).toEqual({ ok: true, value: announced() });
  });
  it('happens once', () => {
    expect(refusal(announced(), announced())).toBe('already-announced');
  });
  it('comes first', () => {
    expect(refusal(signed('2026-04-24'))).toBe('not-announced');
  });
});

describe('a date', () => {
  it('is a day of the calendar', () => {
    expect(refusal(announced(on('2026-02-30')))).toBe('not-a-date');
  });
  it.each([
    ['month', '2011-10-31', 'accepted'],
    ['month', '2011-10-30', 'not-a-date'],
    ['year', '2010-12-31', 'accepted'],
    ['year', '2010-01-01', 'not-a-date'],
  ] as const)('of precision %s written as %s is %s', (precision, day, outcome) => {
    expect(refusal(announced(on(day, precision)))).toBe(outcome);
  });
  it('needs a source', () => {
    expect(refusal(announced({ ...on('2026-02-04'), citations: [] }))).toBe('no-citation');
  });
  it('before the announcement is refused', () => {
    expect(refusal(inForce('2026-02-03'), announced())).toBe('before-announcement');
  });
  it('within an imprecise announcement is not before it', () => {
    expect(refusal(inForce('2011-10-02'), announced(on('2011-10-31', 'month')))).toBe('accepted');
    expect(refusal(inForce('2011-09-30'), announced(on('2011-10-31', 'month')))).toBe(
      'before-announcement',
    );
  });
  it('of a signature may be the eve of the announcement', () => {
    expect(refusal(signed('2026-02-03'), announced())).toBe('accepted');
  });
});

describe('the course of a measure', () => {
  it('is signed once', () => {
    expect(refusal(signed('2026-04-25'), announced(), signed('2026-04-24'))).toBe('already-signed');
  });
  it('is not in force before its signature', () => {
    expect(refusal(inForce('2026-04-23'), announced(), signed('2026-04-24'))).toBe(
      'dates-out-of-order',
    );
  });
  it('enters into force once, and again after a suspension', () => {
    const given = [announced(), inForce('2026-03-01')];
    expect(refusal(inForce('2026-04-01'), ...given)).toBe('already-in-force');
    expect(refusal(inForce('2026-04-01'), ...given, suspended('2026-03-15', null))).toBe(
      'accepted',
    );
  });
  it('is not suspended to a day that lies before', () => {
    expect(refusal(suspended('2026-03-15', '2026-03-14'), announced())).toBe('dates-out-of-order');
    expect(refusal(suspended('2026-03-15', 'spring'), announced())).toBe('not-a-date');
  });
  it('can have its suspension renewed', () => {
    expect(
      refusal(
        suspended('2026-05-01', '2027-05-01'),
        announced(),
        suspended('2026-03-15', '2026-05-01'),
      ),
    ).toBe('accepted');
  });
  it('ends once', () => {
    expect(refusal(superseded('2026-05-02'), announced(), expired('2026-05-01'))).toBe(
      'already-ended',
    );
    expect(refusal(expired('2026-05-02'), announced(), superseded('2026-05-01'))).toBe(
      'already-ended',
    );
  });
  it('takes no promise after its end, but one that was learned late', () => {
    const given = [announced(), expired('2026-02-03')];
    expect(refusal(promised(null), announced(), expired('2026-02-03'))).toBe('initiative-ended');
    expect(refusal(suspended('2026-02-10', null), ...given)).toBe('initiative-ended');
    expect(refusal(promised(null), announced(), expired('2026-05-01'))).toBe('accepted');
  });
});

describe('a commitment', () => {
  it('has an id of its own', () => {
    expect(refusal(promised(null), announced(), promised('2026-03-06'))).toBe(
      'commitment-already-made',
    );
    expect(refusal(promised(null, 'action-plan'), announced(), promised('2026-03-06'))).toBe(
      'accepted',
    );
  });
  it('is not due before it is made', () => {
    expect(refusal(promised('2026-02-03'), announced())).toBe('dates-out-of-order');
    expect(refusal(promised('in 30 days'), announced())).toBe('not-a-date');
  });
  it('is delivered only if it was made, and once', () => {
    const delivery = delivered(on('2026-04-24'));
    expect(refusal(delivery, announced())).toBe('unknown-commitment');
    expect(refusal(delivery, announced(), promised('2026-03-06'))).toBe('accepted');
    expect(refusal(delivery, announced(), promised('2026-03-06'), delivery)).toBe(
      'commitment-already-delivered',
    );
  });
  it('is not delivered before it is made', () => {
    const early = announced(on('2026-01-01'));
    expect(refusal(delivered(on('2026-02-03')), early, promised(null))).toBe('dates-out-of-order');
  });
});
