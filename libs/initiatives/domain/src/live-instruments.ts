import type { IsoDate } from '@chokepoint/kernel';
import type { InstrumentIntroduced } from './events/index.js';
import type { InitiativeState } from './initiative.state.js';
import { statusOn } from './initiative-status.js';

/** 'unknown': a suspension ran out and no source says what came after it. */
export type InstrumentStanding = 'live' | 'suspended' | 'unknown' | 'pending';

/** An instrument that works, may come back or may come, with the last word on it by the day. */
export interface StandingInstrument {
  readonly last: InstrumentIntroduced;
  readonly standing: InstrumentStanding;
}

/** Each kind of instrument of an initiative as it stands on `day`; those that ended are left out. */
export function instrumentsOn(state: InitiativeState, day: IsoDate): readonly StandingInstrument[] {
  const last = new Map<string, InstrumentIntroduced>();
  for (const one of state.instruments.filter(({ on }) => on <= day)) {
    const former = last.get(one.kind);
    if (former === undefined || former.on <= one.on) last.set(one.kind, one);
  }
  return [...last.values()].flatMap((one) => {
    const standing = standingOn(state, one, day);
    return standing === null ? [] : [{ last: one, standing }];
  });
}

function standingOn(
  state: InitiativeState,
  { status }: InstrumentIntroduced,
  day: IsoDate,
): InstrumentStanding | null {
  const whole = statusOn(state, day);
  if (status === 'ended' || whole === 'expired' || whole === 'superseded') return null;
  if (whole === 'term-passed') return 'unknown';
  if (status === 'suspended' || whole === 'suspended') return 'suspended';
  return status === 'adopted' || status === 'in-force' ? 'live' : 'pending';
}
