import type { Citation, InitiativeEvent, RegisterEntry } from '@chokepoint/initiatives';
import {
  announced,
  at,
  computed,
  entry,
  owner,
  party,
  promised,
  related,
  signed,
} from './build.js';
import { OEFSE } from './sources.js';

interface Partner {
  readonly id: string;
  readonly name: string;
  readonly area: string;
  readonly signed: string;
  readonly sources: readonly Citation[];
  readonly summary: string;
}

const UNBINDING = 'Non-binding by definition (Art. 2(63) of Regulation (EU) 2024/1252).';

/** A strategic partnership as signed; the later events follow. */
export function partnership(
  { id, name, area, signed: day, sources, summary }: Partner,
  ...later: InitiativeEvent[]
): RegisterEntry {
  const when = at(day, ...sources);
  return entry(
    `partnership-${id}`,
    announced(when, {
      name: `Strategic partnership EU-${name}`,
      type: 'partnership',
      parties: [party('European Commission', 'EU'), party(name, area)],
      coversAll: 'critical',
      summary: `${summary} ${UNBINDING}`,
    }),
    signed(when),
    related(when, 'implements', 'crm-action-plan-2020'),
    ...later,
  );
}

interface Roadmap {
  readonly madeOn: string;
  readonly dueOn: string | null;
  readonly name: string;
  readonly source: Citation;
  readonly how: string | null;
  readonly deliverable?: string;
}

/** The roadmap that was promised with the signature, by when, and how that day is found. */
export const roadmap = ({
  madeOn,
  dueOn,
  name,
  source,
  how,
  deliverable,
}: Roadmap): InitiativeEvent =>
  promised(at(madeOn, source, OEFSE, ...(how === null ? [] : [computed(how)])), {
    commitment: 'roadmap',
    deliverable:
      deliverable ?? 'A roadmap of concrete actions, promised within six months of the signature',
    bindingness: 'commit',
    dueOn,
    owners: [owner('EU', 'European Commission'), owner(name, null)],
  });

export const sixMonths = (from: string, to: string) => `six months from ${from} end on ${to}`;
