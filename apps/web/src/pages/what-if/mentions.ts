import { type InitiativeSummary } from '@chokepoint/api-contract';

export interface Mention {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly status: string;
}

/** The furthest first. What is suspended or has ended is not live. */
const LIVE: readonly string[] = ['in-force', 'adopted', 'proposed', 'mentioned'];

/** Where the register has an instrument of one of the kinds alive: each once, the furthest first. */
export function mentionsOf(
  initiatives: readonly InitiativeSummary[],
  kinds: readonly string[],
): readonly Mention[] {
  const found = initiatives.flatMap(({ id, name, instruments }) =>
    instruments
      .filter(({ kind, status }) => kinds.includes(kind) && LIVE.includes(status))
      .map(({ kind, status }) => ({ id, name, kind, status })),
  );
  const once = new Map(found.map((one) => [`${one.id} ${one.kind} ${one.status}`, one]));
  return [...once.values()].sort(
    (a, b) => LIVE.indexOf(a.status) - LIVE.indexOf(b.status) || a.name.localeCompare(b.name),
  );
}
