import { gap, type Gap } from '../gap.js';
import { add, carry, clamp, divide, type Figure, multiply, subtract } from '../interval.js';

export const SHORTFALL_METHOD = 'leader-stops@1';

/** Assumptions and amounts of one scenario; amounts in one unit, flows a year. */
export interface ShortfallInput {
  /** The leading supplier's share of consumption, 0-1. */
  readonly leaderShare: Figure;
  /** How much of its supply is gone, 0-1. */
  readonly severity: Figure;
  readonly consumption: Figure;
  readonly stock: Figure;
  /** How long the disruption lasts. */
  readonly years: Figure;
  /** What others can replace within that time, a year. */
  readonly replacement: Figure;
  /** What demand can do without, a year. */
  readonly demandCut: Figure;
}

export interface Shortfall {
  readonly method: typeof SHORTFALL_METHOD;
  /** What is missing a year; zero where stock and replacement cover it. */
  readonly missing: Figure | null;
  /** Over consumption, 0-1. */
  readonly share: Figure | null;
  readonly gaps: readonly Gap[];
}

/**
 * What the Union lacks when its leading supplier stops:
 * `max(0, share * severity * A - stock / T - r(T) - m)`, and that over consumption A.
 * Our choice, elementary accounting: no published stress test prescribes a formula. Severity,
 * duration, replacement and demand cut are assumptions of whoever asks.
 */
export function leaderStops(input: ShortfallInput): Shortfall {
  const { leaderShare, severity, consumption, stock, years, replacement, demandCut } = input;
  const lost = carry([leaderShare, severity, consumption], (...all) => multiply(...all));
  const drawn = carry([stock, years], divide);
  const missing =
    lost && drawn
      ? carry([lost, drawn, replacement, demandCut], (gone, ...relief) =>
          clamp(subtract(gone, add(...relief)), 0, Infinity),
        )
      : null;
  return {
    method: SHORTFALL_METHOD,
    missing,
    share: missing && shareOf(missing, consumption),
    gaps: missing ? [] : [gap('no-duration', 'The disruption may last no time.')],
  };
}

function shareOf(missing: Figure, consumption: Figure): Figure | null {
  return carry([missing, consumption], (part, whole) => {
    const share = divide(part, whole);
    return share && clamp(share, 0, 1);
  });
}
