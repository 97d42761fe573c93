import type { InitiativeState, InstrumentIntroduced } from '@chokepoint/initiatives';
import { describe, expect, it } from 'vitest';
import type { Registered } from '../initiatives/register.js';
import { restricting, restrictionsOn } from './restrictions.js';

const dated = (on: string) => ({ on, precision: 'day' as const, citations: [] });
const instrument = (on: string, kind: string, status = 'in-force') =>
  ({ ...dated(on), kind, status, description: '' }) as unknown as InstrumentIntroduced;

const entry = (more: Partial<InitiativeState>, announced: object = {}): Registered => ({
  id: 'licences',
  state: {
    announced: {
      ...dated('2023-07-03'),
      name: 'Licences',
      type: 'export-control',
      lane: 'shock',
      parties: [{ name: 'China', area: 'CN', role: 'issuer' }],
      minerals: ['gallium'],
      coversAll: null,
      stages: [],
      summary: '',
      ...announced,
    },
    signed: null,
    enteredIntoForce: [dated('2023-08-01')],
    suspensions: [],
    expired: null,
    superseded: null,
    instruments: [instrument('2023-08-01', 'export-licence')],
    commitments: [],
    relations: [],
    steps: [],
    ...more,
  } as InitiativeState,
});
const on = (found: Registered, day: string, mineral = 'gallium', stage = 'processing') =>
  restrictionsOn([found], { mineral, stage, day });

describe('export restrictions on a day', () => {
  it('hold from the entry into force on, of the issuer against all', () => {
    expect(on(entry({}), '2023-07-31').certain).toEqual([]);
    expect(on(entry({}), '2023-08-01').certain).toEqual([
      {
        mineral: 'gallium',
        area: 'CN',
        from: '2023-08-01',
        until: null,
        against: 'all',
        kind: 'export-licence',
      },
    ]);
  });

  it('hit only whom they name as a target', () => {
    const parties = [
      { name: 'China', area: 'CN', role: 'issuer' },
      { name: 'United States', area: 'US', role: 'target' },
    ];
    expect(on(entry({}, { parties }), '2024-01-01').certain).toMatchObject([
      { area: 'CN', against: ['US'] },
    ]);
  });

  it('end with a suspension, and are possible once its term has passed without news', () => {
    const suspended = entry({
      suspensions: [{ ...dated('2025-11-07'), until: '2026-11-10', what: 'all' }],
    });
    expect(on(suspended, '2025-11-06').certain).toHaveLength(1);
    expect(on(suspended, '2026-11-10')).toEqual({
      certain: [],
      possible: [],
      termPassed: [],
      ofMembers: [],
    });
    expect(on(suspended, '2026-11-11')).toMatchObject({
      certain: [],
      possible: [{ area: 'CN' }],
      termPassed: ['Licences'],
    });
  });

  it('end when they expire, and when their instrument does', () => {
    expect(on(entry({ expired: dated('2024-01-01') }), '2024-01-01').certain).toEqual([]);
    const ended = entry({
      instruments: [
        instrument('2023-08-01', 'export-licence'),
        instrument('2024-06-01', 'export-licence', 'ended'),
      ],
    });
    expect(on(ended, '2024-05-31').certain).toHaveLength(1);
    expect(on(ended, '2024-06-01').certain).toEqual([]);
  });

  it('are of the stages that they name', () => {
    const mined = entry({}, { stages: ['extraction'] });
    expect(on(mined, '2024-01-01').certain).toEqual([]);
    expect(on(mined, '2024-01-01', 'gallium', 'extraction').certain).toHaveLength(1);
  });

  it('on some members of a group are possible for the group, on the group certain for its members', () => {
    const some = entry({}, { minerals: ['samarium', 'dysprosium'] });
    expect(on(some, '2024-01-01', 'heavy-rare-earths')).toMatchObject({
      certain: [],
      possible: [{ area: 'CN' }],
      ofMembers: ['Licences'],
    });
    const group = entry({}, { minerals: ['rare-earths'] });
    expect(on(group, '2024-01-01', 'dysprosium').certain).toHaveLength(1);
  });

  it('are shipments held back, not technology', () => {
    const technology = entry({ instruments: [instrument('2023-12-21', 'technology-ban')] });
    expect(restricting([technology, entry({})])).toEqual([entry({})]);
  });
});
