import type { IsoDate } from '@chokepoint/kernel';
import { describe, expect, it } from 'vitest';
import { commitmentState } from './commitment.js';
import { criteriaOn, signalOf } from './criteria.js';
import type { Assessment } from './events/index.js';
import type { InitiativeEvent } from './initiative-event.js';
import { decide } from './initiative.decider.js';
import { foldInitiative } from './initiative.state.js';
import { euOwnersOn, lastAct, ownersOf } from './owners.js';
import { positionsOn } from './positions.js';
import { subjectsOn } from './source-statements.js';
import { announced, delivered, event, promised } from './testing/register-builders.js';

const fold = (...events: InitiativeEvent[]) => foldInitiative([announced(), ...events])!;
const refusal = (one: InitiativeEvent, ...given: InitiativeEvent[]) => {
  const verdict = decide(fold(...given), one);
  return verdict.ok ? 'accepted' : verdict.error.code;
};
const given = (type: 'CommitmentAbandoned' | 'CommitmentSuperseded', day: IsoDate) =>
  type === 'CommitmentAbandoned'
    ? event(type, day, { commitment: 'mou', what: 'Talks ended.' })
    : event(type, day, { commitment: 'mou', what: 'A treaty instead.', by: null });
const stateOn = (day: IsoDate, events: InitiativeEvent[], endedOn: IsoDate | null = null) =>
  commitmentState(fold(...events).commitments[0]!, day, endedOn);

describe('a commitment that is not kept', () => {
  const due = promised('2026-03-06');
  it('is missed from the day on which a source gives it up', () => {
    const events = [due, given('CommitmentAbandoned', '2026-03-16')];
    expect(stateOn('2026-03-15', events)).toMatchObject({ state: 'overdue', daysLate: 9 });
    expect(stateOn('2026-03-16', events)).toMatchObject({ state: 'missed', daysLate: 10 });
  });
  it('is missed at once when given up before its day', () => {
    const events = [due, given('CommitmentAbandoned', '2026-03-01')];
    expect(stateOn('2026-03-02', events)).toMatchObject({ state: 'missed', daysLate: null });
  });
  it('is missed when the initiative ended and the deadline passed', () => {
    expect(stateOn('2026-03-06', [due], '2026-02-20').state).toBe('open');
    expect(stateOn('2026-03-07', [due], '2026-02-20').state).toBe('missed');
    expect(stateOn('2026-03-07', [due], '2026-03-08').state).toBe('overdue');
  });
  it('is owed no more once another takes its place', () => {
    const events = [due, given('CommitmentSuperseded', '2026-03-20')];
    expect(stateOn('2026-03-19', events).state).toBe('overdue');
    expect(stateOn('2026-03-20', events)).toMatchObject({ state: 'superseded', daysLate: null });
  });
  it('an intention is never missed', () => {
    const events = [
      promised(null, { bindingness: 'intend' }),
      given('CommitmentAbandoned', '2026-03-01'),
    ];
    expect(stateOn('2026-11-26', events).state).toBe('no-deadline');
  });
  it.each([
    [
      'unknown-commitment',
      event('CommitmentAbandoned', '2026-03-01', { commitment: 'x', what: 'w' }),
      [],
    ],
    [
      'commitment-already-delivered',
      given('CommitmentAbandoned', '2026-05-01'),
      [due, delivered('2026-04-24')],
    ],
    [
      'commitment-already-ended',
      delivered('2026-04-24'),
      [due, given('CommitmentAbandoned', '2026-03-16')],
    ],
    ['before-announcement', given('CommitmentSuperseded', '2026-02-03'), [due]],
    ['unknown-commitment', promised(null, { commitment: 'part', parent: 'nothing' }), [due]],
    ['part-of-itself', promised(null, { commitment: 'part', parent: 'part' }), [due]],
    ['accepted', promised(null, { commitment: 'part', parent: 'mou' }), [due]],
  ])('%s', (code, one, before) => {
    expect(refusal(one, ...before)).toBe(code);
  });
});

describe('criteria', () => {
  const set = event('CriteriaSet', '2026-02-04', {
    commitment: 'mou',
    criteria: [
      { criterion: 'eligibility', question: 'Which projects?' },
      { criterion: 'financing', question: 'Which money?' },
      { criterion: 'governance', question: 'Who decides?' },
    ],
  });
  const assess = (criterion: string, assessment: Assessment, day: IsoDate = '2026-05-01') =>
    event('CriterionAssessed', day, {
      ...{ criterion, assessment, why: 'As it says.' },
      ...{ quotation: 'shall be eligible', page: '3' },
    });
  const signalAfter = (...found: Assessment[]) => {
    const names = ['eligibility', 'financing', 'governance'];
    const events = found.map((one, index) => assess(names[index]!, one));
    return signalOf(criteriaOn(fold(promised(null), set, ...events), '2026-11-26'));
  };

  it('stand as not assessed until somebody has read the text', () => {
    const standings = criteriaOn(fold(promised(null), set), '2026-11-26');
    expect(standings.map(({ assessment }) => assessment)).toEqual(Array(3).fill('not-assessed'));
    expect(signalOf(standings)).toBe('not-assessed');
    expect(signalOf([])).toBeNull();
  });
  it('come to a signal by the rule', () => {
    expect(signalAfter('met', 'met', 'partly')).toBe('operational');
    expect(signalAfter('met', 'partly', 'partly')).toBe('political-signal');
    expect(signalAfter('met', 'met', 'not')).toBe('political-signal');
    expect(signalAfter('met', 'met')).toBe('not-assessed');
  });
  it('read as they were assessed by the day', () => {
    const state = fold(
      promised(null),
      set,
      assess('financing', 'not'),
      assess('financing', 'met', '2026-06-01'),
    );
    const financing = (day: IsoDate) => criteriaOn(state, day)[1]!.assessment;
    expect(['2026-04-30', '2026-05-31', '2026-06-01'].map(financing)).toEqual([
      'not-assessed',
      'not',
      'met',
    ]);
  });
  it('need words and a page to be met', () => {
    const unquoted = event('CriterionAssessed', '2026-05-01', {
      ...{ criterion: 'eligibility', assessment: 'met', quotation: null, page: null, why: 'w' },
    } as const);
    expect(refusal(unquoted, promised(null), set)).toBe('no-quotation');
    expect(refusal(assess('speed', 'met'), promised(null), set)).toBe('unknown-criterion');
    expect(refusal(set, promised(null), set)).toBe('criterion-already-set');
  });
});

