import type { Basis, Nomenclature } from '@chokepoint/catalogue';
import { describe, expect, it } from 'vitest';
import { groupRule, ownership } from './groups.js';

const of = (
  mineral: string,
  codes: readonly (readonly [Nomenclature, string])[],
  basis: Basis = 'eu-imports',
) =>
  ownership({
    mineral,
    basis,
    codes: codes.map(([nomenclature, code]) => ({ nomenclature, code })),
    year: 2024,
  });

describe('whether a figure may be shown as a mineral’s own', () => {
  it('gallium and germanium share HS 811292, and neither owns it', () => {
    const gallium = of('gallium', [['HS6', '811292']]);
    expect(gallium).toMatchObject({ kind: 'shared' });
    expect(gallium.sharedWith).toContain('germanium');
    expect(gallium.sharedWith).not.toContain('gallium');
    expect(gallium.gaps[0]!.code).toBe('shared-code');
    expect(gallium.gaps[0]!.message).toMatch(
      /^Shared customs code with germanium, .*\(HS6 811292\)/,
    );
    expect(of('germanium', [['HS6', '811292']]).sharedWith).toContain('gallium');
  });

  it('gallium has a code of its own in the Combined Nomenclature', () => {
    expect(of('gallium', [['CN8', '81129289']])).toMatchObject({ kind: 'own', gaps: [] });
  });

  it('a sum is no better than the worst of its codes', () => {
    const sum = of('gallium', [
      ['CN8', '81129289'],
      ['HS6', '811292'],
    ]);
    expect(sum.kind).toBe('shared');
    expect(
      of('gallium', [
        ['CN8', '81129289'],
        ['CN8', '81129295'],
      ]),
    ).toMatchObject({
      kind: 'none',
      gaps: [{ code: 'not-its-code' }],
    });
  });

  it('a code of its own that holds other things too is shared', () => {
    expect(of('helium', [['HS6', '280429']])).toMatchObject({
      kind: 'shared',
      sharedWith: ['krypton', 'neon', 'xenon'],
    });
    expect(of('scandium', [['CN8', '28053010']])).toMatchObject({ kind: 'shared' });
  });

  it('dysprosium has its group’s code at the most', () => {
    expect(of('dysprosium', [['CN8', '28053031']])).toMatchObject({
      kind: 'group',
      gaps: [{ code: 'group-code' }],
    });
    expect(of('dysprosium', [['CN8', '28053010']])).toMatchObject({
      kind: 'group',
      sharedWith: ['scandium'],
    });
    expect(of('heavy-rare-earths', [['CN8', '28053031']])).toMatchObject({ kind: 'own' });
  });

  it('a figure without codes is its own, unless it must have some', () => {
    expect(of('gallium', [], 'world-production')).toMatchObject({ kind: 'own', gaps: [] });
    expect(of('gallium', [])).toMatchObject({ kind: 'none', gaps: [{ code: 'codes-unknown' }] });
    expect(of('gallium', [['HS6', '999999']])).toMatchObject({
      kind: 'none',
      gaps: [{ code: 'code-unknown' }],
    });
  });
});

describe('the rules of groups', () => {
  it('take the plain mean over the members, yttrium among the heavy ones', () => {
    expect(groupRule('heavy-rare-earths')).toMatchObject({ criticality: 'plain-mean' });
    expect(groupRule('heavy-rare-earths')!.members).toContain('yttrium');
    expect(groupRule('light-rare-earths')!.members).toHaveLength(5);
    expect(groupRule('platinum-group-metals')!.members).toHaveLength(5);
    expect(groupRule('rare-earths')!.members).toHaveLength(15);
  });

  it('are for groups alone', () => {
    expect(groupRule('gallium')).toBeUndefined();
    expect(groupRule('hs-811292')).toBeUndefined();
  });
});
