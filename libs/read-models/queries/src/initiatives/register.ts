import {
  coversMineral,
  CRITICAL_LIST,
  mineral,
  STRATEGIC_LIST,
  withMembers,
} from '@chokepoint/catalogue';
import {
  effectiveDate,
  gather,
  type InitiativeState,
  type Statement,
  toInitiativeEvent,
} from '@chokepoint/initiatives';
import { type JsonObject, refuse, type Result } from '@chokepoint/kernel';
import type { ReadDb, ResolvedKnowledge } from '../knowledge/resolved-knowledge.js';
import { initiativeEventsQuery } from './initiative-events.query.js';

/** An initiative or shock as it is known. */
export interface Registered {
  readonly id: string;
  readonly state: InitiativeState;
}

/** Everything on the register at a knowledge, by effective date. */
export async function readRegister(
  db: ReadDb,
  knowledge: ResolvedKnowledge,
): Promise<readonly Registered[]> {
  return toRegister(await initiativeEventsQuery(db, knowledge).execute());
}

interface EventRow {
  readonly initiative_id: string;
  readonly revision: number;
  readonly type: string;
  readonly data: unknown;
}

/** The register that the statements of a log make up, by effective date. */
export function toRegister(rows: readonly EventRow[]): readonly Registered[] {
  const statements = new Map<string, Statement[]>();
  for (const { initiative_id: id, revision, type, data } of rows) {
    const known = statements.get(id) ?? [];
    known.push({ revision, event: toInitiativeEvent({ type, data: data as JsonObject }) });
    statements.set(id, known);
  }
  return [...statements].flatMap(([id, known]) => registered(id, known)).sort(byEffectiveDate);
}

/** What is known of an initiative begins with its announcement; before it there is nothing to show. */
function registered(id: string, statements: readonly Statement[]): Registered[] {
  const state = gather(statements);
  return state === null ? [] : [{ id, state }];
}

function byEffectiveDate(a: Registered, b: Registered): number {
  const [on, other] = [effectiveDate(a.state).on, effectiveDate(b.state).on];
  if (on !== other) return on < other ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** Minerals that an initiative covers by its own words: those it names, or a whole list. */
export function coveredMinerals({ announced }: InitiativeState): string[] {
  const list = { critical: CRITICAL_LIST, strategic: STRATEGIC_LIST };
  const whole = announced.coversAll === null ? [] : list[announced.coversAll];
  return [...new Set([...announced.minerals, ...whole.map((entry) => entry.mineral)])];
}

/**
 * Does an initiative concern a mineral? It does when it names the mineral, a group that the
 * mineral belongs to, or a member of it.
 */
export function covers({ announced }: InitiativeState, id: string): boolean {
  if (announced.coversAll !== null && coversMineral(announced.coversAll, id)) return true;
  return announced.minerals.some(
    (named) =>
      named === id ||
      withMembers(named).includes(id) ||
      (mineral(named)?.groups.includes(id) ?? false),
  );
}

export function findRegistered(register: readonly Registered[], id: string): Result<Registered> {
  const found = register.find((entry) => entry.id === id);
  if (found !== undefined) return { ok: true, value: found };
  return refuse('unknown-initiative', `At this knowledge there is no initiative '${id}'.`);
}
