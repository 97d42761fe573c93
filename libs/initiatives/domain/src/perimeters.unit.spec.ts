import { describe, expect, it } from 'vitest';
import type { InitiativeEvents } from './events/index.js';
import { exposureTo } from './exposure.js';
import { decide } from './initiative.decider.js';
import type { InitiativeEvent } from './initiative-event.js';
import { foldInitiative, type InitiativeState } from './initiative.state.js';
import { instrumentsOn } from './live-instruments.js';
import { perimetersOn, standingOf } from './perimeters.js';
import { announced, event } from './testing/register-builders.js';

const defined = (
  day: string,
  version: number,
  more: Partial<InitiativeEvents['PerimeterDefined']> = {},
): InitiativeEvent =>
  event('PerimeterDefined', day, {
    ...{ perimeter: 'trusted', version, by: 'FORGE', status: 'adopted', definition: 'By treaty.' },
    criteria: [{ criterion: 'treaty', rule: 'Has signed.' }],
    ...{ validFrom: null, validUntil: null },
    ...more,
  });
const member = (
  day: string,
  standing: 'inside' | 'outside',
  more: Partial<InitiativeEvents['PerimeterMembershipStated']> = {},
): InitiativeEvent =>
  event('PerimeterMembershipStated', day, {
    ...{ perimeter: 'trusted', area: 'AU', supplier: null, instrument: null, standing },
    ...{ criterion: null, what: 'Said so.' },
    ...more,
  });

const fold = (...events: readonly InitiativeEvent[]): InitiativeState =>
  foldInitiative([announced(), ...events])!;
const codeOf = (state: InitiativeState, one: InitiativeEvent): string | null => {
  const verdict = decide(state, one);
  return verdict.ok ? null : verdict.error.code;
};

describe('a perimeter', () => {
  const state = fold(
    defined('2026-03-01', 1, { status: 'proposed', validUntil: '2026-06-30' }),
    defined('2026-07-01', 2, { validFrom: '2026-08-01' }),
    member('2026-03-02', 'inside'),
    member('2026-07-02', 'outside'),
  );

  it('is the version of the day, with whether that version holds', () => {
    const on = (day: string) =>
      perimetersOn(state, day).map(({ current, validity }) => [current.version, validity]);
    expect(on('2026-02-28')).toEqual([]);
    expect(on('2026-06-30')).toEqual([[1, 'not-stated']]);
    expect(on('2026-07-01')).toEqual([[2, 'not-yet']]);
    expect(on('2026-08-01')).toEqual([[2, 'valid']]);
    const late = fold(defined('2026-03-01', 1, { validUntil: '2026-06-30' }));
    expect(perimetersOn(late, '2026-07-01')[0]!.validity).toBe('ended');
  });

  it('knows of each candidate the last word of the day', () => {
    const standing = (day: string) =>
      standingOf(perimetersOn(state, day)[0]!, { area: 'AU' })?.standing ?? null;
    expect(['2026-03-01', '2026-03-02', '2026-07-02'].map(standing)).toEqual([
      null,
      'inside',
      'outside',
    ]);
  });

  it('takes a word on the supplier before one on its country, and one for the instrument before one for all', () => {
    const [perimeter] = perimetersOn(
      fold(
        defined('2026-03-01', 1),
        member('2026-03-02', 'inside'),
        member('2026-03-02', 'outside', { instrument: 'price-floor' }),
        member('2026-03-02', 'inside', { supplier: 'Mine A' }),
      ),
      '2026-04-01',
    );
    const ask = (supplier: string | null, instrument: 'price-floor' | 'offtake' | null) =>
      standingOf(perimeter!, { area: 'AU', supplier, instrument })?.standing;
    expect(ask(null, null)).toBe('inside');
    expect(ask(null, 'price-floor')).toBe('outside');
    expect(ask('Mine A', 'price-floor')).toBe('inside');
    expect(ask('Mine B', 'price-floor')).toBe('outside');
    expect(standingOf(perimeter!, { area: 'BR' })).toBeNull();
  });

  it('refuses what cannot be said of it', () => {
    const known = fold(defined('2026-03-01', 1));
    expect(codeOf(fold(), defined('2026-03-01', 2))).toBeNull();
    expect(codeOf(known, defined('2026-03-02', 1))).toBe('perimeter-version-out-of-order');
    expect(codeOf(known, defined('2026-03-02', 2))).toBeNull();
    const twice = [1, 2].map(() => ({ criterion: 'treaty', rule: 'Has signed.' }));
    expect(codeOf(known, defined('2026-03-02', 2, { criteria: twice }))).toBe(
      'criterion-already-set',
    );
    expect(codeOf(known, defined('2026-03-02', 2, { validFrom: 'soon' }))).toBe('not-a-date');
    const backwards = { validFrom: '2026-05-01', validUntil: '2026-04-01' };
    expect(codeOf(known, defined('2026-03-02', 2, backwards))).toBe('dates-out-of-order');
    expect(codeOf(fold(), member('2026-03-02', 'inside'))).toBe('unknown-perimeter');
    expect(codeOf(known, member('2026-03-02', 'inside', { area: 'XX' }))).toBe('unknown-area');
    expect(codeOf(known, member('2026-03-02', 'inside', { criterion: 'price' }))).toBe(
      'unknown-criterion',
    );
    expect(codeOf(known, member('2026-03-02', 'inside', { criterion: 'treaty' }))).toBeNull();
  });
});

