import type { ExportRestriction } from '@chokepoint/dependency';
import {
  effectiveDate,
  type InitiativeState,
  type InstrumentIntroduced,
  type InstrumentKind,
  statusOn,
} from '@chokepoint/initiatives';
import { mineral as mineralOf, withMembers } from '@chokepoint/catalogue';
import type { IsoDate } from '@chokepoint/kernel';
import type { Registered } from '../initiatives/register.js';

/** Instruments that hold shipments back; a ban of technology does not. */
const EXPORT_INSTRUMENTS: ReadonlySet<InstrumentKind> = new Set([
  'export-licence',
  'export-quota',
  'export-ban',
  'export-duty',
]);

/** Restrictions of one mineral and stage on one day, by how sure it is that they hold. */
export interface RestrictionsOn {
  readonly certain: readonly ExportRestriction[];
  /** In force for some of a group's members only, or with a suspension whose term has passed. */
  readonly possible: readonly ExportRestriction[];
  readonly termPassed: readonly string[];
  readonly ofMembers: readonly string[];
}

export interface Asked {
  readonly mineral: string;
  readonly stage: string;
  readonly day: IsoDate;
}

/** Whatever on the register restricts exports, of any lane. */
export const restricting = (register: readonly Registered[]): readonly Registered[] =>
  register.filter(({ state }) => state.instruments.some(isOnExports));

/** Of the entries that cover the mineral, those that hold by the register's own rule of a day. */
export function restrictionsOn(register: readonly Registered[], asked: Asked): RestrictionsOn {
  const found = register
    .filter(({ state }) => concerns(state, asked))
    .map((entry) => ({ entry, status: statusOn(entry.state, asked.day) }));
  const inForce = found.filter(({ status }) => status === 'in-force').map(({ entry }) => entry);
  const passed = found.filter(({ status }) => status === 'term-passed').map(({ entry }) => entry);
  const [whole, part] = [true, false].map((all) =>
    inForce.filter(({ state }) => namesAll(state, asked.mineral) === all),
  ) as [Registered[], Registered[]];
  const of = (entries: readonly Registered[]) =>
    entries.flatMap(({ state }) => toRestrictions(state, asked));
  return {
    certain: of(whole),
    possible: of([...part, ...passed]),
    termPassed: passed.map(nameOf),
    ofMembers: part.map(nameOf),
  };
}

const nameOf = ({ state }: Registered): string => state.announced.name;

const isOnExports = ({ kind }: InstrumentIntroduced): boolean => EXPORT_INSTRUMENTS.has(kind);

function concerns(state: InitiativeState, { stage, day }: Asked): boolean {
  const { stages } = state.announced;
  const ofStage = stages.length === 0 || stages.some((one) => one === stage);
  return ofStage && instrumentsOn(state, day).length > 0;
}

/** Of each kind the last word by the day, where that is 'in force'. */
function instrumentsOn({ instruments }: InitiativeState, day: IsoDate): InstrumentIntroduced[] {
  const latest = new Map<InstrumentKind, InstrumentIntroduced>();
  for (const one of instruments.filter((each) => isOnExports(each) && each.on <= day)) {
    const before = latest.get(one.kind);
    if (before === undefined || before.on <= one.on) latest.set(one.kind, one);
  }
  return [...latest.values()].filter(({ status }) => status === 'in-force');
}

/** Does it name the mineral itself, a group with it, a list, or all of a group's members? */
function namesAll({ announced }: InitiativeState, id: string): boolean {
  if (announced.coversAll !== null) return true;
  const named = new Set(announced.minerals.flatMap(withMembers));
  if (named.has(id)) return true;
  const members = withMembers(id).filter((one) => mineralOf(one)?.kind !== 'group');
  return members.length > 0 && members.every((one) => named.has(one));
}

function toRestrictions(state: InitiativeState, { mineral, day }: Asked): ExportRestriction[] {
  const { parties } = state.announced;
  const areasOf = (target: boolean) =>
    parties.flatMap(({ area, role }) => ((role === 'target') === target ? (area ?? []) : []));
  const against = areasOf(true);
  return areasOf(false).flatMap((area) =>
    instrumentsOn(state, day).map(({ kind }) => ({
      mineral,
      area,
      from: effectiveDate(state).on,
      until: null,
      against: against.length === 0 ? ('all' as const) : against,
      kind,
    })),
  );
}
