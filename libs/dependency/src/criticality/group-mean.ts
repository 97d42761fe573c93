import { gap, gapOf, type Gap } from '../gap.js';
import { add, carry, type Figure, scale } from '../interval.js';

export const GROUP_MEAN_METHOD = 'group-mean@1';

export interface GroupMean {
  readonly method: typeof GROUP_MEAN_METHOD;
  /** Null when a member has no figure. */
  readonly mean: Figure | null;
  readonly gaps: readonly Gap[];
}

/**
 * Supply risk or economic importance of a group: the plain mean of its members, not weighted by
 * tonnes. Light and heavy rare earths and platinum group metals are assessed so.
 * Source: study of 2017 (doi:10.2873/876644), table 3.
 */
export function groupMean(members: ReadonlyMap<string, Figure | null>): GroupMean {
  const known = [...members.values()].filter((figure) => figure !== null);
  const missing = [...members].filter(([, figure]) => figure === null).map(([name]) => name);
  const complete = known.length > 0 && missing.length === 0;
  return {
    method: GROUP_MEAN_METHOD,
    mean: complete ? carry(known, (...all) => scale(add(...all), 1 / all.length)) : null,
    gaps: [
      ...(members.size === 0 ? [gap('no-members', 'The group has no members.')] : []),
      ...gapOf('member-unknown', 'No figure for', missing),
    ],
  };
}