const introduced = (
  day: string,
  status: InitiativeEvents['InstrumentIntroduced']['status'],
  kind: InitiativeEvents['InstrumentIntroduced']['kind'] = 'export-licence',
) => event('InstrumentIntroduced', day, { kind, status, description: 'It.' });

describe('instruments on a day', () => {
  const standings = (state: InitiativeState, day: string) =>
    instrumentsOn(state, day).map(({ standing }) => standing);

  it('are pending while they are talked about, live once adopted, and gone once ended', () => {
    const state = fold(
      introduced('2026-03-01', 'mentioned'),
      introduced('2026-04-01', 'in-force'),
      introduced('2026-05-01', 'ended'),
    );
    expect(standings(state, '2026-02-28')).toEqual([]);
    expect(standings(state, '2026-03-01')).toEqual(['pending']);
    expect(standings(state, '2026-04-01')).toEqual(['live']);
    expect(standings(state, '2026-05-01')).toEqual([]);
  });

  it('are suspended with their initiative, and unknown once the term passed without news', () => {
    const state = fold(
      introduced('2026-03-01', 'in-force'),
      event('InitiativeSuspended', '2026-04-01', { until: '2026-05-01', what: 'All of it' }),
    );
    expect(standings(state, '2026-04-15')).toEqual(['suspended']);
    expect(standings(state, '2026-05-02')).toEqual(['unknown']);
  });

  it('end with their initiative', () => {
    const state = fold(
      introduced('2026-03-01', 'in-force'),
      event('InitiativeExpired', '2026-04-01', {}),
    );
    expect(standings(state, '2026-03-31')).toEqual(['live']);
    expect(standings(state, '2026-04-01')).toEqual([]);
  });
});

describe('the bearing of an instrument on an origin', () => {
  const party = (area: string, role: 'party' | 'issuer' | 'target' | 'observer') => ({
    ...{ name: area, area, role },
  });
  const of = (
    lane: 'initiative' | 'shock',
    ...parties: readonly ReturnType<typeof party>[]
  ): InitiativeState => {
    const state = fold();
    return { ...state, announced: { ...state.announced, lane, parties } };
  };
  const from = (area: string, ...circles: readonly string[]) => ({ area, circles });
  const none = [] as const;

  it('is a risk where the origin holds back exports, and elsewhere where another does', () => {
    const control = of('shock', party('CN', 'issuer'), party('US', 'target'));
    expect(exposureTo(control, 'export-licence', from('CN'), none)).toEqual({
      bearing: 'risk',
      reason: 'origin-holds-back',
    });
    expect(exposureTo(control, 'export-licence', from('AU'), none).bearing).toBe('elsewhere');
    expect(exposureTo(control, 'export-licence', from('US'), none).bearing).toBe('elsewhere');
  });

  it('is elsewhere where the Union holds back: what is in it stays for a buyer there', () => {
    const control = of('initiative', party('EU', 'issuer'));
    expect(exposureTo(control, 'export-licence', from('FI', 'EU'), none)).toEqual({
      bearing: 'elsewhere',
      reason: 'union-holds-back',
    });
  });

  it('follows the perimeter, outside before inside, whatever the parties are', () => {
    const framework = of('initiative', party('AU', 'party'));
    const [inside] = perimetersOn(
      fold(defined('2026-03-01', 1), member('2026-03-01', 'inside', { area: 'BR' })),
      '2026-03-01',
    );
    const [outside] = perimetersOn(
      fold(defined('2026-03-01', 1), member('2026-03-01', 'outside')),
      '2026-03-01',
    );
    expect(exposureTo(framework, 'offtake', from('BR'), [inside!]).reason).toBe('inside-perimeter');
    expect(exposureTo(framework, 'offtake', from('AU'), [inside!, outside!]).reason).toBe(
      'outside-perimeter',
    );
  });

  it('is an opportunity for a party, also by a circle it belongs to, and not stated for others', () => {
    const framework = of('initiative', party('EU', 'party'), party('KR', 'observer'));
    expect(exposureTo(framework, 'offtake', from('FI', 'EU'), none).bearing).toBe('opportunity');
    expect(exposureTo(framework, 'offtake', from('KR'), none).bearing).toBe('not-stated');
    expect(exposureTo(framework, 'offtake', from('FI'), none).bearing).toBe('not-stated');
  });

  it('is a risk for the target of a shock, and for no target of an initiative', () => {
    expect(exposureTo(of('shock', party('CN', 'target')), 'tariff', from('CN'), none).reason).toBe(
      'origin-is-target',
    );
    expect(
      exposureTo(of('initiative', party('CN', 'target')), 'tariff', from('CN'), none).bearing,
    ).toBe('not-stated');
  });
});
