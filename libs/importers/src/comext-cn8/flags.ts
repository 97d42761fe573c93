import type { FactFlag } from '@chokepoint/supply';

/** Eurostat's flags of an observation that say something that a fact can say. */
const FLAGS: ReadonlyMap<string, FactFlag> = new Map([
  ['e', 'estimated'], //      estimated by the reporter
  ['s', 'estimated'], //      estimated by Eurostat
  ['c', 'withheld'], //       confidential
  ['z', 'not-applicable'], // cannot exist
]);

/**
 * Flags of a fact for OBS_FLAG ('', 'e', or several letters in one, 'es'). `undefined` for one that
 * has no counterpart here (b break, d definition, p provisional, u unreliable, …): without its flag
 * the figure would say more than the publisher does.
 */
export function observationFlags(printed: string): readonly FactFlag[] | undefined {
  const flags = [...printed].map((letter) => FLAGS.get(letter));
  return flags.every((flag) => flag !== undefined) ? [...new Set(flags)] : undefined;
}

/** Flags for CONF_STATUS: blank and F (free) say nothing, C is confidential; `undefined` for others. */
export function confidentialityFlags(printed: string): readonly FactFlag[] | undefined {
  if (printed === '' || printed === 'F') return [];
  return printed === 'C' ? ['withheld'] : undefined;
}

/** Flags of a cell in which no number is to be expected. */
export const SAYS_WHY: readonly FactFlag[] = ['withheld', 'not-applicable'];
