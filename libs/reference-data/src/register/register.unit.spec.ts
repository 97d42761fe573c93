import { mineral, MINERALS } from '@chokepoint/catalogue';
import {
  commitmentState,
  decide,
  effectiveDate,
  evolve,
  foldInitiative,
  INITIATIVE_TYPES,
  INSTRUMENT_KINDS,
  statusOn,
  type Initiative,
  type InitiativeEvent,
  type InitiativeState,
} from '@chokepoint/initiatives';
import { canonicalJson } from '@chokepoint/kernel';
import { describe, expect, it } from 'vitest';
import { REGISTER } from './index.js';

const TODAY = '2026-11-22';
const ids = REGISTER.map((entry) => entry.id);
const state = (id: string): InitiativeState =>
  foldInitiative(REGISTER.find((entry) => entry.id === id)?.events ?? [])!;
const events = REGISTER.flatMap(({ id, events }) => events.map((event) => ({ id, event })));
const offences = (bad: (event: InitiativeEvent) => boolean) =>
  events
    .filter(({ event }) => bad(event))
    .map(({ id, event }) => `${id}: ${event.type} ${event.data.on}`);

describe('the register', () => {
  it('names each entry once, in lower-case words', () => {
    expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(REGISTER.map((entry) => [entry.id, entry] as const))(
    '%s is accepted by the decider',
    (_, { events }) => {
      let known: Initiative = null;
      for (const event of events) {
        expect(decide(known, event)).toEqual({ ok: true, value: event });
        known = evolve(known, event);
      }
    },
  );

  it('knows nothing that lies ahead of its day but deadlines and terms', () => {
    expect(offences((event) => event.data.on > TODAY)).toEqual([]);
  });

  it('cites a publisher and a title for each statement, and only whole addresses', () => {
    const bad = (event: InitiativeEvent) =>
      event.data.citations.length === 0 ||
      event.data.citations.some(
        ({ publisher, title, url }) =>
          !publisher.trim() || !title.trim() || (url !== null && !URL.canParse(url)),
      );
    expect(offences(bad)).toEqual([]);
  });

  it('relates entries to entries that exist, never to themselves', () => {
    const target = ({ type, data }: InitiativeEvent) =>
      type === 'InitiativeRelated' ? data.to : type === 'InitiativeSuperseded' ? data.by : null;
    const bad = events.filter(({ id, event }) => {
      const to = target(event);
      return to !== null && (to === id || !ids.includes(to));
    });
    expect(bad).toEqual([]);
  });

  it('covers either named minerals or a whole list, and an audit neither', () => {
    const odd = ids.filter((id) => {
      const { minerals, coversAll } = state(id).announced;
      return minerals.length > 0 === (coversAll !== null);
    });
    expect(odd).toEqual(['eca-special-report-2026-04']);
  });

  it('names only minerals of the catalogue', () => {
    expect(MINERALS.length).toBeGreaterThan(30);
    const named = ids.flatMap((id) =>
      state(id).announced.minerals.map((one) => [id, one] as const),
    );
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter(([, one]) => mineral(one) === undefined)).toEqual([]);
  });

  it('uses the words of the domain and can be written as canonical JSON', () => {
    const types = ids.map((id) => state(id).announced.type);
    expect(types.filter((type) => !INITIATIVE_TYPES.includes(type))).toEqual([]);
    const kinds = ids.flatMap((id) => state(id).instruments.map((one) => one.kind));
    expect(kinds.filter((kind) => !INSTRUMENT_KINDS.includes(kind))).toEqual([]);
    for (const { event } of events)
      expect(JSON.parse(canonicalJson(event.data))).toEqual(event.data);
  });

  it('holds both lanes and all partnerships that are verified', () => {
    const lanes = ids.map((id) => state(id).announced.lane);
    expect(lanes.filter((lane) => lane === 'shock')).toHaveLength(13);
    expect(lanes.filter((lane) => lane === 'initiative')).toHaveLength(53);
    expect(ids.filter((id) => id.startsWith('partnership-'))).toHaveLength(15);
  });
});

describe('replaying the register', () => {
  const commitment = (id: string, name: string, day: string) =>
    commitmentState(
      state(id).commitments.find((one) => one.id === name)!,
      day,
    );

  it.each([
    ['2026-03-05', 'open', null],
    ['2026-03-07', 'overdue', 1],
    ['2026-04-25', 'met-late', 49],
  ])('on %s the EU-US memorandum reads %s', (day, expected, daysLate) => {
    expect(commitment('eu-us-japan-framework-2026', 'eu-us-mou', day)).toMatchObject({
      state: expected,
      daysLate,
    });
  });

  it('names the US lead of the memorandum and nobody on the EU side', () => {
    const { owners } = state('eu-us-japan-framework-2026').commitments[0]!.made;
    expect(owners).toEqual([
      { side: 'US', name: 'Department of State' },
      { side: 'EU', name: null },
    ]);
  });

  it.each([
    ['us-section-232-2026', 'negotiations', '2026-07-13'],
    ['us-australia-framework-2025', 'one-billion-each', '2026-04-20'],
    ['us-mexico-action-plan-2026', 'sixty-days', '2026-04-05'],
    ['partnership-australia', 'roadmap', '2024-11-28'],
    ['partnership-kazakhstan', 'roadmap', '2023-05-07'],
    ['crm-list-2011', 'review', '2014-02-28'],
  ])('%s has "%s" due on %s', (id, name, due) => {
    expect(state(id).commitments.find((one) => one.id === name)?.made.dueOn).toBe(due);
  });

  it('keeps the plans without a date apart from what is overdue', () => {
    const framework = 'eu-us-japan-framework-2026';
    expect(commitment(framework, 'eu-us-action-plan', TODAY)).toMatchObject({
      state: 'no-deadline',
    });
    expect(commitment(framework, 'eu-us-action-plan', TODAY).delivery?.on).toBe('2026-04-24');
    expect(commitment(framework, 'action-plans-with-japan', TODAY).delivery).toBeNull();
    expect(commitment('g7-action-plan-2025', 'standards-roadmap', TODAY).state).toBe('met-on-time');
  });

  it('says of the Chinese suspensions what is known today', () => {
    expect(statusOn(state('china-october-package-2025'), TODAY)).toBe('term-passed');
    expect(statusOn(state('china-october-package-2025'), '2026-11-10')).toBe('suspended');
    expect(statusOn(state('china-us-ban-2024'), TODAY)).toBe('suspended');
    expect(statusOn(state('china-us-ban-2024'), '2026-11-28')).toBe('term-passed');
    expect(statusOn(state('china-rare-earth-licences-2025'), TODAY)).toBe('in-force');
  });

  it('takes the entry into force where there is one', () => {
    expect(effectiveDate(state('crm-act'))).toEqual({
      kind: 'in-force',
      on: '2024-05-23',
      precision: 'day',
    });
    expect(effectiveDate(state('china-gallium-germanium-licences-2023')).on).toBe('2023-08-01');
    expect(effectiveDate(state('trilateral-conference'))).toEqual({
      kind: 'announced',
      on: '2011-10-31',
      precision: 'month',
    });
    expect(effectiveDate(state('eu-us-mou-2026')).kind).toBe('signed');
  });

  it('shows how bodies and lists follow each other', () => {
    expect(statusOn(state('minerals-security-partnership'), TODAY)).toBe('superseded');
    expect(statusOn(state('crm-list-2014'), '2017-09-12')).toBe('announced');
    expect(statusOn(state('crm-list-2014'), '2017-09-13')).toBe('superseded');
    expect(statusOn(state('drc-cobalt-export-halt-2025'), '2025-10-14')).toBe('in-force');
    expect(statusOn(state('drc-cobalt-export-halt-2025'), '2025-10-15')).toBe('expired');
  });

  it('holds the fourteen partnerships that the Court of Auditors counts to 2024', () => {
    const signed = ids
      .filter((id) => id.startsWith('partnership-'))
      .map((id) => state(id).signed?.on ?? '');
    expect(signed.filter((day) => day < '2025')).toHaveLength(14);
    expect(signed.filter((day) => day > '2025')).toEqual(['2025-11-20']);
  });

  it('keeps counts that contradict each other side by side', () => {
    const notes = state('critical-minerals-ministerial-2026').announced.citations.map(
      (one) => one.note,
    );
    for (const count of ['54', '55', '56'])
      expect(notes.some((note) => note?.includes(count))).toBe(true);
  });
});
