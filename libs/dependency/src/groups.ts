import {
  type Basis,
  mineral,
  type MineralId,
  type Nomenclature,
  resolveCode,
  type TradeCode,
  withMembers,
} from '@chokepoint/catalogue';
import { gap, type Gap } from './gap.js';

export const OWNERSHIP_METHOD = 'figure-ownership@1';

/** Bases whose figures come under customs codes; the others name the material themselves. */
const UNDER_CODES: readonly Basis[] = ['eu-imports', 'eu-exports'];

export interface SourceCode {
  readonly nomenclature: Nomenclature;
  readonly code: string;
}

export interface OwnershipQuestion {
  /** For which mineral the figure is wanted. */
  readonly mineral: MineralId;
  readonly basis: Basis;
  /** Customs codes that the figure is made of; empty where it is made of none. */
  readonly codes: readonly SourceCode[];
  /** Year of the figure: codes change their meaning. */
  readonly year: number;
}

/**
 * `own`: may be shown as the mineral's own. `shared`: only as of a customs code shared with others.
 * `group`: only as the group's. `none`: a code does not cover the mineral, is not known, or is missing.
 */
export type OwnershipKind = 'own' | 'shared' | 'group' | 'none';

export interface Ownership {
  readonly method: typeof OWNERSHIP_METHOD;
  readonly kind: OwnershipKind;
  /** What else the codes cover, by name, in alphabetical order. */
  readonly sharedWith: readonly string[];
  /** One for each code that keeps the figure from being the mineral's own. */
  readonly gaps: readonly Gap[];
}

interface Verdict {
  readonly kind: OwnershipKind;
  readonly others: readonly string[];
  readonly gap?: Gap;
}

/** The least a figure can be called, where several codes make it. */
const WORST: readonly OwnershipKind[] = ['none', 'shared', 'group', 'own'];

/**
 * May a figure be shown as a mineral's own? Trade is recorded by customs code: HS 811292 holds gallium
 * with germanium and others, so that no figure under it belongs to one of them. Rests on what the
 * catalogue says of each code in that year.
 */
export function ownership(question: OwnershipQuestion): Ownership {
  const { codes, basis } = question;
  const verdicts = codes.length > 0 ? codes.map((code) => judge(question, code)) : [bare(basis)];
  const others = new Set(verdicts.flatMap((verdict) => verdict.others.map(nameOf)));
  return {
    method: OWNERSHIP_METHOD,
    kind: WORST.find((kind) => verdicts.some((verdict) => verdict.kind === kind)) ?? 'none',
    sharedWith: [...others].sort(),
    gaps: verdicts.flatMap((verdict) => verdict.gap ?? []),
  };
}

function bare(basis: Basis): Verdict {
  if (!UNDER_CODES.includes(basis)) return { kind: 'own', others: [] };
  return none('codes-unknown', 'The customs codes behind the figure are not known.');
}

function judge({ mineral: id, year }: OwnershipQuestion, code: SourceCode): Verdict {
  const label = `${code.nomenclature} ${code.code}`;
  const found = resolveCode(code.nomenclature, code.code, year);
  if (!found) return none('code-unknown', `${label} is not a code of the catalogue in ${year}.`);
  const others = found.mixedWith.filter((name) => name !== id);
  if (found.mineral === id) return others.length === 0 ? own : shared(label, others);
  if (found.mixedWith.includes(id)) return shared(label, [...others, ...itself(found)]);
  const members = withMembers(found.mineral);
  if (members.includes(id)) return ofGroup(label, found);
  return none('not-its-code', `${label} does not cover ${nameOf(id)}.`);
}

const own: Verdict = { kind: 'own', others: [] };

const none = (code: string, message: string): Verdict => ({
  kind: 'none',
  others: [],
  gap: gap(code, message),
});

/** A mix stands for the heading itself, not for one more thing in it. */
const itself = (code: TradeCode): readonly string[] =>
  mineral(code.mineral)?.kind === 'mix' ? [] : [code.mineral];

function shared(label: string, others: readonly string[]): Verdict {
  const names = others.map(nameOf).sort().join(', ');
  const message = `Shared customs code with ${names} (${label}).`;
  return { kind: 'shared', others, gap: gap('shared-code', message) };
}

function ofGroup(label: string, { mineral: group, mixedWith }: TradeCode): Verdict {
  const message = `${label} is of ${nameOf(group)} as a whole.`;
  return { kind: 'group', others: mixedWith, gap: gap('group-code', message) };
}

const nameOf = (id: string): string => (mineral(id)?.name ?? id).toLowerCase();

export const GROUP_RULES_METHOD = 'group-rules@1';

/** How figures of a group's members make the group's. */
export interface GroupRule {
  readonly method: typeof GROUP_RULES_METHOD;
  readonly group: MineralId;
  readonly members: readonly MineralId[];
  /** Supply risk and economic importance. */
  readonly criticality: 'plain-mean';
  /** Tonnes: a sum over all members in one substance, or none; never a mean. */
  readonly amounts: 'sum-of-all-members';
  /** A group's figure is never shown as a member's, and its shares are not its members' shares. */
  readonly splits: false;
}

/**
 * The rule of a group of the catalogue (light and heavy rare earths, platinum group metals, …), with
 * the members of groups within it; undefined for what is no group.
 * Source of the mean: study of 2017 (doi:10.2873/876644), table 3. The rest is our choice.
 */
export function groupRule(group: MineralId): GroupRule | undefined {
  if (mineral(group)?.kind !== 'group') return undefined;
  const members = withMembers(group).filter((id) => mineral(id)?.kind !== 'group');
  return {
    method: GROUP_RULES_METHOD,
    group,
    members,
    criticality: 'plain-mean',
    amounts: 'sum-of-all-members',
    splits: false,
  };
}