describe('owners', () => {
  const two = {
    owners: [
      { side: 'US', name: 'Department of State' },
      { side: 'EU', name: null },
    ],
  };
  const named = event('OwnerNamed', '2026-05-01', {
    ...{ commitment: 'mou', side: 'EU', body: 'commission', name: 'DG TRADE' },
    ...{ part: 'lead', policyArea: 'trade' },
  } as const);
  it('of a side that names nobody are none until one is named', () => {
    const state = fold(promised(null, two), named);
    const names = (day: IsoDate) =>
      ownersOf(state, state.commitments[0]!, day).map(({ side, name }) => [side, name]);
    expect(names('2026-04-30')).toEqual([
      ['US', 'Department of State'],
      ['EU', null],
    ]);
    expect(names('2026-05-01')).toEqual([
      ['US', 'Department of State'],
      ['EU', 'DG TRADE'],
    ]);
    expect(euOwnersOn(state, '2026-04-30')).toEqual([]);
    expect(euOwnersOn(state, '2026-05-01')).toHaveLength(1);
  });
  it('are bodies on the EU side and on no other', () => {
    const owner = { commitment: null, name: 'X', part: 'lead', policyArea: null } as const;
    expect(refusal(event('OwnerNamed', '2026-05-01', { ...owner, side: 'EU', body: null }))).toBe(
      'owner-without-body',
    );
    expect(
      refusal(event('OwnerNamed', '2026-05-01', { ...owner, side: 'US', body: 'council' })),
    ).toBe('owner-without-body');
    expect(refusal(event('OwnerNamed', '2026-05-01', { ...owner, side: 'US', body: null }))).toBe(
      'accepted',
    );
  });
  it('are remembered by the last thing they did', () => {
    const act = (day: IsoDate, what: string) =>
      event('OwnerActed', day, { side: 'EU', body: 'council', name: 'Council', what });
    const state = fold(act('2026-05-01', 'mandate'), act('2026-04-01', 'debate'));
    expect(lastAct(state, '2026-11-26', 'council')?.what).toBe('mandate');
    expect(lastAct(state, '2026-04-30', 'council')?.what).toBe('debate');
    expect(lastAct(state, '2026-11-26', 'parliament')).toBeNull();
  });
});

describe('the position of the EU on an instrument', () => {
  const named = event('InstrumentIntroduced', '2026-02-04', {
    ...{ kind: 'price-floor', status: 'mentioned', description: 'Floors.' },
  } as const);
  it('is not stated, and ages, until a source states one', () => {
    const stated = event('PositionStated', '2026-06-01', {
      ...{ instrument: 'price-floor', stance: 'resist', by: 'Commissioner', what: 'w' },
    } as const);
    const state = fold(named, stated);
    expect(positionsOn(state, '2026-03-06')).toMatchObject([{ stance: 'not-stated', ageDays: 30 }]);
    expect(positionsOn(state, '2026-06-02')).toMatchObject([{ stance: 'resist', ageDays: 1 }]);
    expect(positionsOn(state, '2026-02-03')).toEqual([]);
  });
});

describe('sources that disagree', () => {
  it('stay side by side', () => {
    const said = (value: string) =>
      event('SourceStated', '2026-02-04', { subject: 'countries taking part', value });
    const [subject] = subjectsOn(
      fold(said('54'), said('55'), said('56'), said('54')),
      '2026-02-04',
    );
    expect(subject).toMatchObject({ subject: 'countries taking part', conflicting: true });
    expect(subject!.values.map(({ value, statements }) => [value, statements.length])).toEqual([
      ['54', 2],
      ['55', 1],
      ['56', 1],
    ]);
  });
});

describe('a scenario', () => {
  const posed = event('ScenarioPosed', '2026-02-04', {
    scenario: 'whose-market',
    question: 'Who shapes it?',
    branches: [{ branch: 'eu', name: 'The EU' }],
  });
  const indicated = (branch: string) =>
    event('BranchIndicated', '2026-04-24', { scenario: 'whose-market', branch, what: 'w' });
  it('gathers what speaks for each of its branches', () => {
    expect(refusal(indicated('eu'), posed)).toBe('accepted');
    expect(refusal(indicated('us'), posed)).toBe('unknown-branch');
    expect(refusal(posed, posed)).toBe('scenario-already-posed');
  });
});

it('an expectation is the last day that its precision allows', () => {
  const expected = (expectedOn: IsoDate) =>
    event('MilestoneExpected', '2026-02-04', {
      ...{ milestone: 'plans', what: 'Talks.', expectedOn, expectedPrecision: 'season' },
    } as const);
  expect(refusal(expected('2026-05-31'))).toBe('accepted');
  expect(refusal(expected('2026-05-30'))).toBe('not-a-date');
});
