import {
  type DifferenceCause,
  type DifferencesAnswer,
  type DifferenceStand,
} from '@chokepoint/api-contract';
import { formatCount, formatDate } from '@chokepoint/charts';
import { type ReactNode } from 'react';

export const CAUSE_WORDS: Readonly<Record<DifferenceCause, string>> = {
  'new-data': 'new data',
  revision: 'revision',
  correction: 'correction',
  withdrawal: 'withdrawal',
  'method-version': 'method version',
  'membership-change': 'membership change',
};

/** `published by 31 December 2023, as known at position 1,200` */
export function stateWords({ release, publishedBy, knownAt }: DifferencesAnswer['from']): string {
  const published =
    publishedBy === null ? 'latest' : `what was published by ${formatDate(publishedBy)}`;
  const named = release === null ? '' : ` (as of ${release})`;
  return `${published}${named}, known at position ${knownAt}`;
}

type Counted = Pick<DifferencesAnswer, 'total' | 'byCause'>;

/** `70 differ: 38 by new data, 32 by revision.` */
export function countWords({ total, byCause }: Counted): string {
  if (total === 0) return 'none differ.';
  const causes = byCause.map(
    ({ cause, count }) => `${formatCount(count)} by ${CAUSE_WORDS[cause]}`,
  );
  return `${formatCount(total)} differ: ${causes.join(', ')}.`;
}

/** What is said at one state, with what is withheld and what nobody says told apart. */
export function StandCell({
  stand: { said, value },
  format,
}: {
  readonly stand: DifferenceStand;
  readonly format: (value: number) => string;
}): ReactNode {
  if (value !== null) return format(value);
  return <span className="unknown">{said ? 'no figure' : 'not said'}</span>;
}
