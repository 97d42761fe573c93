import { daysBetween, type IsoDate } from '@chokepoint/kernel';
import type { InstrumentIntroduced, InstrumentKind, PositionStated } from './events/index.js';
import type { InitiativeState } from './initiative.state.js';

/** How the EU takes one instrument of an initiative on a day. */
export interface Position {
  readonly instrument: InstrumentKind;
  readonly stance: PositionStated['stance'];
  /** Null: no source states one, which reads 'not-stated'. */
  readonly stated: PositionStated | null;
  /** Days since it was stated, or, not stated, since the instrument was first named. */
  readonly ageDays: number;
}

/** A position for each kind of instrument that the initiative named by `day`. */
export function positionsOn(state: InitiativeState, day: IsoDate): readonly Position[] {
  const first = new Map<InstrumentKind, InstrumentIntroduced>();
  for (const instrument of state.instruments.filter(({ on }) => on <= day)) {
    const known = first.get(instrument.kind);
    if (!known || instrument.on < known.on) first.set(instrument.kind, instrument);
  }
  return [...first].map(([instrument, { on }]) => {
    const stated = lastStated(state, instrument, day);
    const since = stated?.on ?? on;
    return {
      instrument,
      stance: stated?.stance ?? 'not-stated',
      stated,
      ageDays: daysBetween(since, day),
    };
  });
}

const lastStated = (
  { positions }: InitiativeState,
  instrument: InstrumentKind,
  day: IsoDate,
): PositionStated | null =>
  positions
    .filter((one) => one.instrument === instrument && one.on <= day)
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))
    .at(-1) ?? null;
