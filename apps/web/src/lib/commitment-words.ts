import { type Commitment, type CommitmentState, type Owner } from '@chokepoint/api-contract';
import { formatExact } from '@chokepoint/charts';
import { type Tone } from '@chokepoint/ui';

export const COMMITMENT_TONES: Readonly<Record<CommitmentState, Tone>> = {
  'no-deadline': 'neutral',
  open: 'neutral',
  overdue: 'bad',
  'met-on-time': 'good',
  'met-late': 'warn',
  missed: 'bad',
  superseded: 'neutral',
};

/** 'EU: nobody named; US: Department of State' */
export const ownersText = (owners: readonly Owner[]): string =>
  owners.length === 0
    ? 'nobody named'
    : owners.map(({ side, name }) => `${side}: ${name ?? 'nobody named'}`).join('; ');

/** '40 days late', '12 days left', 'due today'; null where nothing is counted. */
export function countdown({
  daysLate,
  daysLeft,
}: Pick<Commitment, 'daysLate' | 'daysLeft'>): string | null {
  if (daysLate !== null) return `${days(daysLate)} late`;
  if (daysLeft === null) return null;
  return daysLeft === 0 ? 'due today' : `${days(daysLeft)} left`;
}

const days = (count: number): string => `${formatExact(count)} ${count === 1 ? 'day' : 'days'}`;

export const targetText = ({ value, unit, mineral }: NonNullable<Commitment['target']>): string =>
  `${formatExact(value)} ${unit}${mineral === null ? '' : ` of ${mineral.replaceAll('-', ' ')}`}`;
